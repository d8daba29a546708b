//! The schemes of the merged document: the declared ones, and those of the base document that are still referred to.

use std::collections::BTreeSet;

use oasgard_core::json::{Json, Object};
use oasgard_document::rules;
use oasgard_document::{Diagnostic, DocumentView as Base, Named, Pointer};

use super::Plan;
use super::edit::Edit;
use super::scheme_text::SameText;
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
    let Declared {
        lacking,
        reworded,
        replaced,
    } = declared(base, api, problems);
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
    let reworded = reworded.into_iter();
    plan.edits
        .extend(reworded.map(|(name, object)| Edit::set(&schemes, &name, true, object)));
    if !replaced.is_empty() {
        let finding = rules::merge::scheme_text_replaced();
        plan.warnings.push(Problem::from(finding).with(replaced));
    }
    let there = base.root().get(COMPONENTS);
    match there {
        _ if lacking.is_empty() => {}
        Some(Json::Object(members)) => match members.get(SCHEMES) {
            Some(Json::Object(_)) => {
                let edits = lacking.into_iter();
                let edits = edits.map(|(name, object)| Edit::set(&schemes, &name, false, object));
                plan.edits.extend(edits);
            }
            empty => plan
                .edits
                .push(Edit::set(&components, SCHEMES, empty.is_some(), lacking)),
        },
        empty => {
            let mut object = Object::new();
            object.push(SCHEMES, lacking);
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

/// The declared schemes beside those of the base document.
#[derive(Default)]
struct Declared {
    /// Those that the base document lacks.
    lacking: Object,
    /// Those that it has with other text, with the declared one.
    reworded: Vec<(String, Object)>,
    /// What was replaced in them.
    replaced: Vec<String>,
}

/// Compares the declared schemes with those of the base document: one that it has is equal but for its text.
fn declared(base: &Base, api: &Api, problems: &mut Vec<Problem>) -> Declared {
    let mut found = Declared::default();
    for (name, declared) in &api.schemes {
        let there = base.schemes().find(|(known, _)| known == name);
        let Some((_, known)) = there else {
            let object = declared.scheme.object(base.version());
            found.lacking.push(name.clone(), object);
            continue;
        };
        let pointer = Pointer::root().child(COMPONENTS).child(SCHEMES).child(name);
        let resolved = base.resolve(known, pointer).map(|resolved| resolved.object);
        let known = match resolved {
            Ok(object) => object.clone(),
            Err(_) => known.as_object().cloned().unwrap_or_default(),
        };
        let same = SameText::of(&known, &declared.scheme, base.version());
        let fields = differing(&same.base, &same.declared);
        if !fields.is_empty() {
            let place = declared.source.to_string();
            let finding = rules::merge::scheme_differs_from_base(name, &place, &fields);
            let object = declared.scheme.object(base.version());
            problems.push(Problem::from(finding).with([
                format!("base document: {}", Json::from(known).to_line()),
                format!("declared:      {}", Json::from(object).to_line()),
            ]));
        } else if same.base != known {
            let replaced = same.replaced.iter();
            found
                .replaced
                .extend(replaced.map(|text| format!("`{text}` of `{name}`")));
            found.reworded.push((name.clone(), same.base));
        }
    }
    found
}

/// The members in which two schemes differ. Authentication schemes are written in any case (SCH-11).
fn differing<'a>(known: &'a Object, declared: &'a Object) -> Vec<&'a str> {
    let names = known.iter().chain(declared.iter()).map(|(key, _)| key);
    let mut differing: Vec<_> = names
        .filter(|key| match (known.get(key), declared.get(key)) {
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
