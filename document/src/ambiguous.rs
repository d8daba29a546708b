//! Finds members that readers disagree about, so that one document means different things to different readers.

mod two_names;

use std::collections::HashSet;

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::{FIXED_METHODS, Method, holds_operations};
use oasgard_core::version::Version;

use super::operations::item_of;
use super::pointer::Trail;
use super::{Diagnostic, DocumentView, Named, OperationView, Pointer, Resolved};
use crate::rules::{self, Finding};

impl DocumentView<'_> {
    /// Every member of the objects that say who may call of which readers disagree whether it is there: `__proto__`, a `$ref`
    /// without a string or where OpenAPI allows none, what is beside a `$ref`, a field in another case, a field under both of its
    /// names, `swagger` beside `openapi`. Each comes with its place.
    #[must_use]
    pub fn ambiguities(&self) -> Vec<Diagnostic> {
        self.ambiguities_around(&self.operations())
    }

    /// The same, where the operations of the document are known already.
    pub(crate) fn ambiguities_around(&self, operations: &[OperationView]) -> Vec<Diagnostic> {
        let mut search = Search {
            document: *self,
            seen: HashSet::new(),
            referred: Vec::new(),
            found: Vec::new(),
        };
        search.object(Kind::Root, self.root, Trail::At(&Pointer::root()));
        // What is behind references may be anywhere.
        for operation in operations {
            if search.is_new(operation.item) {
                let item = item_of(&operation.pointer);
                search.object(Kind::PathItem, operation.item, Trail::At(&item));
            }
        }
        let schemes = Pointer::root().child("components").child("securitySchemes");
        for (name, json) in self.schemes() {
            if let Ok(there) = self.resolve(json, schemes.child(name)) {
                search.scheme(&there);
            }
        }
        search.behind_references();
        search.found
    }
}

struct Search<'a> {
    document: DocumentView<'a>,
    /// The objects that have been looked through, by their addresses: places are texts, which take longer to compare.
    seen: HashSet<*const Object>,
    /// What references lead to, which is looked through last, since a chain of them may be long.
    referred: Vec<(Kind, Resolved<'a>)>,
    found: Vec<Diagnostic>,
}

impl<'a> Search<'a> {
    fn is_new(&self, object: &Object) -> bool {
        !self.seen.contains(&std::ptr::from_ref(object))
    }

    fn object(&mut self, kind: Kind, object: &'a Object, trail: Trail) {
        if !self.seen.insert(std::ptr::from_ref(object)) {
            return;
        }
        let version = self.document.version;
        if let Some(reference) = reference(object)
            && kind.may_stand_behind_reference()
            && let Ok(there) = self.document.follow(reference)
        {
            self.referred.push((kind, there));
        }
        for (key, value) in object.iter() {
            let found = ambiguity(kind, object, key, value, version);
            let found =
                found.or_else(|| two_names::contradiction(kind, object, key, trail, version));
            let member = Trail::Member(&trail, key);
            if let Some(finding) = found {
                let pointer = member.pointer();
                self.found.push(Diagnostic { pointer, finding });
                continue;
            }
            if let Some(kind) = kind.member(key) {
                self.value(kind, value, member);
            }
            if kind == Kind::Requirement
                && let Named::Here(there) = self.document.named(key)
            {
                self.scheme(&there);
            }
        }
    }

    fn value(&mut self, kind: Kind, json: &'a Json, trail: Trail) {
        match (json, kind.item()) {
            (Json::Object(object), None) => self.object(kind, object, trail),
            (Json::Object(object), Some(_)) if kind == Kind::Servers => {
                if let Some(reference) = reference(object) {
                    let finding = rules::reference::forbidden(reference, "servers");
                    let pointer = Trail::Member(&trail, "$ref").pointer();
                    self.found.push(Diagnostic { pointer, finding });
                }
            }
            (Json::Array(items), Some(kind)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(kind, item, Trail::Item(&trail, index));
                }
            }
            _ => {}
        }
    }

    fn behind_references(&mut self) {
        while let Some((kind, there)) = self.referred.pop() {
            self.object(kind, there.object, Trail::At(&there.pointer));
        }
    }

    fn scheme(&mut self, there: &Resolved<'a>) {
        if there.pointer.may_hold_scheme() {
            self.object(Kind::Scheme, there.object, Trail::At(&there.pointer));
        }
    }
}

