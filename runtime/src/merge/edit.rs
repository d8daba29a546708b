//! A change of one member of one object.

use std::collections::HashMap;

use oasgard_core::json::{Json, Object};
use oasgard_document::Pointer;

/// A member that gets another value, or goes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Edit {
    /// The object whose member it is, which is there already.
    pub(super) object: Pointer,
    pub(super) key: String,
    /// Whether there is such a member so far.
    pub(super) replaces: bool,
    /// Its value from now on; none if it goes.
    pub(super) value: Option<Json>,
}

impl Edit {
    pub(super) fn set(object: &Pointer, key: &str, replaces: bool, value: impl Into<Json>) -> Self {
        Self {
            object: object.clone(),
            key: key.to_owned(),
            replaces,
            value: Some(value.into()),
        }
    }

    pub(super) fn remove(object: &Pointer, key: &str) -> Self {
        Self {
            object: object.clone(),
            key: key.to_owned(),
            replaces: true,
            value: None,
        }
    }

    fn apply(&self, object: &mut Object) {
        match &self.value {
            Some(value) => object.set(&self.key, value.clone()),
            None => {
                object.remove(&self.key);
            }
        }
    }
}

/// Makes every edit, in one walk through the document.
pub(super) fn apply(edits: &[Edit], document: &mut Json) {
    let mut root = Place::default();
    for edit in edits {
        let place = edit.object.keys().fold(&mut root, |place, key| {
            place.children.entry(key).or_default()
        });
        place.edits.push(edit);
    }
    root.apply(document);
}

/// What changes at one place of the document and below.
#[derive(Default)]
struct Place<'a> {
    edits: Vec<&'a Edit>,
    children: HashMap<String, Place<'a>>,
}

impl Place<'_> {
    fn apply(&self, json: &mut Json) {
        match json {
            Json::Object(object) => {
                for (key, value) in object.iter_mut() {
                    if let Some(child) = self.children.get(key) {
                        child.apply(value);
                    }
                }
                for edit in &self.edits {
                    edit.apply(object);
                }
            }
            Json::Array(items) => {
                for (index, item) in items.iter_mut().enumerate() {
                    if let Some(child) = self.children.get(&index.to_string()) {
                        child.apply(item);
                    }
                }
            }
            _ => {}
        }
    }
}
