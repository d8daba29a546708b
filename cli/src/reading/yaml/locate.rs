//! From events to places.

use granit_parser::Event;

use super::events::Events;
use crate::reading::places::{Node, Wanted};
use crate::reading::refusal::Refusal;

/// Finds what is wanted in a text that has been read.
pub(in crate::reading) fn locate(text: &str, wanted: &mut Wanted) {
    let mut walk = Walk {
        events: Events::new(text),
        wanted,
    };
    // The text has been read before; whatever is not found stands where the thing around it does.
    let _ = walk.document();
}

struct Walk<'t, 'w, 'p> {
    events: Events<'t>,
    wanted: &'w mut Wanted<'p>,
}

impl<'t> Walk<'t, '_, '_> {
    fn document(&mut self) -> Result<(), Refusal> {
        loop {
            match self.events.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(..), _) => {
                    let (event, offset) = self.events.next()?;
                    return self.value(&event, offset, Some(Wanted::ROOT));
                }
                _ => {}
            }
        }
    }

    fn value(
        &mut self,
        event: &Event<'t>,
        offset: usize,
        node: Option<Node>,
    ) -> Result<(), Refusal> {
        self.wanted.found(node, offset);
        match event {
            Event::SequenceStart(..) => self.items(node),
            Event::MappingStart(..) => self.members(node),
            _ => Ok(()),
        }
    }

    fn items(&mut self, node: Option<Node>) -> Result<(), Refusal> {
        for index in 0.. {
            match self.events.next()? {
                (Event::SequenceEnd, _) => break,
                (event, offset) => {
                    let item = self.wanted.item(node, index);
                    self.value(&event, offset, item)?;
                }
            }
        }
        Ok(())
    }

    fn members(&mut self, node: Option<Node>) -> Result<(), Refusal> {
        while let (Event::Scalar(key, ..), offset) = self.events.next()? {
            let member = self.wanted.member(node, &key);
            self.wanted.found(member, offset);
            let (event, offset) = self.events.next()?;
            self.value(&event, offset, member)?;
        }
        Ok(())
    }
}
