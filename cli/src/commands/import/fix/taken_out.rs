//! What cannot be mended is taken out of the document: a scheme, which is then asked for by nothing that is declared, or
//! operations, which are left to a person.

use std::collections::HashSet;

use oasgard::Json;
use oasgard_document::{Fault, Pointer};

use super::Fixed;
use super::members::{last, object_at, remove};
use crate::commands::import::decisions::{Remedy, remedy};

impl Fixed {
    /// Takes out the smallest part that is whole without the fault: a scheme, or operations, which are left to a person.
    pub(super) fn take_out(&mut self, fault: &Fault) {
        let keys: Vec<_> = fault.pointer.keys().collect();
        let keys: Vec<_> = keys.iter().map(String::as_str).collect();
        match keys.as_slice() {
            ["components", "securitySchemes", key, ..] => {
                let schemes = Pointer::root().child("components").child("securitySchemes");
                if object_at(&mut self.json, &schemes)
                    .and_then(|schemes| schemes.remove(key))
                    .is_some()
                {
                    let why = &fault.finding.message;
                    self.tell(fault, format!("scheme `{key}` → left out, since {why}"));
                    self.lost.insert((*key).to_owned());
                }
            }
            ["paths", _, "security"] | ["components", "pathItems", _, "security"] => {
                self.leave_path_item(fault, &fault.pointer.parent());
            }
            ["paths", path, member] if self.refers(&fault.pointer.parent()) => {
                self.leave_path_item(fault, &fault.pointer.parent());
                if *member == "$ref" {
                    self.leave_unread(fault, path);
                }
            }
            ["components", "pathItems", ..] | ["paths", ..] => {
                self.take_out_operations(fault, &self.round.around(&fault.pointer));
                match keys.as_slice() {
                    ["components", _, name, ..] => self.take_out_component(fault, name),
                    ["paths", path, method, ..] => self.take_out_illegible(fault, method, path),
                    _ => {}
                }
            }
            ["security", ..] => {
                self.take_out_operations(fault, &self.heirs());
                if let Some(root) = self.json.as_object_mut()
                    && root.remove("security").is_some()
                {
                    self.tell(
                        fault,
                        "the root `security` → left out, with every operation that inherits it"
                            .to_owned(),
                    );
                }
            }
            _ => {}
        }
    }

    /// Leaves operations to a person: nothing is declared of them.
    fn take_out_operations(&mut self, fault: &Fault, meant: &[(String, Pointer)]) {
        let mut removed = HashSet::new();
        for (title, pointer) in meant {
            // Several paths may refer to one.
            let is_gone = remove(&mut self.json, pointer).is_some() && removed.insert(pointer);
            if is_gone || removed.contains(pointer) {
                self.leave(fault, title);
            }
        }
        self.remove_path_item(fault, meant.is_empty());
    }

    /// The handlers that the root list speaks for; none once that is left out.
    fn heirs(&self) -> Vec<(String, Pointer)> {
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

    /// Takes out a path item of the components with whatever is left of the fault in it, which no handler serves.
    fn take_out_component(&mut self, fault: &Fault, name: &str) {
        let item = Pointer::root()
            .child("components")
            .child("pathItems")
            .child(name);
        if fault.pointer.find(&self.json).is_some() && remove(&mut self.json, &item).is_some() {
            let why = &fault.finding.message;
            self.tell(
                fault,
                format!("path item `{name}` of the components → left out, since {why}"),
            );
        }
    }

    /// Takes out what should be an operation and is none, if the fault is still there.
    fn take_out_illegible(&mut self, fault: &Fault, method: &str, path: &str) {
        let item = Pointer::root().child("paths").child(path);
        if fault.pointer.find(&self.json).is_some()
            && remove(&mut self.json, &item.child(method)).is_some()
        {
            self.leave(fault, &format!("{} {path}", method.to_ascii_uppercase()));
        }
    }

    /// Leaves every operation of a path item to a person, also those to which it refers.
    fn leave_path_item(&mut self, fault: &Fault, item: &Pointer) {
        let path = (item.parent() == Pointer::root().child("paths")).then(|| last(item));
        let meant = self.round.of_path_item(item, path.as_deref());
        if remove(&mut self.json, item).is_some() {
            for (title, _) in meant {
                self.leave(fault, &title);
            }
        }
    }

    fn leave(&mut self, fault: &Fault, title: &str) {
        let why = self.why(fault);
        self.left.insert(title.to_owned());
        self.unresolved.push(format!("{title}: {why}"));
        self.tell(fault, format!("`{title}` → left to you, since {why}"));
    }

    /// What is wrong, where that was not made here.
    fn why(&self, fault: &Fault) -> String {
        let name = last(&fault.pointer);
        if remedy(fault.finding.rule) == Remedy::LeaveRequirement && self.lost.contains(&name) {
            format!("scheme `{name}` had to be left out")
        } else {
            fault.finding.message.clone()
        }
    }

    /// Whether a path item refers to another one.
    fn refers(&self, item: &Pointer) -> bool {
        let item = item.find(&self.json).and_then(Json::as_object);
        item.is_some_and(|item| item.get("$ref").is_some())
    }

    /// Takes out a path that is wrong itself. One without operations may have some in another file.
    fn remove_path_item(&mut self, fault: &Fault, is_unread: bool) {
        if fault.pointer.parent() == Pointer::root().child("paths")
            && remove(&mut self.json, &fault.pointer).is_some()
            && is_unread
        {
            self.leave_unread(fault, &last(&fault.pointer));
        }
    }

    fn leave_unread(&mut self, fault: &Fault, path: &str) {
        let why = &fault.finding.message;
        self.unresolved
            .push(format!("everything under {path}: {why}"));
        self.tell(
            fault,
            format!("path item `{path}` → left to you, since {why}"),
        );
    }
}
