//! Every operation of a document, wherever it lives: in `paths`, `webhooks`, callbacks and components (DOC-02).

use std::collections::BTreeSet;

use super::reference::LONGEST_CHAIN;
use super::{Document, Illegible, Pointer, Resolved, Unread, Unresolved};
use crate::json::{Json, Object};
use crate::operation::{FIXED_METHODS, Method};
use crate::version::Version;

/// An operation and where it stands.
#[derive(Clone, Debug)]
pub struct Operation<'a> {
    /// What leads to it.
    pub home: Home<'a>,
    /// Its method.
    pub method: Method,
    /// The Operation Object.
    pub object: &'a Object,
    /// The Path Item Object whose member it is.
    pub item: &'a Object,
    /// Where that stands; for a path item behind a reference, there.
    pub pointer: Pointer,
    /// Of which callback it is: `done of POST /orders`.
    pub callback: Option<String>,
}

/// What leads to an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home<'a> {
    /// an entry of `paths`: the server is called
    Path(&'a str),
    /// an entry of `webhooks`, OpenAPI 3.1 and later: the server calls
    Webhook(&'a str),
    /// a callback, by the expression of its URL: the server calls
    Callback(&'a str),
    /// an entry of `components.pathItems` that nothing of this document refers to
    Component(&'a str),
}

impl Home<'_> {
    /// The path, name or expression.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Path(name)
            | Self::Webhook(name)
            | Self::Callback(name)
            | Self::Component(name) => name,
        }
    }
}

impl<'a> Operation<'a> {
    /// Its `operationId`.
    #[must_use]
    pub fn id(&self) -> Option<&'a str> {
        self.object.get("operationId")?.as_str()
    }

    /// Its own `security`.
    #[must_use]
    pub fn security(&self) -> Option<&'a Json> {
        self.object.get("security")
    }

    /// How messages call it: `GET /pets`, `POST webhook newPet`, `POST callback done of POST /orders`.
    #[must_use]
    pub fn title(&self) -> String {
        title(&self.method, self.home, self.callback.as_deref())
    }
}

impl<'a> Document<'a> {
    /// Every operation, in written order: of paths, then of webhooks, then of components, each followed by its callbacks. One
    /// to which several paths refer stands there once for each.
    #[must_use]
    pub fn operations(&self) -> Vec<Operation<'a>> {
        self.walk().operations
    }

    /// The path items, callbacks and operations that cannot be read: they are kept in another document, or nowhere, or have not
    /// the form of one.
    #[must_use]
    pub fn unread(&self) -> Vec<Unread> {
        self.walk().unread
    }

    fn walk(&self) -> Walk<'a> {
        let mut walk = Walk {
            document: *self,
            operations: Vec::new(),
            unread: Vec::new(),
            seen: BTreeSet::new(),
            callback: None,
        };
        let root = Pointer::root();
        walk.items(self.root.get("paths"), &root.child("paths"), Home::Path);
        let components = root.child("components");
        if self.version >= Version::V3_1 {
            walk.items(
                self.root.get("webhooks"),
                &root.child("webhooks"),
                Home::Webhook,
            );
            let pointer = components.child("pathItems");
            for (name, item) in self.component("pathItems") {
                let pointer = pointer.child(name);
                if !walk.seen.contains(&pointer) {
                    walk.item(item, pointer, Home::Component(name));
                }
            }
        }
        let pointer = components.child("callbacks");
        for (name, callback) in self.component("callbacks") {
            walk.callback(name, None, callback, pointer.child(name));
        }
        walk
    }
}

struct Walk<'a> {
    document: Document<'a>,
    operations: Vec<Operation<'a>>,
    unread: Vec<Unread>,
    /// The path items that were read, so that no component is read again for itself.
    seen: BTreeSet<Pointer>,
    callback: Option<Callback<'a>>,
}

/// The callback that is being read.
struct Callback<'a> {
    name: &'a str,
    /// The operation to which it belongs; none of one that stands in the components.
    caller: Option<String>,
    /// Whether it has several URLs.
    has_several: bool,
}

