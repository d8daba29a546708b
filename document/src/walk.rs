//! Finds every operation of a document, wherever it lives: in `paths`, `webhooks`, callbacks and components (DOC-02).

mod methods;

use std::collections::{BTreeSet, HashMap};

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::{ADDITIONAL_OPERATIONS, Method};
use oasgard_core::version::Version;

use super::key_order::are_equal;
use super::operations::{Callback, item_of, title};
use super::reference::LONGEST_CHAIN;
use super::repetition::{MAX_REPEATED, bytes_of_operation};
use super::{
    DocumentView, Home, OperationView, Pointer, Resolved, UnreadablePart, UnreadableReason,
    Unresolved,
};
use methods::{is_additional, is_method, misplaced};

impl<'a> DocumentView<'a> {
    /// Every operation, in written order: of paths, of webhooks, of callbacks and path items of the components, each followed by
    /// its callbacks. One to which several paths refer is listed once for each.
    #[must_use]
    pub fn operations(&self) -> Vec<OperationView<'a>> {
        self.walk().operations
    }

    /// The path items, callbacks and operations that cannot be read: they are in another document, or nowhere, or have not
    /// the form of one.
    #[must_use]
    pub fn unread(&self) -> Vec<UnreadablePart> {
        self.walk().unread
    }

    /// The operations and what cannot be read, from one walk.
    pub(crate) fn operations_and_unread(&self) -> (Vec<OperationView<'a>>, Vec<UnreadablePart>) {
        let walk = self.walk();
        (walk.operations, walk.unread)
    }

    fn walk(&self) -> Walk<'a> {
        let mut walk = Walk {
            document: *self,
            operations: Vec::new(),
            unread: Vec::new(),
            seen: BTreeSet::new(),
            called: BTreeSet::new(),
            callback: None,
            depth: 0,
            is_repeated: false,
            repeated: 0,
        };
        let root = Pointer::root();
        walk.items(self.root.get("paths"), &root.child("paths"), Home::Path);
        let components = root.child("components");
        // Before OpenAPI 3.1 documents have them all the same, mostly in an extension.
        for field in ["webhooks", "x-webhooks"] {
            let webhooks = self.root.get(field);
            if field == "webhooks" || webhooks.is_some_and(|json| json.as_object().is_some()) {
                walk.items(webhooks, &root.child(field), Home::Webhook);
            }
        }
        let pointer = components.child("callbacks");
        for (name, callback) in self.component("callbacks") {
            walk.callback(name, None, callback, pointer.child(name));
        }
        if self.version >= Version::V3_1 {
            let pointer = components.child("pathItems");
            for (name, item) in self.component("pathItems") {
                let pointer = pointer.child(name);
                if !walk.seen.contains(&pointer) {
                    walk.item(item, pointer, Home::Component(name));
                }
            }
        }
        walk
    }
}

/// The operations of a path item and of those that referred to it, by their methods.
type Stated<'a> = HashMap<Method, (Pointer, &'a Json)>;

struct Walk<'a> {
    document: DocumentView<'a>,
    operations: Vec<OperationView<'a>>,
    unread: Vec<UnreadablePart>,
    /// The path items and callbacks that were read behind references, so that no component is read again for itself.
    seen: BTreeSet<Pointer>,
    /// The path items behind references that were read as those of callbacks, with their expressions. Callbacks may lead back
    /// to their callers, or each to several others, so that these are read once.
    called: BTreeSet<(Pointer, &'a str)>,
    callback: Option<Callback<'a>>,
    /// How many callbacks are being read, each of an operation of the one before.
    depth: usize,
    /// Whether the path item that is being read has been read before, behind another reference.
    is_repeated: bool,
    /// How many bytes of operations were read again.
    repeated: usize,
}

