//! From events to JSON.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use granit_parser::{Event, ScalarStyle, Tag};
use oasgard::{Json, Object};

use super::events::Events;
use super::scalar;
use crate::reading::refusal::{Refusal, TOO_DEEP};

/// As deep as `serde_json` reads: 127 objects and lists around a value.
const DEPTH: usize = 128;

/// How much anchors and aliases may copy, in values and bytes of text.
const COPIES: usize = 10_000_000;

pub(in crate::reading) fn parse(text: &str) -> Result<Json, Refusal> {
    let composer = Composer {
        events: Events::new(text),
        anchors: HashMap::new(),
        size: 0,
        copied: 0,
        deepest: 0,
    };
    composer.document()
}

struct Composer<'t> {
    events: Events<'t>,
    anchors: HashMap<usize, Anchored>,
    /// Values and bytes of text so far.
    size: usize,
    /// How many have been copied for anchors and aliases.
    copied: usize,
    /// The deepest level since an anchored value began.
    deepest: usize,
}

/// The keys of an object that is being read. Most objects have few, which are looked through.
#[derive(Default)]
struct Keys<'t> {
    few: Vec<Cow<'t, str>>,
    many: HashSet<Cow<'t, str>>,
}

impl<'t> Keys<'t> {
    const FEW: usize = 16;

    /// Remembers `key`; false if it is there.
    fn insert(&mut self, key: Cow<'t, str>) -> bool {
        if self.many.is_empty() && self.few.len() < Self::FEW {
            let is_new = !self.few.contains(&key);
            if is_new {
                self.few.push(key);
            }
            return is_new;
        }
        self.many.extend(self.few.drain(..));
        self.many.insert(key)
    }
}

/// A value that aliases may repeat.
struct Anchored {
    value: Json,
    size: usize,
    height: usize,
}

type Tagged<'t> = Option<Cow<'t, Tag>>;

impl<'t> Composer<'t> {
    fn document(mut self) -> Result<Json, Refusal> {
        let mut json = None;
        loop {
            match self.events.next()? {
                (Event::StreamEnd, _) => break,
                (Event::DocumentStart(..), offset) if json.is_some() => {
                    return Err(self.events.refuse(
                        offset,
                        "a second document starts here; leave one document in the file",
                    ));
                }
                (Event::DocumentStart(..), _) => {
                    let (event, offset) = self.events.next()?;
                    json = Some(self.value(event, offset, 1)?);
                }
                _ => {}
            }
        }
        json.ok_or_else(|| Refusal::whole("is empty; name an OpenAPI document"))
    }

    fn value(&mut self, event: Event<'t>, offset: usize, depth: usize) -> Result<Json, Refusal> {
        self.enter(offset, depth)?;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.size += text.len();
                let value = self.scalar(text, style, tag.as_deref(), offset)?;
                let size = 1 + value.as_str().map_or(0, str::len);
                self.remember(anchor, &value, size, 0, offset)?;
                Ok(value)
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
        self.deepest = self.deepest.max(depth);
        self.size += 1;
        Ok(())
    }

    fn too_deep(&self, offset: usize) -> Refusal {
        self.events.refuse(offset, TOO_DEEP)
    }

    fn scalar(
        &self,
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
        scalar::plain(&text).map_err(|why| {
            let message = format!("`{text}` {why}; write it in quotes if it is text");
            self.events.refuse(offset, message)
        })
    }

    fn items(&mut self, depth: usize) -> Result<Json, Refusal> {
        let mut items = Vec::new();
        loop {
            match self.events.next()? {
                (Event::SequenceEnd, _) => return Ok(Json::from(items)),
                (event, offset) => items.push(self.value(event, offset, depth + 1)?),
            }
        }
    }

    fn members(&mut self, depth: usize) -> Result<Json, Refusal> {
        let mut members: Vec<(Box<str>, Json)> = Vec::new();
        let mut merged = Vec::new();
        let mut keys = Keys::default();
        loop {
            let (event, offset) = self.events.next()?;
            if event == Event::MappingEnd {
                break;
            }
            let is_merge = is_merge(&event);
            let key = self.key(event, offset)?;
            if !keys.insert(key.clone()) {
                let message = format!("`{key}` is given twice; leave one");
                return Err(self.events.refuse(offset, message));
            }
            let (event, value_offset) = self.events.next()?;
            let value = self.value(event, value_offset, depth + 1)?;
            if is_merge {
                merged = self.merged(value, offset)?;
            } else {
                members.push((key.into(), value));
            }
        }
        // What is written in an object outranks what is merged into it, and earlier objects later ones.
        for (key, value) in merged.into_iter().flatten() {
            if keys.insert(Cow::Owned(key.to_string())) {
                members.push((key, value));
            }
        }
        Ok(Json::Object(members.into()))
    }

