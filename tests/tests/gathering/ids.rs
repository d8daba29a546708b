//! The ids of operations, by function or by module.

use oasgard::OperationIds;
use oasgard_core::record::{Declaration, OperationDeclaration};

use crate::programs::{gathered_with, handler, program, source};

fn at(module: &str, item: &str, path: &str) -> OperationDeclaration {
    let mut handler = handler(item, "get", path, &[]);
    handler.source = source(module, item, 1);
    handler
}

fn ids(handlers: &[OperationDeclaration], ids: OperationIds) -> Result<Vec<String>, String> {
    let declarations: Vec<_> = handlers
        .iter()
        .cloned()
        .map(Declaration::Operation)
        .collect();
    let document = gathered_with(&program(&declarations), ids);
    let document = document.map_err(|error| error.to_string())?;
    document
        .refuse_repeated()
        .map_err(|error| error.to_string())?;
    let operations = document.api().operations().iter();
    Ok(operations
        .map(|operation| operation.id().to_owned())
        .collect())
}

// DOC-13
#[test]
fn module_tells_handlers_of_one_name_apart() {
    let handlers = [
        at("bookings", "list", "/bookings"),
        at("rooms", "list", "/rooms"),
    ];
    assert!(ids(&handlers, OperationIds::Function).is_err());
    assert_eq!(
        ids(&handlers, OperationIds::Module).unwrap(),
        ["bookings_list", "rooms_list"]
    );
}

#[test]
fn written_id_stays() {
    let mut written = at("rooms", "list", "/a");
    written.has_written_id = true;
    let mut other = at("rooms", "show", "/b");
    other.has_written_id = true;
    other.id = "showRoom".to_owned();
    assert_eq!(
        ids(
            &[written, other, at("rooms", "drop", "/c")],
            OperationIds::Module
        )
        .unwrap(),
        ["list", "showRoom", "rooms_drop"]
    );
}

// DOC-13
#[test]
fn same_module_and_name_is_refused() {
    let mut second = at("rooms", "list", "/b");
    second.source.line = 2;
    let handlers = [at("rooms", "list", "/a"), second];
    for choice in [OperationIds::Function, OperationIds::Module] {
        let refused = ids(&handlers, choice).unwrap_err();
        assert!(
            refused.contains("write `id = \"…\"` on one [DOC-13]"),
            "{refused}"
        );
    }
}

/// The base document is of another tool, which calls an operation as its function.
#[test]
fn base_document_is_matched_by_plain_ids() {
    let declarations = [Declaration::Operation(at("rooms", "list", "/"))];
    let document = gathered_with(&program(&declarations), OperationIds::Module).unwrap();
    let base = r#"{"openapi":"3.1.0","info":{"title":"a","version":"1"},"paths":{"/rooms":{"get":{"operationId":"list"}}}}"#;
    let merged = document.merge_into_json(oasgard::Json::parse(base.as_bytes()).unwrap());
    assert_eq!(merged.unwrap().declared(), 1);
}
