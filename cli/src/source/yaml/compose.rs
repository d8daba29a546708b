//! From events to JSON.

mod anchors;
mod keys;
mod merge;

use std::borrow::Cow;
use std::collections::HashMap;

use granit_parser::{Event, ScalarStyle, Tag};
use oasgard::Json;

use keys::Keys;
use merge::{is_merge, is_tagged_merge};

use super::composed::Composed;
use super::doubts::{Ambiguous, Doubts, Reading, Step};
use super::events::Events;
use super::layout::{Layout, Part, Placed};
use super::scalar;
use crate::source::places::Span;
use crate::source::refusal::{Refusal, TOO_DEEP};

/// As deep as `serde_json` reads: 127 objects and lists around a value.
const DEPTH: usize = 128;

/// So many values, each with its place, take less than 15 bytes for each byte of the largest text.
const MOST_VALUES: usize = 16_000_000;

/// Reads a text.
pub(in crate::source) fn parse(text: &str) -> Result<Composed, Refusal> {
    let mut composer = Composer::new(text, &Reading::Usual);
    let json = composer.document()?;
    Ok(Composed {
        json,
        doubts: composer.doubts,
        layout: composer.layout,
        has_aliases: composer.has_aliases,
    })
}

/// Reads a text as some other reader may, and what of it was read so. What is wrong with the text for that reader is
/// the error, beside what had been read before.
pub(in crate::source) fn parse_otherwise(
    text: &str,
    reading: &Reading,
) -> (Result<Json, Refusal>, Doubts) {
    let mut composer = Composer::new(text, reading);
    let json = composer.document();
    (json, composer.doubts)
}

struct Composer<'t> {
    events: Events<'t>,
    anchors: HashMap<usize, anchors::Anchored>,
    /// Values and bytes of text so far.
    size: usize,
    /// Values of the text so far.
    values: usize,
    /// How many have been copied for anchors and aliases.
    copied: usize,
    /// The deepest level since an anchored value began.
    deepest: usize,
    reading: &'t Reading,
    /// What leads to the value that is being read.
    path: Vec<Step<'t>>,
    doubts: Doubts,
    layout: Layout,
    has_aliases: bool,
}

type Tagged<'t> = Option<Cow<'t, Tag>>;

impl<'t> Composer<'t> {
    fn new(text: &'t str, reading: &'t Reading) -> Self {
        Self {
            events: Events::new(text),
            anchors: HashMap::new(),
            size: 0,
            values: 0,
            copied: 0,
            deepest: 0,
            reading,
            path: Vec::new(),
            doubts: Doubts::default(),
            layout: Layout::default(),
            has_aliases: false,
        }
    }

    fn document(&mut self) -> Result<Json, Refusal> {
        let mut json = None;
        loop {
            match self.events.next()? {
                (Event::StreamEnd, _) => break,
                (Event::DocumentStart(..), at) if json.is_some() => {
                    return Err(self.events.refuse(
                        at.start(),
                        "a second document starts here; keep one document in the file",
                    ));
                }
                (Event::DocumentStart(..), _) => {
                    let (event, at) = self.events.next()?;
                    let (document, value) = self.value(event, at, 1)?;
                    self.layout.set_root(Part { at, value });
                    json = Some(document);
                }
                _ => {}
            }
        }
        json.ok_or_else(|| Refusal::whole("is empty; name an OpenAPI document"))
    }

