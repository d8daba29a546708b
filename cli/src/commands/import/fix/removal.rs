//! What cannot be fixed is removed from the document: a scheme, which no declaration requires then, or operations, which are
//! left to a person.

use std::collections::HashSet;

use oasgard::Json;
use oasgard_document::{Diagnostic, Pointer};

use super::Fixed;
use super::members::{last, object_at, remove};
use crate::commands::import::decisions::{Remedy, remedy};

impl Fixed {
    /// Removes the smallest part that is whole without the mistake: a scheme, or operations, which are left to a person.
    pub(super) fn remove_part(&mut self, diagnostic: &Diagnostic) {
        let keys: Vec<_> = diagnostic.pointer.keys().collect();
        let keys: Vec<_> = keys.iter().map(String::as_str).collect();
        match keys.as_slice() {
            ["components", "securitySchemes", key, ..] => {
                let schemes = Pointer::root().child("components").child("securitySchemes");
                if object_at(&mut self.json, &schemes)
                    .and_then(|schemes| schemes.remove(key))
                    .is_some()
                {
                    let why = &diagnostic.finding.message;
                    self.report(
                        diagnostic,
                        format!("scheme `{key}` → left out, since {why}"),
                    );
                    self.removed_schemes.insert((*key).to_owned());
                }
            }
            ["paths", _, "security"] | ["components", "pathItems", _, "security"] => {
                self.skip_path_item(diagnostic, &diagnostic.pointer.parent());
            }
            ["paths", path, member] if self.refers(&diagnostic.pointer.parent()) => {
                self.skip_path_item(diagnostic, &diagnostic.pointer.parent());
                if *member == "$ref" {
                    self.skip_unread(diagnostic, path);
                }
            }
            ["components", "pathItems", ..] | ["paths", ..] => {
                self.remove_operations(diagnostic, &self.round.around(&diagnostic.pointer));
                match keys.as_slice() {
                    ["components", _, name, ..] => self.remove_component(diagnostic, name),
                    ["paths", path, method, ..] => self.remove_unreadable(diagnostic, method, path),
                    _ => {}
                }
            }
            ["security", ..] => {
                self.remove_operations(diagnostic, &self.inheriting_handlers());
                if let Some(root) = self.json.as_object_mut()
                    && root.remove("security").is_some()
                {
                    self.report(
                        diagnostic,
                        "the root `security` → left out, with every operation that inherits it"
                            .to_owned(),
                    );
                }
            }
            _ => {}
        }
    }

    /// Leaves operations to a person: nothing is declared of them.
    fn remove_operations(&mut self, diagnostic: &Diagnostic, meant: &[(String, Pointer)]) {
        let mut removed = HashSet::new();
        for (title, pointer) in meant {
            // Several paths may refer to one.
            let is_gone = remove(&mut self.json, pointer).is_some() && removed.insert(pointer);
            if is_gone || removed.contains(pointer) {
                self.skip(diagnostic, title);
            }
        }
        self.remove_path_item(diagnostic, meant.is_empty());
    }

    /// The handlers that inherit the root list; none after that was removed.
    fn inheriting_handlers(&self) -> Vec<(String, Pointer)> {
        let root = self.json.as_object();
        if root.is_none_or(|root| root.get("security").is_none()) {
            return Vec::new();
        }
        let handlers = self.round.handlers().iter().filter(|(_, place)| {
            let operation = place.find(&self.json).and_then(Json::as_object);
            operation.is_some_and(|operation| operation.get("security").is_none())
        });
        handlers.cloned().collect()
    }

    /// Removes a path item of the components with what is left of the mistake in it, which no handler serves.
    fn remove_component(&mut self, diagnostic: &Diagnostic, name: &str) {
        let item = Pointer::root()
            .child("components")
            .child("pathItems")
            .child(name);
        if diagnostic.pointer.find(&self.json).is_some() && remove(&mut self.json, &item).is_some()
        {
            let why = &diagnostic.finding.message;
            self.report(
                diagnostic,
                format!("path item `{name}` of the components → left out, since {why}"),
            );
        }
    }

    /// Removes what should be an operation and is not one, if the mistake is still there.
    fn remove_unreadable(&mut self, diagnostic: &Diagnostic, method: &str, path: &str) {
        let item = Pointer::root().child("paths").child(path);
        if diagnostic.pointer.find(&self.json).is_some()
            && remove(&mut self.json, &item.child(method)).is_some()
        {
            self.skip(
                diagnostic,
                &format!("{} {path}", method.to_ascii_uppercase()),
            );
        }
    }

    /// Leaves every operation of a path item to a person, also those to which it refers.
    fn skip_path_item(&mut self, diagnostic: &Diagnostic, item: &Pointer) {
        let path = (item.parent() == Pointer::root().child("paths")).then(|| last(item));
        let meant = self.round.of_path_item(item, path.as_deref());
        if remove(&mut self.json, item).is_some() {
            for (title, _) in meant {
                self.skip(diagnostic, &title);
            }
        }
    }

    fn skip(&mut self, diagnostic: &Diagnostic, title: &str) {
        let why = self.why(diagnostic);
        self.left.insert(title.to_owned());
        self.unresolved.push(format!("{title}: {why}"));
        self.report(diagnostic, format!("`{title}` → left to you, since {why}"));
    }

    /// What is wrong, where that was not made here.
    fn why(&self, diagnostic: &Diagnostic) -> String {
        let name = last(&diagnostic.pointer);
        if remedy(diagnostic.finding.rule) == Remedy::LeaveRequirement
            && self.removed_schemes.contains(&name)
        {
            format!("scheme `{name}` had to be left out")
        } else {
            diagnostic.finding.message.clone()
        }
    }

    /// Whether a path item refers to another one.
    fn refers(&self, item: &Pointer) -> bool {
        let item = item.find(&self.json).and_then(Json::as_object);
        item.is_some_and(|item| item.get("$ref").is_some())
    }

    /// Removes a path that is wrong itself. One without operations may have some in another file.
    fn remove_path_item(&mut self, diagnostic: &Diagnostic, is_unread: bool) {
        if diagnostic.pointer.parent() == Pointer::root().child("paths")
            && remove(&mut self.json, &diagnostic.pointer).is_some()
            && is_unread
        {
            self.skip_unread(diagnostic, &last(&diagnostic.pointer));
        }
    }

    fn skip_unread(&mut self, diagnostic: &Diagnostic, path: &str) {
        let why = &diagnostic.finding.message;
        self.unresolved
            .push(format!("everything under {path}: {why}"));
        self.report(
            diagnostic,
            format!("path item `{path}` → left to you, since {why}"),
        );
    }
}