/// The objects and lists that state who may call, and how a caller obtains a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Root,
    PathItems,
    PathItem,
    Operations,
    Operation,
    Callbacks,
    Callback,
    Components,
    Schemes,
    Scheme,
    Flows,
    Flow,
    Scopes,
    Alternatives,
    Requirement,
    Servers,
    Server,
    Variables,
    Variable,
    Responses,
    Response,
    Links,
    Link,
}

impl Kind {
    /// What is under `key` in an object of this kind.
    fn member(self, key: &str) -> Option<Self> {
        Some(match (self, key) {
            (Self::Root, "paths" | "webhooks" | "x-webhooks") | (Self::Components, "pathItems") => {
                Self::PathItems
            }
            (Self::Root, "components") => Self::Components,
            (Self::Root | Self::Operation, "security") => Self::Alternatives,
            (Self::Root | Self::PathItem | Self::Operation, "servers") => Self::Servers,
            (Self::Components, "securitySchemes") => Self::Schemes,
            (Self::Components | Self::Operation, "callbacks") => Self::Callbacks,
            (Self::Components | Self::Operation, "responses") => Self::Responses,
            (Self::Components | Self::Response, "links") => Self::Links,
            (Self::Link, "server") => Self::Server,
            (Self::Links, _) => Self::Link,
            (Self::Responses, key) if !key.starts_with("x-") => Self::Response,
            (Self::PathItem, key) if holds_operations(key) => Self::Operations,
            (Self::PathItem, key) if Method::new(key).field().is_some() => Self::Operation,
            (Self::Operations, _) => Self::Operation,
            (Self::Scheme, "flows") => Self::Flows,
            (Self::Flow, "scopes") => Self::Scopes,
            (Self::Server, "variables") => Self::Variables,
            (Self::Variables, _) => Self::Variable,
            (Self::PathItems | Self::Callback, key) if !key.starts_with("x-") => Self::PathItem,
            (Self::Callbacks, _) => Self::Callback,
            (Self::Schemes, _) => Self::Scheme,
            (Self::Flows, _) => Self::Flow,
            _ => return None,
        })
    }

    /// Of a list: what its items are.
    fn item(self) -> Option<Self> {
        match self {
            Self::Alternatives => Some(Self::Requirement),
            Self::Servers => Some(Self::Server),
            _ => None,
        }
    }

    /// Whether `$ref` is a reference there, and not a name like any other.
    fn may_refer(self) -> bool {
        !matches!(self, Self::Requirement | Self::Scopes | Self::Variables)
    }

    /// Whether a reference may take the place of such an object, and each object of a chain of references has a meaning.
    fn may_stand_behind_reference(self) -> bool {
        matches!(
            self,
            Self::PathItem
                | Self::Callback
                | Self::Responses
                | Self::Response
                | Self::Links
                | Self::Link
        )
    }

