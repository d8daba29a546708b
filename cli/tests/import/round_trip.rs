//! Import, compile, emit: what comes back is what was there.

use std::collections::BTreeMap;

use oasgard::{Json, Object};

use crate::documents::{self, parse};
use crate::workspace::{call, emitted, folder};

#[test]
fn every_document_survives_the_round_trip() {
    for (name, document) in documents::all() {
        let version = text(member(&document, "openapi"));
        let back = emitted(&name, &version[..3]);
        assert_eq!(schemes(&document), schemes(&back), "{name}");
        assert_eq!(operations(&document), operations(&back), "{name}");
        for key in ["title", "version", "description"] {
            let info = |document| member(member(document, "info"), key).clone();
            if info(&document) != Json::Null {
                assert_eq!(info(&document), info(&back), "{name}");
            }
        }
        let servers = |document| sorted(member(document, "servers"));
        assert_eq!(servers(&document), servers(&back), "{name}");
    }
}

#[test]
fn thousands_of_handlers_get_modules() {
    let handlers = folder().join("crates/thousands/src/handlers");
    assert_eq!(std::fs::read_dir(handlers).unwrap().count(), 7);
}

#[test]
fn yaml_is_imported_like_json() {
    let listing = call(&["import", "documents/every-text.json"]).stdout;
    let yaml = call(&[
        "emit",
        "--package",
        "every-text",
        "--output",
        "every-text.yaml",
    ]);
    assert_eq!(yaml.code, 0, "{}", yaml.stderr);
    let again = call(&["import", "every-text.yaml"]);
    assert_eq!(again.code, 0, "{}", again.stderr);
    let items = |listing: &str| {
        listing
            .split_once("\n\n")
            .unwrap()
            .1
            .split("#[security(")
            .next()
            .unwrap()
            .to_owned()
    };
    assert_eq!(
        items(&again.stdout).matches("#[scope(").count(),
        items(&listing).matches("#[scope(").count()
    );
    for line in items(&listing).lines() {
        assert!(again.stdout.contains(line), "{line}");
    }
}

#[test]
fn webhooks_are_listed_but_not_declared() {
    let listing = call(&["import", "documents/every-form.json"]);
    assert!(
        listing.stdout.ends_with("// * POST webhook ping\n"),
        "{}",
        listing.stdout
    );
    let said = "wrote to standard output: 12 schemes, 7 operations, 5 secured, 2 public, 1 without a path and left out\n";
    assert_eq!(listing.stderr, said);
}

/// The schemes, those behind references too.
fn schemes(document: &Json) -> BTreeMap<String, Json> {
    let schemes = member(member(document, "components"), "securitySchemes");
    let resolved = |scheme: &Json| match member(scheme, "$ref") {
        Json::String(reference) => member(schemes, reference.rsplit('/').next().unwrap()).clone(),
        _ => scheme.clone(),
    };
    let entries = schemes.as_object().unwrap().iter();
    entries
        .map(|(key, scheme)| (key.to_owned(), facts(&resolved(scheme))))
        .collect()
}

/// Each operation's security, with the root's where it has none.
fn operations(document: &Json) -> BTreeMap<String, Json> {
    let mut operations = BTreeMap::new();
    let root = member(document, "security");
    for (path, item) in member(document, "paths").as_object().unwrap().iter() {
        let item = match member(item, "$ref") {
            Json::Null => item,
            _ => member(
                member(member(document, "components"), "pathItems"),
                "Shared",
            ),
        };
        let (more, own): (Vec<_>, Vec<_>) = item
            .as_object()
            .unwrap()
            .iter()
            .partition(|(key, _)| key.ends_with("dditionalOperations"));
        let more = more
            .into_iter()
            .flat_map(|(_, operations)| operations.as_object().unwrap().iter());
        for (method, operation) in own.into_iter().chain(more) {
            let own = member(operation, "security");
            let security = if *own == Json::Null { root } else { own };
            operations.insert(format!("{method} {path}"), sorted(&by_key(security)));
        }
    }
    operations
}

fn by_key(security: &Json) -> Json {
    parse(
        &security
            .to_line()
            .replace("#/components/securitySchemes/", ""),
    )
}

/// The facts of a scheme; the case of an HTTP scheme means nothing.
fn facts(scheme: &Json) -> Json {
    let mut facts = sorted(scheme);
    if let Some(Json::String(scheme)) = facts
        .as_object_mut()
        .and_then(|facts| facts.get_mut("scheme"))
    {
        scheme.make_ascii_lowercase();
    }
    facts
}

/// The same with the members of objects in one order; that of lists means something.
fn sorted(json: &Json) -> Json {
    match json {
        Json::Object(object) => {
            let mut members: Vec<_> = object
                .iter()
                .map(|(key, value)| (key.to_owned(), sorted(value)))
                .collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Json::Object(members.into_iter().collect::<Object>())
        }
        Json::Array(items) => Json::Array(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

fn member<'a>(json: &'a Json, key: &str) -> &'a Json {
    json.as_object()
        .and_then(|object| object.get(key))
        .unwrap_or(&Json::Null)
}

fn text(json: &Json) -> &str {
    json.as_str().unwrap()
}