impl Callback<'_> {
    /// How messages call the one with this expression.
    fn label(&self, expression: &str) -> String {
        let name = self.name;
        let own = if self.has_several {
            format!("{name} {expression}")
        } else {
            name.to_owned()
        };
        match &self.caller {
            Some(caller) => format!("{own} of {caller}"),
            None => own,
        }
    }
}

impl<'a> Walk<'a> {
    fn items(&mut self, items: Option<&'a Json>, pointer: &Pointer, home: fn(&'a str) -> Home<'a>) {
        for (name, item) in self.members(items, pointer) {
            let home = home(name);
            // `webhooks` is a map of whatever names; the others take extensions.
            let is_extension = name.starts_with("x-")
                && (!matches!(home, Home::Webhook(_)) || item.as_object().is_none());
            if !is_extension {
                self.item(item, pointer.child(name), home);
            }
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
                Some(Illegible::NoObject)
            }
            _ => None,
        };
        if let Some(why) = why {
            let name = pointer.keys().last().unwrap_or_default();
            self.unread("member", name, pointer.clone(), why);
        }
        let members = object.into_iter().flat_map(Object::iter);
        members.filter(move |(key, _)| reference.is_none() || *key != "$ref")
    }

    /// The operations of a path item, and of each that it refers to.
    fn item(&mut self, item: &'a Json, pointer: Pointer, home: Home<'a>) {
        let mut here = match item {
            Json::Object(object) => Resolved {
                object,
                pointer: pointer.clone(),
            },
            Json::Null => return,
            _ => {
                let name = home.name().to_owned();
                return self.unread("path item", name, pointer, Illegible::NoObject);
            }
        };
        let mut passed = BTreeSet::new();
        loop {
            self.methods(here.object, &here.pointer, home);
            let Some(reference) = here.object.get("$ref").and_then(Json::as_str) else {
                return;
            };
            passed.insert(here.pointer);
            let why = match self.document.follow(reference) {
                Ok(next) if passed.contains(&next.pointer) || passed.len() > LONGEST_CHAIN => {
                    Unresolved::Circle(reference.to_owned())
                }
                Ok(next) => {
                    self.seen.insert(next.pointer.clone());
                    here = next;
                    continue;
                }
                Err(why) => why,
            };
            let name = home.name().to_owned();
            return self.unread("path item", name, pointer, why.into());
        }
    }

    fn methods(&mut self, item: &'a Object, pointer: &Pointer, home: Home<'a>) {
        let version = self.document.version;
        for (key, value) in item.iter() {
            let pointer = pointer.child(key);
            if is_additional(key, version) {
                for (method, operation) in self.members(Some(value), &pointer) {
                    let pointer = pointer.child(method);
                    self.operation(operation, pointer, Method::new(method), item, home);
                }
            } else if is_method(key, version) {
                self.operation(value, pointer, Method::new(key), item, home);
            } else if let Some(field) = meant_method(key, version)
                && value.as_object().is_some()
            {
                let name = self.title(&Method::new(key), home);
                self.unread("operation", name, pointer, Illegible::Misspelt(field));
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
            return self.unread("operation", name, pointer, Illegible::NoObject);
        };
        if let Some(reference) = object.get("$ref").and_then(Json::as_str) {
            let why = self.where_no_reference_is_allowed(reference);
            let name = self.title(&method, home);
            return self.unread("operation", name, pointer, why);
        }
        let callbacks = pointer.child("callbacks");
        let title = self.title(&method, home);
        self.operations.push(Operation {
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

    /// The path items of a Callback Object; one behind a reference is read where it stands.
    fn callback(
        &mut self,
        name: &'a str,
        caller: Option<String>,
        callback: &'a Json,
        pointer: Pointer,
    ) {
        let Some(object) = callback.as_object() else {
            return;
        };
        if object.get("$ref").is_none() {
            let around = self.callback.replace(Callback {
                name,
                caller,
                has_several: object.iter().count() > 1,
            });
            self.items(Some(callback), &pointer, Home::Callback);
            self.callback = around;
        } else if let Err(why) = self.document.resolve(callback, pointer.clone()) {
            self.unread("callback", name.to_owned(), pointer, why.into());
        }
    }

    fn title(&self, method: &Method, home: Home) -> String {
        title(method, home, self.label(home).as_deref())
    }

    fn label(&self, home: Home) -> Option<String> {
        let callback = self.callback.as_ref()?;
        Some(callback.label(home.name()))
    }

    fn unread(&mut self, noun: &'static str, name: String, pointer: Pointer, why: Illegible) {
        self.unread.push(Unread {
            noun,
            name,
            pointer,
            why,
        });
    }

    /// Some readers follow such a reference and others do not.
    fn where_no_reference_is_allowed(&self, reference: &str) -> Illegible {
        match self.document.follow(reference) {
            Err(why @ Unresolved::Elsewhere(_)) => why.into(),
            _ => Illegible::Reference(reference.to_owned()),
        }
    }
}

fn title(method: &Method, home: Home, callback: Option<&str>) -> String {
    match home {
        Home::Path(path) => format!("{method} {path}"),
        Home::Webhook(name) => format!("{method} webhook {name}"),
        Home::Callback(expression) => {
            format!("{method} callback {}", callback.unwrap_or(expression))
        }
        Home::Component(name) => format!("{method} path item {name}"),
    }
}

/// The field that `key` would be if it were written in lower case.
fn meant_method(key: &str, version: Version) -> Option<&'static str> {
    let field = Method::new(key).field()?;
    is_method(field, version).then_some(field)
}

fn is_method(key: &str, version: Version) -> bool {
    FIXED_METHODS.contains(&key) && (key != "query" || version >= Version::V3_2)
}

/// `query` and methods of one's own have a field since OpenAPI 3.2, and a registered extension before.
fn is_additional(key: &str, version: Version) -> bool {
    match key {
        "additionalOperations" => version >= Version::V3_2,
        "x-oai-additionalOperations" => version < Version::V3_2,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(json: &str) -> Vec<String> {
        let json = Json::parse(json.as_bytes()).unwrap();
        let document = Document::read(&json).unwrap();
        let operations = document.operations();
        for operation in &operations {
            let there = operation.pointer.find(&json).and_then(Json::as_object);
            assert_eq!(there, Some(operation.object), "{}", operation.pointer);
        }
        operations.iter().map(Operation::title).collect()
    }

    #[test]
    fn operations_are_found_wherever_they_live() {
        let found = titles(
            r##"{
                "openapi": "3.2.0",
                "paths": {
                    "/a": { "summary": "a", "get": {}, "query": {}, "additionalOperations": { "PURGE": {} } },
                    "/b": { "$ref": "#/components/pathItems/Shared", "put": {} },
                    "/c": { "$ref": "#/components/pathItems/Shared" },
                    "/d": { "post": { "callbacks": {
                        "done": { "{$request.body#/url}": { "post": { "callbacks": { "again": { "x": { "get": {} } } } } } },
                        "named": { "$ref": "#/components/callbacks/Named" }
                    } } },
                    "/e": { "$ref": "#/components/pathItems/Further" },
                    "x-note": { "get": {} }
                },
                "webhooks": { "newPet": { "post": {} }, "x-signed": { "post": {} } },
                "components": {
                    "pathItems": { "Shared": { "trace": {} },
                        "Further": { "put": {}, "$ref": "#/components/pathItems/Shared" }, "Alone": { "head": {} } },
                    "callbacks": { "Named": { "{$url}": { "put": {} } } }
                }
            }"##,
        );
        assert_eq!(
            found,
            [
                "GET /a",
                "QUERY /a",
                "PURGE /a",
                "PUT /b",
                "TRACE /b",
                "TRACE /c",
                "POST /d",
                "POST callback done of POST /d",
                "GET callback again of POST callback done of POST /d",
                "PUT /e",
                "TRACE /e",
                "POST webhook newPet",
                "POST webhook x-signed",
                "HEAD path item Alone",
                "PUT callback Named",
            ]
        );
    }

    #[test]
    fn callbacks_with_one_url_are_told_apart() {
        let found = titles(
            r#"{"openapi":"3.1.0","paths":{
                "/a":{"post":{"callbacks":{"done":{"{$url}":{"post":{}}},"failed":{"{$url}":{"post":{}}}}}},
                "/b":{"post":{"callbacks":{"done":{"{$url}":{"post":{}},"{$other}":{"post":{}}}}}}}}"#,
        );
        assert_eq!(
            found,
            [
                "POST /a",
                "POST callback done of POST /a",
                "POST callback failed of POST /a",
                "POST /b",
                "POST callback done {$url} of POST /b",
                "POST callback done {$other} of POST /b",
            ]
        );
    }

    #[test]
    fn older_versions_have_fewer_places() {
        let document = |version: &str| {
            format!(
                r#"{{
                    "openapi": "{version}",
                    "paths": {{ "/a": {{ "get": {{}}, "query": {{}}, "additionalOperations": {{ "A": {{}} }},
                        "x-oai-additionalOperations": {{ "QUERY": {{}} }} }} }},
                    "webhooks": {{ "hook": {{ "post": {{}} }} }}
                }}"#
            )
        };
        assert_eq!(titles(&document("3.0.4")), ["GET /a", "QUERY /a"]);
        assert_eq!(
            titles(&document("3.1.0")),
            ["GET /a", "QUERY /a", "POST webhook hook"]
        );
        assert_eq!(
            titles(&document("3.2.0")),
            ["GET /a", "QUERY /a", "A /a", "POST webhook hook"]
        );
    }

    #[test]
    fn path_items_that_are_kept_elsewhere_are_told() {
        let json = Json::parse(
            br##"{"openapi":"3.1.0","paths":{"/a":{"$ref":"./a.yaml"},"/b":{"$ref":"#/components/pathItems/Gone"},
                "/c":{"$ref":"#/paths/~1c"},"/d":{"get":{"callbacks":{"done":{"$ref":"./d.yaml"}}}}}}"##,
        )
        .unwrap();
        let document = Document::read(&json).unwrap();
        let unread: Vec<_> = document
            .unread()
            .into_iter()
            .map(|unread| (unread.name, unread.pointer.to_string(), unread.why))
            .collect();
        let text = str::to_owned;
        assert_eq!(
            unread,
            [
                (
                    text("/a"),
                    text("/paths/~1a"),
                    Unresolved::Elsewhere(text("./a.yaml")).into()
                ),
                (
                    text("/b"),
                    text("/paths/~1b"),
                    Unresolved::Nothing(text("#/components/pathItems/Gone")).into()
                ),
                (
                    text("/c"),
                    text("/paths/~1c"),
                    Unresolved::Circle(text("#/paths/~1c")).into()
                ),
                (
                    text("done"),
                    text("/paths/~1d/get/callbacks/done"),
                    Unresolved::Elsewhere(text("./d.yaml")).into()
                ),
            ]
        );
        assert_eq!(document.operations().len(), 1);
    }

    #[test]
    fn a_chain_of_references_has_an_end() {
        let items: Vec<_> = (0..1000)
            .map(|item| {
                let next = item + 1;
                format!(r##""/{item}":{{"$ref":"#/paths/~1{next}","get":{{}}}}"##)
            })
            .collect();
        let json = format!(
            r#"{{"openapi":"3.1.0","paths":{{{},"/1000":{{}}}}}}"#,
            items.join(",")
        );
        let json = Json::parse(json.as_bytes()).unwrap();
        let document = Document::read(&json).unwrap();
        assert!(document.operations().len() < 100 * 1000);
        let first = &document.unread()[0];
        let there = Unresolved::Circle("#/paths/~165".to_owned());
        assert_eq!((first.name.as_str(), &first.why), ("/0", &there.into()));
    }
}
