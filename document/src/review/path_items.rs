//! Path templates, and the Path Item Object.

use std::collections::HashSet;

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::{FIXED_METHODS, additional_operations};
use oasgard_core::version::Version;

use super::Review;
use crate::operations::item_of;
use crate::rules;
use crate::{Home, Pointer};

const FIELDS: [&str; 6] = [
    "$ref",
    "summary",
    "description",
    "servers",
    "parameters",
    "security",
];

impl<'a> Review<'a> {
    pub(super) fn path_items(&mut self) {
        self.paths();
        let components = self.document.component("pathItems");
        let components: Vec<_> = components.collect();
        let pointer = Pointer::root().child("components").child("pathItems");
        for (name, item) in components {
            self.path_item(name, item, pointer.child(name));
        }
        let root = self.document.root();
        let pointer = Pointer::root().child("webhooks");
        let webhooks = root.get("webhooks").and_then(Json::as_object);
        for (name, item) in webhooks.into_iter().flat_map(Object::iter) {
            if name == "security" && item.as_array().is_some() {
                let finding = rules::document::misplaced_security("the webhooks");
                self.report(pointer.child(name), finding);
            } else {
                self.path_item(name, item, pointer.child(name));
            }
        }
        self.callback_items();
    }

    fn paths(&mut self) {
        let paths = self.document.root().get("paths").and_then(Json::as_object);
        let mut templates = Vec::new();
        for (path, item) in paths.into_iter().flat_map(Object::iter) {
            let pointer = Pointer::root().child("paths").child(path);
            // A reference is reported with the parts that cannot be read.
            if path.starts_with("x-") || path == "$ref" && item.as_str().is_some() {
                continue;
            }
            if path == "security" && item.as_array().is_some() {
                self.report(pointer, rules::document::misplaced_security("the paths"));
                continue;
            }
            match rules::path::check(self.document.wording(), "get", path) {
                Some(finding) => self.report(pointer.clone(), finding),
                None => templates.push((path, pointer.clone())),
            }
            self.path_item(path, item, pointer);
        }
        let paths = templates.iter().map(|(path, _)| (*path, None));
        for (index, finding) in rules::path::check_distinct(paths) {
            self.report(templates[index].1.clone(), finding);
        }
    }

    /// The path items of callbacks, which only their operations lead to.
    fn callback_items(&mut self) {
        let mut seen = HashSet::new();
        let items: Vec<_> = self
            .operations
            .iter()
            .filter(|operation| matches!(operation.home, Home::Callback(_)))
            .map(|operation| (operation.item, item_of(&operation.pointer)))
            .filter(|(_, pointer)| seen.insert(pointer.clone()))
            .collect();
        for (item, pointer) in items {
            self.members(item, &pointer);
        }
    }

    fn path_item(&mut self, name: &str, item: &'a Json, pointer: Pointer) {
        match item.as_object() {
            Some(item) => self.members(item, &pointer),
            None if name.starts_with("x-") => {}
            None => {
                let finding = rules::document::not_an_object(name, item);
                self.report(pointer, finding);
            }
        }
    }

    fn members(&mut self, item: &'a Object, pointer: &Pointer) {
        let version = self.document.version();
        let additional = additional_operations(version);
        for (key, value) in item.iter() {
            let pointer = pointer.child(key);
            let has_field =
                FIXED_METHODS.contains(&key) && (key != "query" || version >= Version::V3_2);
            if key == "security" {
                self.report(pointer, rules::document::misplaced_security("a path item"));
            } else if key == additional {
                self.additional(value, &pointer);
            } else if has_field {
                if value.as_object().is_none() {
                    let finding = rules::document::not_an_object(key, value);
                    self.report(pointer, finding);
                }
            } else if !FIELDS.contains(&key)
                && !key.starts_with("x-")
                && value.as_object().is_some()
            {
                self.report(pointer, rules::path::unknown_field(key, version));
            }
        }
    }

    fn additional(&mut self, operations: &'a Json, pointer: &Pointer) {
        let methods = operations.as_object().into_iter().flat_map(Object::iter);
        for (method, operation) in methods {
            let pointer = pointer.child(method);
            let version = self.document.version();
            let field = FIXED_METHODS.into_iter().find(|field| {
                field.eq_ignore_ascii_case(method)
                    && (*field != "query" || version >= Version::V3_2)
            });
            let finding = match field {
                Some(field) => Some(rules::path::method_with_a_field(method, field)),
                None => rules::path::check_method(self.document.wording(), method),
            };
            self.report_some(&pointer, finding);
            if operation.as_object().is_none() {
                let finding = rules::document::not_an_object(method, operation);
                self.report(pointer, finding);
            }
        }
    }
}
