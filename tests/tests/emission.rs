//! Golden documents: what well-known public APIs and every form of the language are emitted as.
//!
//! After a wanted change, `UPDATE_EXPECT=1 cargo test --package oasgard-tests --test emission` writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;
use oasgard::{Dialects, Document, Json, Object, Package, Settings, Version};

struct Case {
    name: &'static str,
    program: &'static str,
}

macro_rules! cases {
    ($($name:literal $binary:literal)*) => {
        const CASES: &[Case] = &[$(Case {
            name: $name,
            program: env!(concat!("CARGO_BIN_EXE_emission-", $binary)),
        }),*];
    };
}

cases! {
    "bigquery" "bigquery"
    "boolean_forms" "boolean-forms"
    "camara" "camara"
    "client_settings" "client-settings"
    "device_flow" "device-flow"
    "dropbox_sign" "dropbox-sign"
    "every_kind" "every-kind"
    "figma" "figma"
    "gsmtasks" "gsmtasks"
    "mastodon" "mastodon"
    "mutual_tls_and_roles" "mutual-tls-and-roles"
    "open_finance_brasil" "open-finance-brasil"
    "pinterest" "pinterest"
    "plaid" "plaid"
    "plex" "plex"
    "runzero" "runzero"
    "spotify" "spotify"
    "square" "square"
    "vimeo" "vimeo"
    "x" "x"
    "zapier" "zapier"
}

/// The cases that a public API published before; the others are made to show every form.
const SYNTHETIC: [&str; 5] = [
    "boolean_forms",
    "client_settings",
    "device_flow",
    "every_kind",
    "mutual_tls_and_roles",
];

fn folder(case: &Case) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("emission")
        .join(case.name)
}

fn document(case: &Case) -> Document {
    let package = Package {
        name: case.name.replace('_', " "),
        version: "1.0.0".to_owned(),
        description: Some("A golden document.".to_owned()),
        license: Some("MIT".to_owned()),
        folder: folder(case),
    };
    let metadata = Json::parse(
        br#"{
            "servers": ["https://api.example.org"],
            "info": {"contact": {"name": "Support", "url": "https://api.example.org/support"}}
        }"#,
    );
    let settings = Settings::of_package(&package, Some(&metadata.expect("the metadata is JSON")));
    Document::from_program(case.program)
        .unwrap_or_else(|error| panic!("{}: {error}", case.name))
        .settings(settings.expect("the metadata is known"))
}

#[test]
fn every_case_has_a_program_and_a_golden() {
    let folders: BTreeSet<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("emission"))
        .expect("the folder of golden documents")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    let listed: BTreeSet<_> = CASES.iter().map(|case| case.name.into()).collect();
    assert_eq!(folders, listed);
}

#[test]
fn documents_are_golden() {
    for case in CASES {
        let json = document(case).to_json().expect(case.name);
        expect_file![folder(case).join("openapi.json")].assert_eq(&json);
    }
}

#[test]
fn every_version_uses_its_own_names() {
    for name in ["device_flow", "spotify"] {
        let case = case(name);
        for version in [Version::V3_0, Version::V3_2] {
            let json = document(case).openapi(version).to_json().expect(name);
            let file = format!("openapi-{version}.json");
            expect_file![folder(case).join(file)].assert_eq(&json);
        }
    }
    for name in ["boolean_forms", "every_kind", "mutual_tls_and_roles"] {
        let case = case(name);
        let json = document(case).openapi(Version::V3_2).to_json().expect(name);
        expect_file![folder(case).join("openapi-3.2.json")].assert_eq(&json);
    }
}

#[test]
fn dialects_write_the_keys_they_have() {
    let case = case("client_settings");
    for names in ["speakeasy,redocly", "scalar,rapidoc"] {
        let dialects: Dialects = names.parse().expect(names);
        let json = document(case).dialect(dialects).to_json().expect(names);
        let file = format!("openapi-{}.json", names.replace(',', "-"));
        expect_file![folder(case).join(file)].assert_eq(&json);
    }
}

#[test]
fn base_document_gets_the_same_dialect() {
    let document = document(case("client_settings"));
    for names in ["speakeasy,redocly", "scalar,rapidoc"] {
        let document = document
            .clone()
            .dialect(names.parse::<Dialects>().expect(names));
        let whole = document.to_value().expect(names);
        let mut base = whole.clone();
        let components = base
            .as_object_mut()
            .and_then(|root| root.remove("components"));
        let merged = document.merge_into(&base).expect(names);
        let schemes = merged
            .document()
            .as_object()
            .and_then(|root| root.get("components"));
        assert_eq!(schemes, components.as_ref(), "{names}");
        assert!(document.merge_into(&whole).is_ok(), "{names}");
    }
}