    fn key(&mut self, event: Event<'t>, offset: usize) -> Result<Cow<'t, str>, Refusal> {
        let key = match event {
            Event::Scalar(text, _, anchor, tag) => {
                self.refuse_tag(&tag, "str", offset)?;
                self.remember(
                    anchor,
                    &Json::from(text.clone().into_owned()),
                    text.len(),
                    0,
                    offset,
                )?;
                text
            }
            Event::Alias(_) => {
                return Err(self
                    .events
                    .refuse(offset, "an alias is no key; write the key out"));
            }
            _ => {
                let message = "a list or an object is no key; write a string";
                return Err(self.events.refuse(offset, message));
            }
        };
        self.size += key.len();
        Ok(key)
    }

    /// The objects that a merge key names.
    fn merged(&self, value: Json, offset: usize) -> Result<Vec<Object>, Refusal> {
        let values = match value {
            Json::Array(items) => items.into(),
            value => vec![value],
        };
        let objects = values.into_iter().map(|value| match value {
            Json::Object(object) => Ok(object),
            _ => Err(self.events.refuse(
                offset,
                "`<<` merges objects only; name an object, or write `\"<<\"` for a member of this name",
            )),
        });
        objects.collect()
    }

    fn anchored(
        &mut self,
        anchor: usize,
        offset: usize,
        depth: usize,
        read: impl FnOnce(&mut Self) -> Result<Json, Refusal>,
    ) -> Result<Json, Refusal> {
        if anchor == 0 {
            return read(self);
        }
        let size = self.size;
        let deepest = std::mem::replace(&mut self.deepest, depth);
        let value = read(self)?;
        let height = self.deepest - depth;
        self.remember(anchor, &value, 1 + self.size - size, height, offset)?;
        self.deepest = self.deepest.max(deepest);
        Ok(value)
    }

    fn remember(
        &mut self,
        anchor: usize,
        value: &Json,
        size: usize,
        height: usize,
        offset: usize,
    ) -> Result<(), Refusal> {
        if anchor == 0 {
            return Ok(());
        }
        self.copy(size, offset)?;
        let value = value.clone();
        let anchored = Anchored {
            value,
            size,
            height,
        };
        self.anchors.insert(anchor, anchored);
        Ok(())
    }

    fn alias(&mut self, anchor: usize, offset: usize, depth: usize) -> Result<Json, Refusal> {
        let Some(&Anchored { size, height, .. }) = self.anchors.get(&anchor) else {
            let message = "an alias stands in the value that it names; write the value out";
            return Err(self.events.refuse(offset, message));
        };
        let deepest = depth + height;
        if deepest > DEPTH {
            return Err(self.too_deep(offset));
        }
        self.copy(size, offset)?;
        self.deepest = self.deepest.max(deepest);
        self.size += size;
        Ok(self.anchors[&anchor].value.clone())
    }

    /// Counts a copy of so many values and bytes, for an anchor or an alias.
    fn copy(&mut self, size: usize, offset: usize) -> Result<(), Refusal> {
        self.copied += size;
        if self.copied > COPIES {
            let message =
                "anchors and aliases make the document too large; write out what they name";
            return Err(self.events.refuse(offset, message));
        }
        Ok(())
    }

    fn refuse_tag(&self, tag: &Tagged<'t>, allowed: &str, offset: usize) -> Result<(), Refusal> {
        match tag {
            Some(tag) if !is_core(tag, allowed) => Err(self.tagged(tag, offset)),
            _ => Ok(()),
        }
    }

    fn tagged(&self, tag: &Tag, offset: usize) -> Refusal {
        let message = format!("tag `{}` says what JSON cannot; remove it", tag.original());
        self.events.refuse(offset, message)
    }
}

fn is_core(tag: &Tag, kind: &str) -> bool {
    tag.core_suffix() == Some(kind)
}

/// Whether a key is `<<`, which stands for the members of other objects.
pub(super) fn is_merge(event: &Event) -> bool {
    matches!(event, Event::Scalar(text, ScalarStyle::Plain, _, None) if text == "<<")
}