    /// What has to be written out, where OpenAPI allows no reference.
    fn noun_without_reference(self) -> Option<&'static str> {
        Some(match self {
            Self::Root => "document",
            Self::Components => "components",
            Self::Server => "server",
            Self::Variables => "variables",
            Self::Variable => "server variable",
            _ => return None,
        })
    }

    /// Whether `key` is `$ref` in another case, in an object of a server.
    fn reads_reference_as(self, key: &str) -> bool {
        matches!(self, Self::Server | Self::Variables | Self::Variable) && folds_to(key, "$ref")
    }

    /// Whether a member beside `$ref` is the object's own for some readers, and nothing for others.
    fn is_disputed_sibling(self, key: &str, value: &Json) -> bool {
        match self {
            Self::PathItem => key == "servers",
            Self::Response => key == "links",
            Self::Link => ["operationId", "operationRef", "server"].contains(&key),
            // The path items of a callback, be the expression `summary`.
            Self::Callback => value.as_object().is_some() && !key.starts_with("x-"),
            _ => false,
        }
    }

    /// The fields that decide who may call, how a caller gets a credential and where it is sent. A map of fixed names, such as that of
    /// the flows, has them too. The names of schemes and scopes are none: every reader takes two cases for two names.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Root => &[
                "openapi",
                "$self",
                "paths",
                "webhooks",
                "components",
                "security",
                "servers",
            ],
            Self::Components => &[
                "securitySchemes",
                "callbacks",
                "pathItems",
                "responses",
                "links",
            ],
            Self::PathItem => &["$ref", "servers"],
            Self::Operation => &["security", "callbacks", "servers", "responses"],
            Self::Response => &["$ref", "links"],
            Self::Link => &["$ref", "operationId", "operationRef", "server"],
            Self::Server => &["url", "variables"],
            Self::Variable => &["default", "enum"],
            Self::Scheme => &[
                "$ref",
                "type",
                "in",
                "name",
                "scheme",
                "flows",
                "openIdConnectUrl",
            ],
            Self::Flows => &[
                "implicit",
                "password",
                "clientCredentials",
                "authorizationCode",
            ],
            Self::Flow => &["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
            _ => &[],
        }
    }

    /// All fields that count in one case only, those with two names included.
    fn all_fields(self) -> impl Iterator<Item = &'static str> {
        let two_names = two_names::names(self);
        let two_names = two_names.flat_map(|(extension, field)| [extension, field]);
        self.fields().iter().copied().chain(two_names)
    }
}

fn ambiguity(
    kind: Kind,
    object: &Object,
    key: &str,
    value: &Json,
    version: Version,
) -> Option<Finding> {
    match (key, value) {
        ("__proto__", _) => Some(rules::document::prototype_member(key)),
        ("constructor", Json::Object(inner)) if inner.get("prototype").is_some() => {
            Some(rules::document::prototype_member(key))
        }
        (_, Json::String(reference)) if key == "$ref" || kind.reads_reference_as(key) => {
            let noun = kind.noun_without_reference()?;
            Some(rules::reference::forbidden(reference, noun))
        }
        ("$ref", _) if kind.may_refer() => Some(rules::reference::not_a_string(value)),
        ("swagger", _) if kind == Kind::Root && object.get("openapi").is_some() => {
            Some(rules::document::two_versions())
        }
        _ if kind.is_disputed_sibling(key, value) && reference(object).is_some() => {
            Some(rules::reference::disputed_sibling(key))
        }
        _ => in_another_case(kind, key, version),
    }
}

fn reference(object: &Object) -> Option<&str> {
    object.get("$ref")?.as_str()
}

/// A field that some readers read in any case.
fn in_another_case(kind: Kind, key: &str, version: Version) -> Option<Finding> {
    let field = kind.all_fields().find(|field| folds_to(key, field));
    // One that differs in ASCII alone is looked for where operations are read.
    let is_method = |field: &&'static str| folds_to(key, field) && !key.eq_ignore_ascii_case(field);
    let method = FIXED_METHODS
        .into_iter()
        .filter(|_| kind == Kind::PathItem)
        .find(|field| is_method(field));
    let field = field.or(method)?;
    Some(rules::document::unknown_field(
        key,
        "",
        &[field],
        &[],
        version,
    ))
}

/// Whether `key` is another text than `field`, and the same in any case. Two letters beyond ASCII are the same as one of ASCII.
fn folds_to(key: &str, field: &str) -> bool {
    let folded = key.chars().map(|character| match character {
        '\u{17f}' => 's',
        '\u{212a}' => 'k',
        other => other.to_ascii_lowercase(),
    });
    key != field && folded.eq(field.chars().map(|letter| letter.to_ascii_lowercase()))
}
