//! The schemes of the merged document: the declared ones, and those of the base document that are still referred to.

use std::collections::BTreeSet;

use oasgard_core::json::{Json, Object};
use oasgard_document::rules;
use oasgard_document::{Diagnostic, DocumentView as Base, Named, Pointer};

use super::Plan;
use super::edit::Edit;
use super::security::Security;
use crate::api::Api;
use crate::error::Problem;
use crate::settings::Allowed;

const COMPONENTS: &str = "components";
const SCHEMES: &str = "securitySchemes";

/// Plans what becomes of each scheme.
pub(super) fn plan(
    base: &Base,
    api: &Api,
    security: &Security,
    allowed: Allowed,
    plan: &mut Plan,
    problems: &mut Vec<Problem>,
) {
    refuse_non_objects(base, problems);
    let declared = declared(base, api, problems);
    let mut kept = referred_to(base, api, &security.required(allowed), problems);
    kept.extend(
        security
            .required_elsewhere()
            .filter_map(|name| component(base, name)),
    );
    let components = Pointer::root().child(COMPONENTS);
    let schemes = components.child(SCHEMES);
    for (name, _) in base.schemes() {
        if !kept.contains(name) && !api.schemes.contains_key(name) {
            plan.edits.push(Edit::remove(&schemes, name));
            plan.warnings
                .push(rules::document::left_out_scheme(name).into());
        }
    }
    let there = base.root().get(COMPONENTS);
    match there {
        _ if declared.is_empty() => {}
        Some(Json::Object(members)) => match members.get(SCHEMES) {
            Some(Json::Object(_)) => {
                let edits = declared.into_iter();
                let edits = edits.map(|(name, object)| Edit::set(&schemes, &name, false, object));
                plan.edits.extend(edits);
            }
            empty => plan
                .edits
                .push(Edit::set(&components, SCHEMES, empty.is_some(), declared)),
        },
        empty => {
            let mut object = Object::new();
            object.push(SCHEMES, declared);
            plan.edits.push(Edit::set(
                &Pointer::root(),
                COMPONENTS,
                empty.is_some(),
                object,
            ));
        }
    }
}

/// The scheme of the base document that `name` stands for in a requirement.
fn component(base: &Base, name: &str) -> Option<String> {
    match base.named(name) {
        Named::Component(component) => Some(component),
        _ => None,
    }
}

/// Neither `components` nor the schemes may be something to which none can be added, nor be kept elsewhere.
fn refuse_non_objects(base: &Base, problems: &mut Vec<Problem>) {
    let components = base.root().get(COMPONENTS);
    let schemes = components.and_then(|members| members.as_object()?.get(SCHEMES));
    let at_components = Pointer::root().child(COMPONENTS);
    let at_schemes = at_components.child(SCHEMES);
    for (name, map, pointer) in [
        (COMPONENTS, components, at_components),
        (SCHEMES, schemes, at_schemes),
    ] {
        let finding = match map {
            None | Some(Json::Null) => continue,
            Some(Json::Object(members)) => match members.get("$ref").and_then(Json::as_str) {
                None => continue,
                Some(reference) => rules::reference::forbidden(reference, name),
            },
            Some(other) => rules::document::schemes_not_an_object(name, other),
        };
        problems.push(Problem::in_base(Diagnostic { pointer, finding }));
    }
}

/// The declared schemes that the base document lacks; one that it has must be equal.
fn declared(base: &Base, api: &Api, problems: &mut Vec<Problem>) -> Object {
    let mut lacking = Object::new();
    for (name, declared) in &api.schemes {
        let object = declared.scheme.object(base.version());
        let there = base.schemes().find(|(known, _)| known == name);
        let Some((_, known)) = there else {
            lacking.push(name.clone(), object);
            continue;
        };
        let pointer = Pointer::root().child(COMPONENTS).child(SCHEMES).child(name);
        let resolved = base.resolve(known, pointer).map(|resolved| resolved.object);
        let known = resolved.map_or_else(|_| known.clone(), |object| Json::from(object.clone()));
        let declared_object = Json::from(object);
        let fields = differing(&known, &declared_object);
        if !fields.is_empty() {
            let place = declared.source.to_string();
            let finding = rules::merge::scheme_differs_from_base(name, &place, &fields);
            problems.push(Problem::from(finding).with([
                format!("base document: {}", known.to_line()),
                format!("declared:      {}", declared_object.to_line()),
            ]));
        }
    }
    lacking
}

/// The members in which two schemes differ. Authentication schemes are written in any case (SCH-11).
fn differing<'a>(known: &'a Json, declared: &'a Json) -> Vec<&'a str> {
    let members = |scheme: &'a Json| scheme.as_object().into_iter().flat_map(Object::iter);
    let get = |scheme: &'a Json, key: &str| scheme.as_object()?.get(key);
    let names = members(known).chain(members(declared)).map(|(key, _)| key);
    let mut differing: Vec<_> = names
        .filter(|key| match (get(known, key), get(declared, key)) {
            (Some(Json::String(a)), Some(Json::String(b))) if *key == "scheme" => {
                !a.eq_ignore_ascii_case(b)
            }
            (Some(a), Some(b)) => !a.semantically_eq(b),
            _ => true,
        })
        .collect();
    differing.sort_unstable();
    differing.dedup();
    differing
}

/// The schemes of the base document that something still names: an operation without a declaration, or a reference.
fn referred_to(
    base: &Base,
    api: &Api,
    required: &[(&str, String)],
    problems: &mut Vec<Problem>,
) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (name, operation) in required {
        match base.named(name) {
            Named::Component(component) => {
                names.insert(component);
            }
            Named::Here(_) | Named::Elsewhere(_) => {}
            // The declaration takes the place of what the base document lacks.
            _ if api.schemes.contains_key(*name) => {}
            Named::SomethingElse | Named::Nothing | Named::Undefined => {
                problems.push(rules::requirement::undefined_scheme_of_base(operation, name).into());
            }
        }
    }
    add_references(base.root(), base, &mut names);
    names
}

fn add_references(object: &Object, base: &Base, names: &mut BTreeSet<String>) {
    for (key, value) in object.iter() {
        let to = value
            .as_str()
            .filter(|to| key == "$ref" && to.contains(SCHEMES));
        let there = to.and_then(|to| base.follow(to).ok()).map(Named::at);
        if let Some(Named::Component(name)) = there {
            names.insert(name);
        }
        add_references_of(value, base, names);
    }
}

fn add_references_of(json: &Json, base: &Base, names: &mut BTreeSet<String>) {
    match json {
        Json::Object(object) => add_references(object, base, names),
        Json::Array(items) => items
            .iter()
            .for_each(|item| add_references_of(item, base, names)),
        _ => {}
    }
}