fn case(name: &str) -> &'static Case {
    CASES
        .iter()
        .find(|case| case.name == name)
        .expect("the case is listed")
}

// SCH-02, REQ-08
#[test]
fn what_3_0_lacks_is_reported_at_once() {
    let error = document(case("mutual_tls_and_roles"))
        .openapi(Version::V3_0)
        .to_json()
        .expect_err("mutual TLS and roles came with 3.1");
    let text = error.to_string();
    assert!(
        text.contains(
            "is mutual TLS, which OpenAPI 3.0 cannot express; target 3.1 or 3.2 [SCH-02]"
        ),
        "{text}"
    );
    assert!(
        text.contains("which OpenAPI 3.0 cannot express; target 3.1 or 3.2 [REQ-08]"),
        "{text}"
    );
}

#[test]
fn public_apis_are_emitted_as_published() {
    let mut compared = 0;
    for case in CASES.iter().filter(|case| !SYNTHETIC.contains(&case.name)) {
        let published = fs::read(folder(case).join("published.json")).expect(case.name);
        let published = Json::parse(&published).expect(case.name);
        let emitted = document(case).to_value().expect(case.name);
        let schemes = member(member(&emitted, "components"), "securitySchemes");
        assert_eq!(
            facts(schemes),
            facts(member(&published, "securitySchemes")),
            "{}",
            case.name
        );
        for operation in items(member(&published, "operations")) {
            let text = |key| member(operation, key).as_str().expect(case.name);
            let item = member(member(&emitted, "paths"), text("path"));
            let security = member(member(item, text("method")), "security");
            assert_eq!(
                alternatives(security),
                alternatives(member(operation, "security")),
                "{} {}",
                case.name,
                text("path")
            );
        }
        compared += 1;
    }
    assert!(compared >= 12, "only {compared} public APIs are compared");
}

/// A scheme's facts: descriptions are prose, the order of members and the case of an HTTP scheme mean nothing.
fn facts(json: &Json) -> Json {
    match json {
        Json::Object(object) => {
            let mut members: Vec<_> = object
                .iter()
                .filter(|(key, _)| *key != "description")
                .map(|(key, value)| match (key, value) {
                    ("scopes", Json::Object(scopes)) => (key.to_owned(), scope_names(scopes)),
                    ("scheme", Json::String(scheme)) => {
                        (key.to_owned(), Json::from(scheme.to_ascii_lowercase()))
                    }
                    _ => (key.to_owned(), facts(value)),
                })
                .collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Json::Object(members.into_iter().collect())
        }
        Json::Array(list) => Json::Array(list.iter().map(facts).collect()),
        other => other.clone(),
    }
}

fn scope_names(scopes: &Object) -> Json {
    let names = scopes.iter().map(|(name, _)| Json::from(name.to_owned()));
    Json::Array(names.collect())
}

/// A `security` list: the alternatives in order, each with its schemes in byte order and their scopes in order.
fn alternatives(security: &Json) -> Vec<Vec<(String, Vec<String>)>> {
    let scopes = |list: &Json| {
        let texts = items(list).iter().map(|scope| scope.as_str());
        texts
            .map(|text| text.expect("a scope").to_owned())
            .collect()
    };
    let alternative = |requirement: &Json| {
        let object = requirement.as_object().expect("a requirement");
        let mut schemes: Vec<_> = object
            .iter()
            .map(|(scheme, list)| (scheme.to_owned(), scopes(list)))
            .collect();
        schemes.sort();
        schemes
    };
    items(security).iter().map(alternative).collect()
}

fn member<'a>(json: &'a Json, key: &str) -> &'a Json {
    let object = json.as_object().expect("an object");
    object.get(key).unwrap_or_else(|| panic!("no `{key}`"))
}

fn items(json: &Json) -> &[Json] {
    json.as_array().expect("a list")
}

#[test]
fn json_text_equals_the_value() {
    for case in CASES {
        let document = document(case);
        let value = document.to_value().expect(case.name);
        assert_eq!(document.to_json().expect(case.name), value.to_pretty());
    }
}
