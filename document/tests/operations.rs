//! Every operation of a document is found, and what cannot be read is reported.

use oasgard_core::json::Json;
use oasgard_document::{
    DocumentView, OperationView, Pointer, UnreadablePart, UnreadableReason, Unresolved,
};

fn titles(json: &str) -> Vec<String> {
    let json = Json::parse(json.as_bytes()).unwrap();
    let document = DocumentView::read(&json).unwrap();
    let operations = document.operations();
    for operation in &operations {
        let there = operation.pointer.find(&json).and_then(Json::as_object);
        assert_eq!(there, Some(operation.object), "{}", operation.pointer);
    }
    operations.iter().map(OperationView::title).collect()
}

fn unread(json: &str) -> Vec<UnreadablePart> {
    let json = Json::parse(json.as_bytes()).unwrap();
    DocumentView::read(&json).unwrap().unread()
}

#[test]
fn operations_are_found_in_every_place() {
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
            "PUT callback Named",
            "HEAD path item Alone",
        ]
    );
}

#[test]
fn callbacks_with_one_url_are_distinct() {
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
                "webhooks": {{ "hook": {{ "post": {{}} }} }},
                "x-webhooks": {{ "older": {{ "post": {{}} }} }}
            }}"#
        )
    };
    for older in ["3.0.4", "3.1.0"] {
        let older = document(older);
        assert_eq!(
            titles(&older),
            [
                "GET /a",
                "QUERY /a",
                "POST webhook hook",
                "POST webhook older"
            ]
        );
        let later = unread(&older);
        let later: Vec<_> = later
            .iter()
            .map(|part| (part.pointer.as_str(), &part.why))
            .collect();
        assert_eq!(
            later,
            [
                ("/paths/~1a/query", &UnreadableReason::Later),
                ("/paths/~1a/additionalOperations", &UnreadableReason::Later),
            ]
        );
    }
    assert_eq!(
        titles(&document("3.2.0")),
        [
            "GET /a",
            "QUERY /a",
            "A /a",
            "QUERY /a",
            "POST webhook hook",
            "POST webhook older"
        ]
    );
}

/// An operation beside a reference is reported if the referenced path item has it too.
#[test]
fn operation_stated_twice_is_reported() {
    let json = r##"{"openapi":"3.1.0","paths":{"/a":{"$ref":"#/components/pathItems/B","get":{},"put":{}}},
        "components":{"pathItems":{"B":{"post":{},"get":{}}}}}"##;
    assert_eq!(titles(json), ["GET /a", "PUT /a", "POST /a"]);
    let twice = unread(json);
    let there = Pointer::parse("/components/pathItems/B/get").unwrap();
    assert_eq!(twice.len(), 1);
    assert_eq!(twice[0].pointer.as_str(), "/paths/~1a/get");
    assert_eq!(twice[0].why, UnreadableReason::Twice(there));
}

#[test]
fn referenced_callbacks_are_read_once() {
    let json = r##"{"openapi":"3.1.0","paths":{
            "/a":{"post":{"callbacks":{"one":{"$ref":"#/components/x-callbacks/One"}}}},
            "/b":{"post":{"callbacks":{"one":{"$ref":"#/components/x-callbacks/One"}}}}},
        "components":{"x-callbacks":{"One":{"{$url}":{"post":{"callbacks":{"again":{"$ref":"#/components/x-callbacks/One"}}}}}}}}"##;
    assert_eq!(
        titles(json),
        ["POST /a", "POST callback one of POST /a", "POST /b"]
    );
    assert_eq!(unread(json), []);
}

#[test]
fn path_items_elsewhere_are_reported() {
    let json = Json::parse(
        br##"{"openapi":"3.1.0","paths":{"/a":{"$ref":"./a.yaml"},"/b":{"$ref":"#/components/pathItems/Gone"},
            "/c":{"$ref":"#/paths/~1c"},"/d":{"get":{"callbacks":{"done":{"$ref":"./d.yaml"}}}}}}"##,
    )
    .unwrap();
    let document = DocumentView::read(&json).unwrap();
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
                Unresolved::Missing(text("#/components/pathItems/Gone")).into()
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
fn circular_callback_is_read_once() {
    let item = r#"{"post":{"callbacks":{"done":{"{$url}":{"$ref":"<item>"}}}}}"#;
    for (item, paths, components) in [
        ("#/paths/~1a", item, "{}"),
        (
            "#/components/pathItems/P",
            r##"{"$ref":"#/components/pathItems/P"}"##,
            item,
        ),
    ] {
        let json = format!(
            r#"{{"openapi":"3.1.0","paths":{{"/a":{paths}}},"components":{{"pathItems":{{"P":{components}}}}}}}"#
        );
        let json = json.replace("<item>", item);
        assert_eq!(titles(&json), ["POST /a", "POST callback done of POST /a"]);
        assert_eq!(unread(&json), []);
    }
}

#[test]
fn each_expression_is_its_own_callback() {
    let json = r##"{"openapi":"3.1.0","paths":{"/a":{"get":{"callbacks":{"e":{
            "{$z}":{"$ref":"#/components/pathItems/P"},"{$y}":{"$ref":"#/components/pathItems/P"}}}}}},
        "components":{"pathItems":{"P":{"post":{}},"Q":{"put":{}}},"callbacks":{"C":{"{$u}":{"$ref":"#/components/pathItems/Q"}}}}}"##;
    assert_eq!(
        titles(json),
        [
            "GET /a",
            "POST callback e {$z} of GET /a",
            "POST callback e {$y} of GET /a",
            "PUT callback C",
        ]
    );
}

#[test]
fn nested_callbacks_are_not_multiplied() {
    let callbacks = |next: usize| {
        let item = format!(r##"{{"{{$url}}":{{"$ref":"#/components/pathItems/P{next}"}}}}"##);
        format!(r#"{{"post":{{"callbacks":{{"one":{item},"other":{item}}}}}}}"#)
    };
    for (length, is_read) in [(40, true), (4000, false)] {
        let items: Vec<_> = (0..length)
            .map(|item| format!(r#""P{item}":{}"#, callbacks(item + 1)))
            .collect();
        let json = format!(
            r##"{{"openapi":"3.1.0","paths":{{"/a":{{"$ref":"#/components/pathItems/P0"}}}},
                "components":{{"pathItems":{{{},"P{length}":{{"post":{{}}}}}}}}}}"##,
            items.join(",")
        );
        assert!(titles(&json).len() <= 2 * length + 2, "{length}");
        assert_eq!(unread(&json).is_empty(), is_read, "{length}");
    }
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
    let parts = unread(&json);
    let first = parts.iter().find(|part| part.noun == "path item").unwrap();
    let there = Unresolved::Circle("#/paths/~165".to_owned());
    assert_eq!((first.name.as_str(), &first.why), ("/0", &there.into()));
}
