//! Documents with something changed at random: nothing panics, what is written is Rust, and no operation becomes weaker.

use oasgard::Json;
use oasgard_core::requirement::Requirement;
use oasgard_core::rules::Rule;
use oasgard_document::{DocumentView, Home, Pointer, requirements};
use proptest::prelude::*;
use std::collections::HashMap;

use super::{fix, refused, rust};

const START: &str = r##"{
    "openapi": "3.1.0", "info": { "title": "t", "version": "1" },
    "security": [{ "key": [] }],
    "paths": {
        "/a/{id}": { "get": { "operationId": "a", "summary": "s" }, "put": { "security": [{ "shop": ["read", "write"] }, { "key": [] }] } },
        "/b": { "post": { "operationId": "b", "security": [{ "shop": ["read"], "key": [] }, {}] }, "get": { "security": [] } },
        "/c": { "$ref": "#/components/pathItems/c" },
        "/d": { "x-oai-additionalOperations": { "PURGE": { "security": [{ "id": ["openid"] }, { "token": ["admin"] }] } } }
    },
    "components": {
        "pathItems": { "c": { "get": { "operationId": "c", "security": [{ "shop": [] }] } } },
        "securitySchemes": {
            "key": { "type": "apiKey", "in": "header", "name": "X-Key", "description": "k" },
            "token": { "type": "http", "scheme": "bearer", "bearerFormat": "JWT" },
            "id": { "type": "openIdConnect", "openIdConnectUrl": "https://a.example/.well-known/openid-configuration" },
            "cert": { "type": "mutualTLS", "x-a": [1] },
            "alias": { "$ref": "#/components/securitySchemes/key" },
            "shop": { "type": "oauth2", "flows": {
                "authorizationCode": { "authorizationUrl": "https://a.example/a", "tokenUrl": "https://a.example/t", "scopes": { "read": "r", "write": "w" } },
                "clientCredentials": { "tokenUrl": "/t", "refreshUrl": "/r", "scopes": { "read": "r" } }
            } }
        }
    }
}"##;

/// What may be anywhere after a change, and be a key.
#[rustfmt::skip]
const ODD: [&str; 40] = [
    "null", "true", "1", "-1.5", "1e999", "\"\"", "\" \"", "\"x\"", "\"key\"", "\"shop\"", "\"a b\"", "\"{a}{b}\"", "\"*\"", "\"self\"",
    "\"ä\"", "\"http://a.example\"", "\"//a.example\"", "\"https://u:p@a.example#f\"", "\"\\u0000\\n\\\"\\\\\"", "[]", "[[]]", "[{}]", "[null]",
    "[\"key\"]", "[{\"gone\":[]}]", "[{\"key\":[]},{\"key\":[]}]", "[{\"key\":null}]", "[{\"shop\":[\"gone\"]}]", "[{\"shop\":[\" \"]}]", "{}",
    "{\"$ref\":\"#/components/securitySchemes/shop\"}", "{\"$ref\":\"other.yaml\"}", "{\"$ref\":\"#/gone\"}", "{\"type\":\"basic\"}",
    "{\"security\":[]}", "{\"get\":{}}", "{\"get\":{\"security\":null}}", "{\"x\":{\"y\":[1]}}", "\"3.0.0\"", "\"oauth2\"",
];

#[derive(Clone, Debug)]
enum Mutation {
    Remove(usize),
    Replace(usize, usize),
    Insert(usize, usize, usize),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    prop_oneof![
        any::<usize>().prop_map(Mutation::Remove),
        (any::<usize>(), 0..ODD.len()).prop_map(|(place, odd)| Mutation::Replace(place, odd)),
        (any::<usize>(), 0..ODD.len(), 0..ODD.len())
            .prop_map(|(place, key, odd)| Mutation::Insert(place, key, odd)),
    ]
}

fn places(json: &Json, here: &Pointer, all: &mut Vec<Pointer>) {
    all.push(here.clone());
    match json {
        Json::Object(object) => object
            .iter()
            .for_each(|(key, value)| places(value, &here.child(key), all)),
        Json::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, item)| places(item, &here.item(index), all)),
        _ => {}
    }
}

