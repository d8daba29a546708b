//! What utoipa writes and what is declared, put together.

use std::fs;

use oasgard::Document;
use serde_json::{Value, json};
use utoipa::openapi::path::Operation;
use utoipa::openapi::{OpenApi, OpenApiBuilder, PathItem, PathsBuilder};

use crate::bookshop;

fn declared() -> Document {
    Document::from_current_exe().unwrap()
}

fn file(name: &str) -> Value {
    let path = format!("{}/{name}", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

fn merged(base: &OpenApi) -> Value {
    let merged = declared().allow_unmatched(true).merge_into(base).unwrap();
    serde_json::from_str(&merged.to_json()).unwrap()
}

/// Method and path of every operation with its `security`.
fn security(document: &Value) -> Vec<(String, Value)> {
    let items = document["paths"].as_object().unwrap().iter();
    let operations = items.flat_map(|(path, item)| {
        let methods = item.as_object().unwrap().iter();
        methods.map(move |(method, operation)| {
            (format!("{method} {path}"), operation["security"].clone())
        })
    });
    let mut operations: Vec<_> = operations.collect();
    operations.sort_by(|a, b| a.0.cmp(&b.0));
    operations
}

#[test]
fn base_json_is_current() {
    let (_, description) = bookshop();
    assert_eq!(
        serde_json::to_value(description).unwrap(),
        file("base.json"),
        "run `cargo run -p bookshop -- base > examples/utoipa/base.json`"
    );
}

#[test]
fn openapi_json_is_up_to_date() -> Result<(), oasgard::Error> {
    declared().check(concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json"))
}

#[test]
fn utoipa_keeps_the_merged_security() {
    let written = file("openapi.json");
    let read: OpenApi = serde_json::from_value(written.clone()).unwrap();
    let again = serde_json::to_value(read).unwrap();
    assert_eq!(security(&again), security(&written));
    assert_eq!(again["security"], Value::Null);
    // Of the flow with two URLs utoipa 6 reads only the first, of its own documents too; the rest is the same.
    let schemes = "/components/securitySchemes";
    let mut expected = written.pointer(schemes).unwrap().clone();
    let flow = &mut expected["Account"]["flows"]["authorizationCode"];
    assert!(flow.as_object_mut().unwrap().remove("tokenUrl").is_some());
    assert_eq!(again.pointer(schemes), Some(&expected));
}

/// `{root}` for the whole of a document that has the operations of one module.
fn part(of: &str, root: &str) -> OpenApi {
    let (_, description) = bookshop();
    let items = description.paths.paths.into_iter();
    let mut paths = PathsBuilder::new();
    for (path, item) in items.filter(|(path, _)| path.starts_with(of)) {
        paths = paths.path(path, item);
    }
    let requirement = utoipa::openapi::SecurityRequirement::new(root, ["everything"]);
    OpenApiBuilder::new()
        .paths(paths)
        .security(Some([requirement]))
        .build()
}

#[test]
fn two_documents_never_weaken_each_other() {
    let expected = security(&file("openapi.json"));

    // utoipa joins the root lists: either scheme alone opens every operation of both parts.
    let mut joined = part("/books", "StrongKey");
    joined.merge(part("/orders", "WeakKey"));
    let root = serde_json::to_value(&joined).unwrap()["security"].clone();
    assert_eq!(
        root,
        json!([{"StrongKey": ["everything"]}, {"WeakKey": ["everything"]}])
    );

    // Declared security put in after that,
    let after = merged(&joined);
    assert_eq!(after["security"], Value::Null);
    assert_eq!(security(&after), expected);

    // and before.
    let read = |part: &OpenApi| -> OpenApi { serde_json::from_value(merged(part)).unwrap() };
    let mut joined = read(&part("/books", "StrongKey"));
    joined.merge(read(&part("/orders", "WeakKey")));
    let before = serde_json::to_value(joined).unwrap();
    assert_eq!(before["security"], Value::Null);
    assert_eq!(security(&before), expected);
}

#[test]
fn undeclared_handler_is_reported() {
    let mut base = part("/books", "StrongKey");
    let forgotten = PathItem::new(utoipa::openapi::HttpMethod::Get, Operation::new());
    base.paths.paths.insert("/forgotten".to_owned(), forgotten);
    let error = declared()
        .allow_unmatched(true)
        .merge_into(&base)
        .unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("the base document has 1 operation without a declaration; "),
        "{error}"
    );
}
