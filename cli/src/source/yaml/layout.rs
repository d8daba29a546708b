//! Where the values of a document are in its text, kept while they are composed.

use std::collections::HashMap;
use std::ops::Range;

use oasgard::Json;

use crate::source::places::{Node, Span, Wanted};

/// A place for every value of a document. A value behind an alias has the places of the value that the alias names, a merged
/// member that of the object from which it comes.
#[derive(Clone, Debug, Default)]
pub(in crate::source) struct Layout {
    values: Vec<Value>,
    parts: Vec<Part>,
    /// The merge keys of objects, which are not among their members.
    merge_keys: HashMap<Placed, Span>,
    root: Placed,
}

/// A value in the layout.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Placed(u32);

#[derive(Clone, Debug)]
struct Value {
    at: Span,
    parts: Range<u32>,
}

/// A member of an object, at its key; or an item of a list, at its value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) at: Span,
    pub(super) value: Placed,
}

impl Layout {
    /// Adds a value of these parts.
    pub(super) fn place(&mut self, at: Span, parts: Vec<Part>) -> Placed {
        let first = index(self.parts.len());
        self.parts.extend(parts);
        let parts = first..index(self.parts.len());
        self.values.push(Value { at, parts });
        Placed(index(self.values.len() - 1))
    }

    /// Notes the merge key of an object.
    pub(super) fn place_merge_key(&mut self, object: Placed, at: Span) {
        self.merge_keys.insert(object, at);
    }

    pub(super) fn set_root(&mut self, root: Placed) {
        self.root = root;
    }

    /// The parts of a value, in the order of its members or items.
    pub(super) fn parts(&self, value: Placed) -> &[Part] {
        match self.values.get(value.0 as usize) {
            Some(Value { parts, .. }) => &self.parts[parts.start as usize..parts.end as usize],
            None => &[],
        }
    }

    fn at(&self, value: Placed) -> Span {
        let value = self.values.get(value.0 as usize);
        value.map(|value| value.at).unwrap_or_default()
    }

    /// Finds what is wanted in `json`, of which this is the layout.
    pub(in crate::source) fn locate(&self, json: &Json, wanted: &mut Wanted) {
        self.visit(json, self.root, Some(Wanted::ROOT), wanted);
    }

    fn visit(&self, json: &Json, value: Placed, node: Option<Node>, wanted: &mut Wanted) {
        wanted.found(node, self.at(value));
        if !wanted.leads_on(node) {
            return;
        }
        let parts = self.parts(value);
        match json {
            Json::Object(object) => {
                for ((key, json), part) in object.iter().zip(parts) {
                    let member = wanted.member(node, key);
                    if member.is_some() {
                        wanted.found(member, part.at);
                        self.visit(json, part.value, member, wanted);
                    }
                }
            }
            Json::Array(items) => {
                for (index, (json, part)) in items.iter().zip(parts).enumerate() {
                    let item = wanted.item(node, index);
                    if item.is_some() {
                        self.visit(json, part.value, item, wanted);
                    }
                }
            }
            _ => {}
        }
        if let Some(at) = self.merge_keys.get(&value) {
            let member = wanted.member(node, "<<");
            wanted.found(member, *at);
        }
    }
}

/// Larger texts than such an index can count are refused before they are composed.
fn index(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