fn odd(number: usize) -> Json {
    Json::parse(ODD[number].as_bytes()).unwrap_or(Json::Null)
}

fn mutate(json: &mut Json, mutation: &Mutation) {
    let mut all = Vec::new();
    places(json, &Pointer::root(), &mut all);
    let place = |number: usize| all[number % all.len()].clone();
    match *mutation {
        Mutation::Remove(number) => {
            let pointer = place(number);
            let key = pointer.keys().last().unwrap_or_default();
            match pointer.parent().find_mut(json) {
                Some(Json::Object(object)) => drop(object.remove(&key)),
                Some(Json::Array(items)) => drop(
                    key.parse()
                        .ok()
                        .filter(|at| *at < items.len())
                        .map(|at: usize| items.remove(at)),
                ),
                _ => {}
            }
        }
        Mutation::Replace(number, with) => {
            if let Some(value) = place(number).find_mut(json) {
                *value = odd(with);
            }
        }
        Mutation::Insert(number, key, value) => match place(number).find_mut(json) {
            Some(Json::Object(object)) => {
                let key = odd(key).as_str().unwrap_or("x-odd").to_owned();
                if object.get(&key).is_none() {
                    object.push(key, odd(value));
                }
            }
            Some(Json::Array(items)) => items.push(odd(value)),
            _ => {}
        },
    }
}

/// The lists of the handlers, as far as they can be read.
fn security(json: &Json) -> HashMap<String, Vec<Requirement>> {
    let Ok(document) = DocumentView::read(json) else {
        return HashMap::new();
    };
    let operations = document.operations().into_iter();
    let handlers = operations.filter(|operation| matches!(operation.home, Home::Path(_)));
    let read = handlers.filter_map(|operation| {
        let alternatives =
            requirements(document.security_of(&operation)?, &Pointer::root()).ok()?;
        Some((operation.title(), alternatives))
    });
    read.collect()
}

fn asks(alternatives: &[Requirement]) -> bool {
    !alternatives.is_empty() && !alternatives.contains(&Requirement::default())
}

fn is_rust(json: &Json) -> Result<(), TestCaseError> {
    let Ok(document) = DocumentView::read(json) else {
        return Ok(());
    };
    let (declarations, diagnostics) = refused::examine(&document);
    if diagnostics.is_empty() {
        let text = rust::listing(&declarations, "// head\n");
        prop_assert!(syn::parse_file(&text).is_ok(), "{text}");
        let handlers = document
            .operations()
            .into_iter()
            .filter(|operation| matches!(operation.home, Home::Path(_)));
        prop_assert_eq!(
            declarations.operations.len(),
            handlers.count(),
            "an operation got lost"
        );
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn mutated_document_never_becomes_weaker(mutations in prop::collection::vec(mutation(), 1..6)) {
        let mut json = Json::parse(START.as_bytes()).unwrap();
        for mutation in &mutations {
            mutate(&mut json, mutation);
        }
        is_rust(&json)?;
        let before = security(&json);
        if let Ok(fixed) = fix::fix(json) {
            is_rust(&fixed.json)?;
            let after = security(&fixed.json);
            let renames = [Rule::Doc09, Rule::Scope01, Rule::Dyn02];
            let has_renamed = fixed.changes.iter().any(|change| renames.contains(&change.rule));
            for (title, alternatives) in &before {
                let Some(now) = after.get(title) else {
                    continue;
                };
                let is_closed = asks(now) || !asks(alternatives);
                prop_assert!(is_closed, "{title}: {alternatives:?} in {}", fixed.json.to_line());
                let was_enough = |door: &Requirement| alternatives.iter().any(|before| before.is_enough_for(door));
                let is_no_weaker = !asks(now) || now.iter().all(was_enough);
                prop_assert!(has_renamed || is_no_weaker, "{title}: {alternatives:?} in {}", fixed.json.to_line());
            }
        }
    }
}
