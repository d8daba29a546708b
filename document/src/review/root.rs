//! The OpenAPI Object, its components and tags.

use std::collections::HashMap;

use oasgard_core::json::{Json, Object};
use oasgard_core::suggest::nearest_typo;
use oasgard_core::version::Version;

use super::Review;
use super::known::schemes_at;
use crate::fields::ROOT_FIELDS;
use crate::rules::{self, Finding};
use crate::{Pointer, UnreadablePart, UnreadableReason, Unresolved};

const COMPONENTS: [&str; 11] = [
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
    "mediaTypes",
];

impl Review<'_> {
    pub(super) fn root(&mut self) {
        let root = self.document.root();
        for field in ["securityDefinitions", "securitySchemes"] {
            if root.get(field).is_some() {
                let pointer = Pointer::root().child(field);
                self.report(pointer, rules::document::misplaced_schemes(field));
            }
        }
        let ours = ["security", "components", "paths", "webhooks", "servers"];
        let is_misspelt =
            self.misspelt(root, &Pointer::root(), "the document", &ours, &ROOT_FIELDS);
        self.release();
        self.root_members(is_misspelt);
        if let Some(components) = root.get("components").and_then(Json::as_object) {
            let pointer = Pointer::root().child("components");
            let ours = ["securitySchemes"];
            self.misspelt(components, &pointer, "components", &ours, &COMPONENTS);
            if let Some(Json::Array(_)) = components.get("security") {
                let finding = rules::document::misplaced_security("the components");
                self.report(pointer.child("security"), finding);
            }
        }
        self.tags();
        self.unread();
    }

    /// The version, as it has to be written so that every reader reads it.
    fn release(&mut self) {
        let version = self.document.version();
        let written = self.document.root().get("openapi");
        let finding = written.and_then(|json| rules::document::check_release(json, version));
        self.report_some(&Pointer::root().child("openapi"), finding);
    }

    /// The members that the document must have, and the type of those that are read here.
    fn root_members(&mut self, is_misspelt: bool) {
        let version = self.document.version();
        let root = self.document.root();
        let needed: &[&str] = match version {
            Version::V3_0 => &["paths"],
            _ => &["paths", "webhooks", "components"],
        };
        if !is_misspelt && needed.iter().all(|field| root.get(field).is_none()) {
            self.report(Pointer::root(), rules::document::empty(version));
        }
        let check = rules::document::not_an_object;
        for field in ["paths", "webhooks", "components"] {
            self.should_be_object(root, field, check, &Pointer::root());
        }
        if let Some(components) = root.get("components").and_then(Json::as_object) {
            let pointer = Pointer::root().child("components");
            let check = rules::document::schemes_not_an_object;
            self.should_be_object(components, "securitySchemes", check, &pointer);
        }
    }

    fn should_be_object(
        &mut self,
        owner: &Object,
        field: &str,
        not_an_object: fn(&str, &Json) -> Finding,
        pointer: &Pointer,
    ) {
        let Some(json) = owner.get(field).filter(|json| json.as_object().is_none()) else {
            return;
        };
        self.report(pointer.child(field), not_an_object(field, json));
    }

    /// Reports fields that are misspellings of one of `ours`, which no reader reads; returns whether there are some.
    pub(super) fn misspelt(
        &mut self,
        object: &Object,
        pointer: &Pointer,
        owner: &str,
        ours: &[&str],
        known: &[&str],
    ) -> bool {
        let before = self.diagnostics.len();
        for (key, _) in object.iter() {
            let is_unknown = !key.starts_with("x-") && key.len() < 32 && !known.contains(&key);
            let is_reported = key == "securityDefinitions" || key == "securitySchemes";
            if is_unknown && !is_reported && nearest_typo(key, ours.iter().copied()).is_some() {
                let version = self.document.version();
                let finding = rules::document::unknown_field(key, owner, ours, &[], version);
                self.report(pointer.child(key), finding);
            }
        }
        self.diagnostics.len() > before
    }

    /// The mistakes of the schemes themselves.
    pub(super) fn schemes(&mut self) {
        let diagnostics = std::mem::take(&mut self.known.diagnostics);
        self.diagnostics.extend(diagnostics);
    }

    /// Schemes that nothing requires. Where path items are kept elsewhere, or there are none, others may require them; where a
    /// list cannot be read, it may.
    pub(super) fn unused_schemes(&mut self) {
        if self.has_unreadable_list || self.operations.is_empty() || !self.unread.is_empty() {
            return;
        }
        let unused: Vec<_> = self
            .known
            .names
            .iter()
            .filter(|name| {
                let here = schemes_at().child(name);
                let behind = &self.known.schemes[**name].pointer;
                !self.used.contains(&here)
                    && !self.used.contains(behind)
                    && !self.known.referred.contains(&here)
            })
            .copied()
            .collect();
        if unused.is_empty() {
            return;
        }
        let unrecognized = self.document.unrecognized(&self.operations);
        for name in unused {
            if unrecognized.required.contains(name) {
                continue;
            }
            self.report(
                schemes_at().child(name),
                rules::document::unused_scheme(name),
            );
        }
    }

    /// What is kept elsewhere, the first of them, and those that are nowhere.
    fn unread(&mut self) {
        let mut elsewhere_is_reported = false;
        for part in self.unread.clone() {
            let UnreadablePart {
                noun, pointer, why, ..
            } = &part;
            let finding = match why {
                UnreadableReason::Unresolved(Unresolved::Elsewhere(_)) if elsewhere_is_reported => {
                    continue;
                }
                UnreadableReason::Unresolved(Unresolved::Elsewhere(reference)) => {
                    elsewhere_is_reported = true;
                    rules::reference::unread(reference)
                }
                UnreadableReason::Unresolved(Unresolved::Missing(reference)) => {
                    rules::reference::dangling(reference, noun)
                }
                UnreadableReason::Unresolved(Unresolved::Circle(reference)) => {
                    rules::reference::circular(reference, noun)
                }
                UnreadableReason::Reference(reference) => {
                    rules::reference::forbidden(reference, noun)
                }
                // Reported where the members of the document and of path items are checked.
                UnreadableReason::NotAnObject
                | UnreadableReason::Misspelt(_)
                | UnreadableReason::Later => continue,
                UnreadableReason::Unresolved(Unresolved::NotAnObject)
                | UnreadableReason::Repeated(_) => rules::reference::unread_part(&part),
                UnreadableReason::Twice(_) => {
                    self.report(pointer.clone(), rules::reference::unread_part(&part));
                    continue;
                }
            };
            self.report(pointer.child("$ref"), finding);
        }
    }

    fn tags(&mut self) {
        let tags = self.document.root().get("tags").and_then(Json::as_array);
        let text = |tag: &Json, key: &str| Some(tag.as_object()?.get(key)?.as_str()?.to_owned());
        let mut parents = HashMap::new();
        let mut named = Vec::new();
        for (index, tag) in tags.into_iter().flatten().enumerate() {
            let Some(name) = text(tag, "name") else {
                continue;
            };
            let pointer = Pointer::root().child("tags").item(index);
            if parents.contains_key(&name) {
                self.report(pointer.child("name"), rules::document::repeated_tag(&name));
                continue;
            }
            let parent = text(tag, "parent").filter(|_| self.document.version() >= Version::V3_2);
            parents.insert(name.clone(), parent);
            named.push((name, pointer.child("parent")));
        }
        let circular = circular(&parents);
        for (name, pointer) in named {
            match &parents[&name] {
                Some(parent) if !parents.contains_key(parent) => {
                    self.report(pointer, rules::document::orphaned_tag(&name, parent));
                }
                Some(_) if circular.contains(&name.as_str()) => {
                    self.report(pointer, rules::document::circular_tag(&name));
                }
                _ => {}
            }
        }
    }
}

/// One tag of each circle of parents.
fn circular(parents: &HashMap<String, Option<String>>) -> Vec<&str> {
    let mut names: Vec<_> = parents.keys().map(String::as_str).collect();
    names.sort_unstable();
    let mut visited: HashMap<&str, &str> = HashMap::new();
    let mut found = Vec::new();
    for start in names {
        let mut here = Some(start);
        while let Some(name) = here {
            match visited.get(name) {
                Some(round) if *round == start => {
                    found.push(name);
                    break;
                }
                Some(_) => break,
                None => visited.insert(name, start),
            };
            here = parents.get(name).and_then(Option::as_deref);
        }
    }
    found
}
