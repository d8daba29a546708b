//! Finds members that readers disagree about, so that one document means different things to different readers.

mod kind;
mod two_names;

use std::collections::HashSet;

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::FIXED_METHODS;
use oasgard_core::version::Version;

use super::operations::item_of;
use super::pointer::Trail;
use super::{Diagnostic, DocumentView, Named, OperationView, Pointer, Resolved};
use crate::rules::{self, Finding};
use kind::{Kind, folds_to};

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
    let field = two_names::all_fields(kind).find(|field| folds_to(key, field));
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
