//! Where the values of a document are in its text, kept while they are composed.
//!
//! A document may have millions of values, so that each takes a few bytes only: 9 for every member and item, 8 more for an object
//! or a list.

use std::collections::HashMap;
use std::ops::Range;

use oasgard::Json;

use crate::source::places::{Node, Span, Wanted};

/// A place for every value of a document. A value behind an alias has the places of the value that the alias names, a merged
/// member that of the object from which it comes.
#[derive(Clone, Debug, Default)]
pub(in crate::source) struct Layout {
    /// The parts of each object and list.
    containers: Vec<Range<u32>>,
    parts: Vec<Compact>,
    /// The lengths of the parts, as far as a byte can count them.
    lengths: Vec<u8>,
    /// The merge keys of objects with their values, which are not among their members.
    merge_keys: HashMap<Placed, Part>,
    root: Part,
}

/// A value in the layout: an object or a list, or a scalar, which has no parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Placed(u32);

/// A member of an object, at its key; or an item of a list, at its value.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Part {
    pub(super) at: Span,
    pub(super) value: Placed,
}

#[derive(Clone, Copy, Debug)]
struct Compact {
    start: u32,
    value: Placed,
}

impl Placed {
    pub(super) const SCALAR: Self = Self(u32::MAX);
}

impl Default for Placed {
    fn default() -> Self {
        Self::SCALAR
    }
}

impl Layout {
    /// Adds an object or a list of these parts.
    pub(super) fn place(&mut self, parts: &[Part]) -> Placed {
        let first = index(self.parts.len());
        for Part { at, value } in parts {
            self.parts.push(Compact {
                start: index(at.start()),
                value: *value,
            });
            let length = at.end() - at.start();
            self.lengths.push(u8::try_from(length).unwrap_or(u8::MAX));
        }
        self.containers.push(first..index(self.parts.len()));
        Placed(index(self.containers.len() - 1))
    }

    /// Notes the merge key of an object.
    pub(super) fn place_merge_key(&mut self, object: Placed, key: Part) {
        self.merge_keys.insert(object, key);
    }

    pub(super) fn set_root(&mut self, root: Part) {
        self.root = root;
    }

    /// The parts of a value, in the order of its members or items.
    pub(super) fn parts(&self, value: Placed) -> impl Iterator<Item = Part> {
        let parts = self.containers.get(value.0 as usize).cloned();
        let parts = parts.unwrap_or_default();
        let parts = parts.start as usize..parts.end as usize;
        let compact = self.parts[parts.clone()].iter().zip(&self.lengths[parts]);
        compact.map(|(Compact { start, value }, length)| {
            let start = *start as usize;
            Part {
                at: Span::new(start, start + usize::from(*length)),
                value: *value,
            }
        })
    }

    /// Finds what is wanted in a text of this layout, which says `json`.
    pub(in crate::source) fn locate(&self, text: &str, json: &Json, wanted: &mut Wanted) {
        wanted.found(Some(Wanted::ROOT), self.root.at);
        let mut search = Search {
            layout: self,
            text,
            wanted,
        };
        search.visit(json, self.root.value, Some(Wanted::ROOT));
    }
}

/// A search for places in a document.
struct Search<'l, 'w, 'p> {
    layout: &'l Layout,
    text: &'l str,
    wanted: &'w mut Wanted<'p>,
}

impl Search<'_, '_, '_> {
    fn visit(&mut self, json: &Json, value: Placed, node: Option<Node>) {
        if !self.wanted.leads_on(node) {
            return;
        }
        match json {
            Json::Object(object) => {
                for ((key, json), part) in object.iter().zip(self.layout.parts(value)) {
                    let member = self.wanted.member(node, key);
                    self.visit_part(json, part, member);
                }
            }
            Json::Array(items) => {
                for (index, (json, part)) in items.iter().zip(self.layout.parts(value)).enumerate()
                {
                    let item = self.wanted.item(node, index);
                    self.visit_part(json, part, item);
                }
            }
            _ => {}
        }
        self.visit_merge_key(value, node);
    }

    fn visit_part(&mut self, json: &Json, part: Part, node: Option<Node>) {
        if node.is_some() {
            self.wanted.found(node, part.at);
            self.visit(json, part.value, node);
        }
    }

    fn visit_merge_key(&mut self, object: Placed, node: Option<Node>) {
        if let Some(key) = self.layout.merge_keys.get(&object) {
            let member = self.wanted.member(node, "<<");
            self.visit_merged(*key, member);
        }
    }

    /// What is merged is not a value of its own in the document: its keys are those of the text.
    fn visit_merged(&mut self, part: Part, node: Option<Node>) {
        if node.is_none() {
            return;
        }
        self.wanted.found(node, part.at);
        if !self.wanted.leads_on(node) {
            return;
        }
        for (index, part) in self.layout.parts(part.value).enumerate() {
            let key = self.text.get(part.at.start()..part.at.end());
            let key = key.unwrap_or_default().trim_matches(['"', '\'']);
            let member = self.wanted.member(node, key);
            let inner = member.or_else(|| self.wanted.item(node, index));
            self.visit_merged(part, inner);
        }
        self.visit_merge_key(part.value, node);
    }
}

/// A text has at most 100 MB, so that its offsets and its values can be counted.
fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