    fn value(
        &mut self,
        event: Event<'t>,
        at: Span,
        depth: usize,
    ) -> Result<(Json, Placed), Refusal> {
        let offset = at.start();
        self.enter(offset, depth)?;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.size += text.len();
                let value = self.scalar(text, style, tag.as_deref(), offset)?;
                let size = 1 + value.as_str().map_or(0, str::len);
                self.remember(anchor, (&value, Placed::SCALAR), size, 0, offset)?;
                Ok((value, Placed::SCALAR))
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.refuse_tag(&tag, "seq", offset)?;
                self.anchored(anchor, offset, depth, |composer| composer.items(depth))
            }
            Event::MappingStart(_, anchor, tag) => {
                self.refuse_tag(&tag, "map", offset)?;
                self.anchored(anchor, offset, depth, |composer| composer.members(depth))
            }
            Event::Alias(anchor) => self.alias(anchor, offset, depth),
            _ => Err(self.events.refuse(offset, "a value is missing; write it")),
        }
    }

    fn enter(&mut self, offset: usize, depth: usize) -> Result<(), Refusal> {
        if depth > DEPTH {
            return Err(self.too_deep(offset));
        }
        if self.values == MOST_VALUES {
            let message = format!(
                "has more than {MOST_VALUES} values, the most that are read; split the document"
            );
            return Err(self.events.refuse(offset, message));
        }
        self.deepest = self.deepest.max(depth);
        self.size += 1;
        self.values += 1;
        Ok(())
    }

    fn too_deep(&self, offset: usize) -> Refusal {
        self.events.refuse(offset, TOO_DEEP)
    }

    fn scalar(
        &mut self,
        text: Cow<'t, str>,
        style: ScalarStyle,
        tag: Option<&Tag>,
        offset: usize,
    ) -> Result<Json, Refusal> {
        let is_text = match tag {
            Some(tag) if !is_core(tag, "str") => return Err(self.tagged(tag, offset)),
            Some(_) => true,
            None => style != ScalarStyle::Plain,
        };
        if is_text {
            return Ok(Json::from(text));
        }
        let value = scalar::plain(&text).map_err(|why| {
            let message = format!("`{text}` {why}; write it in quotes if it is text");
            self.events.refuse(offset, message)
        })?;
        let is_other =
            scalar::is_ambiguous_value(&text) && self.is_other_value(&text, &value, offset);
        Ok(if is_other {
            Json::from(otherwise(&text))
        } else {
            value
        })
    }

    /// Notes a value that some readers take for another, and returns whether it is read so.
    fn is_other_value(&mut self, text: &str, value: &Json, offset: usize) -> bool {
        let is_other = self.reading.is_other_value(offset, text, value);
        if is_other {
            self.doubts.note(Ambiguous::Value, text, offset, &self.path);
        }
        self.doubts.mention(text, value);
        is_other
    }

    /// Notes a key that some readers take for another, and returns whether it is read so.
    fn is_other_key(&mut self, kind: Ambiguous, text: &str, offset: usize) -> bool {
        self.doubts.note(kind, text, offset, &self.path);
        self.reading.is_other_key(offset)
    }

    fn items(&mut self, depth: usize) -> Result<(Json, Placed), Refusal> {
        let mut items = Vec::new();
        let mut parts = Vec::new();
        loop {
            match self.events.next()? {
                (Event::SequenceEnd, _) => {
                    return Ok((Json::from(items), self.layout.place(&parts)));
                }
                (event, at) => {
                    self.path.push(Step::Item(items.len()));
                    let (item, value) = self.value(event, at, depth + 1)?;
                    items.push(item);
                    parts.push(Part { at, value });
                    self.path.pop();
                }
            }
        }
    }

    fn members(&mut self, depth: usize) -> Result<(Json, Placed), Refusal> {
        let mut members: Vec<(Box<str>, Json)> = Vec::new();
        let mut parts = Vec::new();
        let mut merged = Vec::new();
        let mut merge_key = None;
        let mut keys = Keys::default();
        loop {
            let (event, key_at) = self.events.next()?;
            if event == Event::MappingEnd {
                break;
            }
            let offset = key_at.start();
            let mut is_merge = is_merge(&event);
            let could_merge = is_merge || is_tagged_merge(&event);
            let is_plain = is_plain(&event);
            let mut key = self.key(event, offset)?;
            self.path.push(Step::Key(key.clone()));
            if could_merge && self.is_other_key(Ambiguous::Merge, &key, offset) {
                is_merge = !is_merge;
            }
            let is_ambiguous = is_plain && scalar::is_ambiguous_key(&key);
            if is_ambiguous && self.is_other_key(Ambiguous::Key, &key, offset) {
                key = Cow::Owned(otherwise(&key));
            }
            if !keys.insert(key.clone()) {
                let message = format!("`{key}` is given twice; remove one");
                return Err(self.events.refuse(offset, message));
            }
            let (event, value_at) = self.events.next()?;
            let (value, placed) = self.value(event, value_at, depth + 1)?;
            self.path.pop();
            if is_merge {
                merged = self.merged(value, placed, offset)?;
                merge_key = Some(Part {
                    at: key_at,
                    value: placed,
                });
            } else {
                members.push((key.into(), value));
                parts.push(Part {
                    at: key_at,
                    value: placed,
                });
            }
        }
        // What is written in an object outranks what is merged into it, and earlier objects later ones.
        for ((key, value), part) in merged.into_iter().flatten() {
            if keys.insert(Cow::Owned(key.to_string())) {
                members.push((key, value));
                parts.push(part);
            }
        }
        let placed = self.layout.place(&parts);
        if let Some(key) = merge_key {
            self.layout.place_merge_key(placed, key);
        }
        Ok((Json::Object(members.into()), placed))
    }

    fn key(&mut self, event: Event<'t>, offset: usize) -> Result<Cow<'t, str>, Refusal> {
        let key = match event {
            Event::Scalar(_, _, anchor, _) if anchor != 0 => {
                let message = "an anchor on a key is not the same value for every YAML reader; put it on a value";
                return Err(self.events.refuse(offset, message));
            }
            Event::Scalar(text, _, _, tag) => {
                self.refuse_tag(&tag, "str", offset)?;
                text
            }
            Event::Alias(_) => {
                return Err(self
                    .events
                    .refuse(offset, "an alias cannot be a key; write the key itself"));
            }
            _ => {
                let message = "a list or an object cannot be a key; write a string";
                return Err(self.events.refuse(offset, message));
            }
        };
        self.size += key.len();
        Ok(key)
    }

    fn refuse_tag(&self, tag: &Tagged<'t>, allowed: &str, offset: usize) -> Result<(), Refusal> {
        match tag {
            Some(tag) if !is_core(tag, allowed) => Err(self.tagged(tag, offset)),
            _ => Ok(()),
        }
    }

    fn tagged(&self, tag: &Tag, offset: usize) -> Refusal {
        let message = format!(
            "tag `{}` cannot be expressed in JSON; remove it",
            tag.original()
        );
        self.events.refuse(offset, message)
    }
}

fn is_core(tag: &Tag, kind: &str) -> bool {
    tag.core_suffix() == Some(kind)
}

fn is_plain(event: &Event) -> bool {
    matches!(event, Event::Scalar(_, ScalarStyle::Plain, _, None))
}

/// Stands for the other value that some readers take a text for: a text that is not possible without an escape.
fn otherwise(text: &str) -> String {
    format!("\0{text}")
}
