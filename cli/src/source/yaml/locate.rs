//! From events to places.

use std::collections::HashMap;

use granit_parser::Event;

use super::compose::is_merge;
use super::events::Events;
use crate::source::places::{Node, Wanted};
use crate::source::refusal::Refusal;

/// Finds what is wanted in a text that has been read.
pub(in crate::source) fn locate(text: &str, wanted: &mut Wanted) {
    let mut walk = Walk {
        events: Events::new(text),
        wanted,
        log: Vec::new(),
        logging: 0,
        anchors: HashMap::new(),
        replay: None,
    };
    // The text has been read before; whatever is not found stands where the thing around it does.
    let _ = walk.document();
}

struct Walk<'t, 'w, 'p> {
    events: Events<'t>,
    wanted: &'w mut Wanted<'p>,
    /// The events of what aliases and merge keys may come back to.
    log: Vec<(Event<'t>, usize)>,
    /// How many such values are being walked through.
    logging: usize,
    anchors: HashMap<usize, Logged>,
    /// The next event, if it comes from the log.
    replay: Option<Logged>,
}

/// Where in the log a value starts.
#[derive(Clone, Copy)]
struct Logged(usize);

type Walked = Result<(), Refusal>;

impl<'t> Walk<'t, '_, '_> {
    fn document(&mut self) -> Walked {
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(()),
                (Event::DocumentStart(..), _) => return self.value(Some(Wanted::ROOT)),
                _ => {}
            }
        }
    }

    fn next(&mut self) -> Result<(Event<'t>, usize), Refusal> {
        if let Some(Logged(index)) = &mut self.replay {
            let event = self.log[*index].clone();
            *index += 1;
            return Ok(event);
        }
        let event = self.events.next()?;
        if self.logging > 0 {
            self.log.push(event.clone());
        }
        Ok(event)
    }

    fn value(&mut self, node: Option<Node>) -> Walked {
        let (event, offset) = self.next()?;
        self.value_from(event, offset, node)
    }

    fn value_from(&mut self, event: Event<'t>, offset: usize, node: Option<Node>) -> Walked {
        self.wanted.found(node, offset);
        match event {
            Event::SequenceStart(_, 0, _) => self.items(node),
            Event::MappingStart(_, 0, _) => self.members(node),
            Event::SequenceStart(_, anchor, _) => {
                self.anchored(anchor, (event, offset), |walk| walk.items(node))
            }
            Event::MappingStart(_, anchor, _) => {
                self.anchored(anchor, (event, offset), |walk| walk.members(node))
            }
            Event::Alias(anchor) => self.alias(anchor, node),
            _ => Ok(()),
        }
    }

    fn items(&mut self, node: Option<Node>) -> Walked {
        for index in 0.. {
            match self.next()? {
                (Event::SequenceEnd, _) => break,
                (event, offset) => {
                    let item = self.wanted.item(node, index);
                    self.value_from(event, offset, item)?;
                }
            }
        }
        Ok(())
    }

    fn members(&mut self, node: Option<Node>) -> Walked {
        let mut merged = None;
        loop {
            let (event, offset) = self.next()?;
            if is_merge(&event) {
                let member = self.wanted.member(node, "<<");
                self.wanted.found(member, offset);
                merged = Some(self.logged(member)?);
            } else if let Event::Scalar(key, ..) = event {
                let member = self.wanted.member(node, &key);
                // What has been found outranks what is merged.
                let member = member.filter(|member| !self.wanted.is_found(*member));
                self.wanted.found(member, offset);
                self.value(member)?;
            } else {
                break;
            }
        }
        match merged {
            Some(logged) if self.wanted.leads_on(node) => {
                self.replay(logged, |walk| walk.merged(node))
            }
            _ => Ok(()),
        }
    }

    /// Walks through an object, or a list of objects, whose members `node` has too.
    fn merged(&mut self, node: Option<Node>) -> Walked {
        match self.next()?.0 {
            Event::MappingStart(..) => self.members(node),
            Event::Alias(anchor) => match self.anchors.get(&anchor) {
                Some(logged) => self.replay(*logged, |walk| walk.merged(node)),
                None => Ok(()),
            },
            Event::SequenceStart(..) => {
                while let Some(Logged(index)) = self.replay
                    && !matches!(self.log[index].0, Event::SequenceEnd)
                {
                    self.merged(node)?;
                }
                self.next().map(|_| ())
            }
            _ => Ok(()),
        }
    }

    fn alias(&mut self, anchor: usize, node: Option<Node>) -> Walked {
        match self.anchors.get(&anchor) {
            Some(logged) if self.wanted.leads_on(node) => {
                self.replay(*logged, |walk| walk.value(node))
            }
            _ => Ok(()),
        }
    }

    fn anchored(
        &mut self,
        anchor: usize,
        start: (Event<'t>, usize),
        walk: impl FnOnce(&mut Self) -> Walked,
    ) -> Walked {
        if self.replay.is_some() {
            return walk(self);
        }
        if self.logging == 0 {
            self.log.push(start);
        }
        self.anchors.insert(anchor, Logged(self.log.len() - 1));
        self.logging += 1;
        let walked = walk(self);
        self.logging -= 1;
        walked
    }

    /// Passes a value to come back to.
    fn logged(&mut self, node: Option<Node>) -> Result<Logged, Refusal> {
        let logged = self.replay.unwrap_or(Logged(self.log.len()));
        self.logging += 1;
        self.value(node)?;
        self.logging -= 1;
        Ok(logged)
    }

    fn replay(&mut self, logged: Logged, walk: impl FnOnce(&mut Self) -> Walked) -> Walked {
        let before = self.replay.replace(logged);
        let walked = walk(self);
        self.replay = before;
        walked
    }
}