impl<'a> Walk<'a> {
    fn items(&mut self, items: Option<&'a Json>, pointer: &Pointer, home: fn(&'a str) -> Home<'a>) {
        for (name, item) in self.members(items, pointer) {
            self.entry(name, item, pointer, home(name));
        }
    }

    fn entry(&mut self, name: &'a str, item: &'a Json, map: &Pointer, home: Home<'a>) {
        // `webhooks` is a map of any names; the others take extensions.
        let is_extension = name.starts_with("x-")
            && (!matches!(home, Home::Webhook(_)) || item.as_object().is_none());
        if !is_extension {
            self.item(item, map.child(name), home);
        }
    }

    /// The members of a map that should be an object with no reference in place of them.
    fn members(
        &mut self,
        map: Option<&'a Json>,
        pointer: &Pointer,
    ) -> impl Iterator<Item = (&'a str, &'a Json)> + use<'a> {
        let object = map.and_then(Json::as_object);
        let reference = object.and_then(|object| object.get("$ref")?.as_str());
        let why = match (map, reference) {
            (_, Some(reference)) => Some(self.where_no_reference_is_allowed(reference)),
            (Some(map), None) if object.is_none() && *map != Json::Null => {
                Some(UnreadableReason::NotAnObject)
            }
            _ => None,
        };
        if let Some(why) = why {
            let name = pointer.last_key().unwrap_or_default();
            self.unread("member", name, pointer.clone(), why);
        }
        let members = object.into_iter().flat_map(Object::iter);
        members.filter(move |(key, _)| reference.is_none() || *key != "$ref")
    }

    /// The operations of a path item, and of each that it refers to.
    fn item(&mut self, item: &'a Json, pointer: Pointer, home: Home<'a>) {
        let around = self.is_repeated;
        self.item_and_behind(item, pointer, home);
        self.is_repeated = around;
    }

    fn item_and_behind(&mut self, item: &'a Json, pointer: Pointer, home: Home<'a>) {
        let mut here = match item {
            Json::Object(object) => Resolved {
                object,
                pointer: pointer.clone(),
            },
            Json::Null => return,
            _ => {
                let name = home.name().to_owned();
                return self.unread("path item", name, pointer, UnreadableReason::NotAnObject);
            }
        };
        let mut passed = BTreeSet::new();
        let mut stated = HashMap::new();
        loop {
            self.methods(&here, home, &mut stated);
            let Some(reference) = here.object.get("$ref").and_then(Json::as_str) else {
                return;
            };
            passed.insert(here.pointer);
            let why: UnreadableReason = match self.document.follow(reference) {
                Ok(next) if passed.contains(&next.pointer) || passed.len() > LONGEST_CHAIN => {
                    Unresolved::Circle(reference.to_owned()).into()
                }
                Ok(next) if self.repeated > MAX_REPEATED && self.seen.contains(&next.pointer) => {
                    UnreadableReason::Repeated(reference.to_owned())
                }
                Ok(next) => {
                    self.is_repeated |= !self.seen.insert(next.pointer.clone());
                    if let Home::Callback(expression) = home
                        && !self.called.insert((next.pointer.clone(), expression))
                    {
                        return;
                    }
                    here = next;
                    continue;
                }
                Err(why) => why.into(),
            };
            let name = home.name().to_owned();
            return self.unread("path item", name, pointer, why);
        }
    }

    /// The operations of one path item; `stated` are those of the path items that referred to it.
    fn methods(&mut self, item: &Resolved<'a>, home: Home<'a>, stated: &mut Stated<'a>) {
        let version = self.document.version;
        let mut found = Vec::new();
        for (key, value) in item.object.iter() {
            let pointer = item.pointer.child(key);
            if is_additional(key, version) {
                for (method, operation) in self.members(Some(value), &pointer) {
                    found.push((Method::new(method), pointer.child(method), operation));
                }
            } else if is_method(key, version) {
                found.push((Method::new(key), pointer, value));
            } else if let Some(why) = misplaced(key, version)
                && value.as_object().is_some()
            {
                let name = match key {
                    ADDITIONAL_OPERATIONS => key.to_owned(),
                    method => self.title(&Method::new(method), home),
                };
                self.unread("operation", name, pointer, why);
            }
        }
        for (method, pointer, operation) in found {
            let above = stated.get(&method).filter(|(above, known)| {
                // Under both names of the map it may be written once more, as long as that says the same.
                item_of(above) != item.pointer || !are_equal(known, operation)
            });
            if let Some((above, _)) = above {
                let (name, above) = (self.title(&method, home), above.clone());
                self.unread("operation", name, above, UnreadableReason::Twice(pointer));
            } else {
                let place = (pointer.clone(), operation);
                stated.entry(method.clone()).or_insert(place);
                self.operation(operation, pointer, method, item.object, home);
            }
        }
    }

    fn operation(
        &mut self,
        operation: &'a Json,
        pointer: Pointer,
        method: Method,
        item: &'a Object,
        home: Home<'a>,
    ) {
        let Some(object) = operation.as_object() else {
            let name = self.title(&method, home);
            return self.unread("operation", name, pointer, UnreadableReason::NotAnObject);
        };
        if let Some(reference) = object.get("$ref").and_then(Json::as_str) {
            let why = self.where_no_reference_is_allowed(reference);
            let name = self.title(&method, home);
            return self.unread("operation", name, pointer, why);
        }
        let callbacks = pointer.child("callbacks");
        let title = self.title(&method, home);
        if self.is_repeated {
            self.repeated += bytes_of_operation(home.name(), object);
        }
        self.operations.push(OperationView {
            home,
            method,
            object,
            item,
            pointer,
            callback: self.label(home),
        });
        for (name, callback) in self.members(object.get("callbacks"), &callbacks) {
            self.callback(name, Some(title.clone()), callback, callbacks.child(name));
        }
    }

    /// The path items of a Callback Object; one behind a reference is read once, as the component that it is, if it is one.
    fn callback(
        &mut self,
        name: &'a str,
        caller: Option<String>,
        callback: &'a Json,
        pointer: Pointer,
    ) {
        if callback.as_object().is_none() {
            return;
        }
        let components = Pointer::root().child("components").child("callbacks");
        if self.depth >= LONGEST_CHAIN {
            let why = Unresolved::Circle(pointer.to_string());
            return self.unread("callback", name.to_owned(), pointer, why.into());
        }
        match self.document.resolve(callback, pointer.clone()) {
            Err(why) => self.unread("callback", name.to_owned(), pointer, why.into()),
            Ok(there) if there.pointer == pointer => self.expressions(name, caller, &there),
            Ok(there) if there.pointer.parent() == components => {}
            Ok(there) if !self.seen.insert(there.pointer.clone()) => {}
            Ok(there) => self.expressions(name, caller, &there),
        }
    }

    fn expressions(&mut self, name: &'a str, caller: Option<String>, callback: &Resolved<'a>) {
        let around = self.callback.replace(Callback {
            name,
            caller,
            has_several: callback.object.iter().count() > 1,
        });
        self.depth += 1;
        for (expression, item) in callback.object.iter() {
            let home = Home::Callback(expression);
            self.entry(expression, item, &callback.pointer, home);
        }
        self.depth -= 1;
        self.callback = around;
    }

    fn title(&self, method: &Method, home: Home) -> String {
        title(method, home, self.label(home).as_deref())
    }

    fn label(&self, home: Home) -> Option<String> {
        let callback = self.callback.as_ref()?;
        Some(callback.label(home.name()))
    }

    fn unread(
        &mut self,
        noun: &'static str,
        name: String,
        pointer: Pointer,
        why: UnreadableReason,
    ) {
        self.unread.push(UnreadablePart {
            noun,
            name,
            pointer,
            why,
        });
    }

    /// Some readers follow such a reference and others do not.
    fn where_no_reference_is_allowed(&self, reference: &str) -> UnreadableReason {
        match self.document.follow(reference) {
            Err(why @ Unresolved::Elsewhere(_)) => why.into(),
            _ => UnreadableReason::Reference(reference.to_owned()),
        }
    }
}
