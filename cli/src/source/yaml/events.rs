//! What a YAML text consists of, one event after the other.

use std::borrow::Cow;
use std::collections::HashSet;

use granit_parser::{ErrorKind, Event, Marker, Options, Parser, ScanError, StrInput};

use crate::source::places::{Position, Span};
use crate::source::refusal::{Refusal, TOO_DEEP};

/// The events of a text, each with its passage.
pub(super) struct Events<'t> {
    text: &'t str,
    parser: Parser<'t, StrInput<'t>>,
    anchors: HashSet<Cow<'t, str>>,
}

impl<'t> Events<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut options = Options::default();
        options.emit_anchor_events = true;
        Self {
            text,
            parser: Parser::new_from_str_with_options(text, options),
            anchors: HashSet::new(),
        }
    }

    pub(super) fn next(&mut self) -> Result<(Event<'t>, Span), Refusal> {
        loop {
            let (event, span) = match self.parser.next_event() {
                Some(Ok(event)) => event,
                Some(Err(error)) => return Err(self.not_yaml(&error)),
                None => {
                    return Ok((
                        Event::StreamEnd,
                        Span::new(self.text.len(), self.text.len()),
                    ));
                }
            };
            let offset = |marker: &Marker| {
                let offset = marker.byte_offset().unwrap_or_default();
                offset.min(self.text.len())
            };
            let span = Span::new(offset(&span.start), offset(&span.end));
            match event {
                Event::Anchor(_, name) => self.check_anchor(name, span.start())?,
                event => return Ok((event, span)),
            }
        }
    }

    /// Refuses a name that ends earlier for some readers (`{&a: b}` is the member `b` of YAML 1.2, and for others one without a
    /// name), and one that is there already, of which readers do not agree what an alias repeats.
    fn check_anchor(&mut self, name: Cow<'t, str>, offset: usize) -> Result<(), Refusal> {
        if let Some(end) = name.find(['?', ':', '%', '@', '`']) {
            let mark = &name[end..=end];
            let message = format!(
                "anchor `&{name}` ends before `{mark}` for some YAML readers; write letters and digits, or remove it"
            );
            return Err(self.refuse(offset, message));
        }
        if self.anchors.contains(&name) {
            let message = format!("anchor `&{name}` is given twice; write another name");
            return Err(self.refuse(offset, message));
        }
        self.anchors.insert(name);
        Ok(())
    }

    pub(super) fn refuse(&self, offset: usize, message: impl Into<String>) -> Refusal {
        Refusal::at(Position::of(self.text, offset), message)
    }

    fn not_yaml(&self, error: &ScanError) -> Refusal {
        let offset = error.marker().byte_offset().unwrap_or(self.text.len());
        let message = match error.kind() {
            ErrorKind::RecursionLimitExceeded => TOO_DEEP.to_owned(),
            ErrorKind::UnknownAnchor => {
                "an alias names no earlier value; write the value itself".to_owned()
            }
            _ => format!("is not YAML: {}", error.info()),
        };
        self.refuse(offset.min(self.text.len()), message)
    }
}
