//! The declared security in an existing document.

mod matching;
mod nested;
mod random;
mod scheme_text;
mod schemes;

use crate::programs::{any, gathered, handler, key, program};
use oasgard::{Document, Error, Json, Merged};
use oasgard_core::record::{Declaration, OperationDeclaration, SchemeDeclaration};
use oasgard_core::requirement::Requirement;
use oasgard_document::{DocumentView as Read, Pointer, requirements};
use proptest::prelude::*;

fn json(text: &str) -> Json {
    Json::parse(text.as_bytes()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

pub(crate) fn declared(
    schemes: &[SchemeDeclaration],
    handlers: &[OperationDeclaration],
) -> Document {
    let schemes = schemes.iter().cloned().map(Declaration::Scheme);
    let handlers = handlers.iter().cloned().map(Declaration::Operation);
    gathered(&program(&schemes.chain(handlers).collect::<Vec<_>>())).unwrap()
}

/// `Key` for `GET /pets/{id}`.
pub(crate) fn one_handler() -> Document {
    declared(
        &[key("Key", "X-API-Key")],
        &[handler("get_pet", "get", "/pets/{id}", &[("Key", None)])],
    )
}

#[track_caller]
pub(crate) fn merged(document: &Document, base: &str) -> Merged {
    document
        .merge_into(&json(base))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// Everything that keeps `base` from being merged, a line each.
#[track_caller]
pub(crate) fn refused(document: &Document, base: &str) -> String {
    match document.merge_into(&json(base)) {
        Err(error @ (Error::Declarations(_) | Error::Base(_))) => error.to_string(),
        other => panic!("the base document should be refused: {other:?}"),
    }
}

#[track_caller]
pub(crate) fn at<'a>(merged: &'a Merged, pointer: &str) -> Option<&'a Json> {
    Pointer::parse(pointer).unwrap().find(merged.document())
}

pub(crate) fn line(json: Option<&Json>) -> String {
    json.map_or_else(|| "nothing".to_owned(), Json::to_line)
}

pub(crate) fn warnings(merged: &Merged) -> String {
    let lines: Vec<_> = merged.warnings().iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn other_members_are_kept_in_order() {
    let base = r##"{"x-first":[1.5,-7,18446744073709551615],"openapi":"3.1.0","info":{"version":"1","title":"Pets"},"paths":{"/z":{"parameters":[],"get":{"security":[],"x-a":null,"responses":{"200":{"description":"é"},"401":{"$ref":"#/components/responses/No"}},"operationId":"z"}},"/a":{"get":{"responses":{}}}},"components":{"schemas":{"b":{"a":1},"a":true}},"tags":[]}"##;
    let document = declared(
        &[key("Key", "X-API-Key")],
        &[
            handler("z", "get", "/z", &[("Key", None)]),
            handler("a", "get", "/a", &[]),
        ],
    );
    assert_eq!(
        merged(&document, base).document().to_line(),
        r##"{"x-first":[1.5,-7,18446744073709551615],"openapi":"3.1.0","info":{"version":"1","title":"Pets"},"paths":{"/z":{"parameters":[],"get":{"security":[{"Key":[]}],"x-a":null,"responses":{"200":{"description":"é"},"401":{"$ref":"#/components/responses/No"},"403":{"description":"The credentials do not permit this."}},"operationId":"z"}},"/a":{"get":{"responses":{},"security":[]}}},"components":{"schemas":{"b":{"a":1},"a":true},"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-API-Key"}}},"tags":[]}"##
    );
}

#[test]
fn undeclared_list_is_kept_as_written() {
    let list = r#"[{"B":[],"A":[]},{"A":["x","x"]}]"#;
    let schemes = r#"{"A":{"type":"mutualTLS"},"B":{"type":"mutualTLS"}}"#;
    let base = format!(
        r#"{{"openapi":"3.1.0","paths":{{"/pets/{{id}}":{{"get":{{}}}},"/b":{{"get":{{"security":{list}}}}}}},
            "components":{{"securitySchemes":{schemes}}}}}"#
    );
    let merged = merged(&one_handler().allow_undeclared(true), &base);
    assert_eq!(line(at(&merged, "/paths/~1b/get/security")), list);
    let overlay = merged.overlay().to_line();
    assert!(!overlay.contains("$.paths['/b']"), "{overlay}");
}

#[test]
fn declaration_replaces_and_is_reported() {
    // MRG-04
    let merged = merged(
        &one_handler(),
        r#"{"openapi":"3.1.0","paths":{"/pets/{id}":{"get":{"security":[{"Weak":[]},{}]}}},
            "components":{"securitySchemes":{"Weak":{"type":"http","scheme":"basic"}}}}"#,
    );
    let [change] = merged.changes() else {
        panic!("{:?}", merged.changes())
    };
    assert_eq!(
        (&*change.operation, &*change.was, &*change.is),
        ("GET /pets/{id}", "Weak | anyone", "Key")
    );
    assert_eq!(
        line(at(&merged, "/components/securitySchemes/Weak")),
        "nothing"
    );
    assert_eq!(
        warnings(&merged),
        "scheme `Weak` of the base document is left out, since nothing requires it any more [DOC-10]"
    );
}

// MRG-09
#[test]
fn declaration_that_admits_more_warns() {
    let base = |list: &str| {
        format!(
            r#"{{"openapi":"3.1.0","security":{list},"paths":{{"/pets/{{id}}":{{"get":{{}}}}}},
                "components":{{"securitySchemes":{{"Key":{{"type":"apiKey","in":"header","name":"X-API-Key"}},
                    "Old":{{"type":"mutualTLS"}}}}}}}}"#
        )
    };
    let warned = |list: &str| warnings(&merged(&one_handler(), &base(list)));
    let more = "`GET /pets/{id}` admits callers whom the base document refuses; declare what it requires, or change the base document if this is intended [MRG-09]";
    let fewer = warned(r#"[{"Key":[]},{"Old":[]}]"#);
    assert!(!fewer.contains("MRG-"), "{fewer}");
    let wider = warned(r#"[{"Old":[]},{"Key":["admin"]}]"#);
    assert!(wider.contains(more), "{wider}");
    // A requirement of the root list that is dropped has its own finding.
    let dropped = warned(r#"[{"Key":[],"Old":[]}]"#);
    assert!(dropped.contains("MRG-02"), "{dropped}");
    assert!(!dropped.contains("MRG-09"), "{dropped}");
}

#[test]
fn merged_document_is_compared_with_file() {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("openapi.json");
    let base = r#"{"openapi":"3.1.0","paths":{"/pets/{id}":{"get":{}}}}"#;
    let merged = merged(&one_handler(), base);
    let missing = merged.check(&file).unwrap_err().to_string();
    let remedy = "there is no such file; run this test with `OASGARD_UPDATE=1`, or call `write` in place of `check`";
    assert!(missing.ends_with(remedy), "{missing}");
    assert!(merged.write(&file).unwrap());
    assert!(!merged.write(&file).unwrap());
    merged.check(&file).unwrap();
    std::fs::write(&file, base).unwrap();
    let outdated = merged.check(&file).unwrap_err().to_string();
    assert!(outdated.contains("/paths/~1pets~1{id}/get"), "{outdated}");
}

#[test]
fn equal_access_is_not_a_change() {
    let document = declared(
        &[key("Key", "X-A"), key("Other", "X-B")],
        &[
            any(handler("a", "get", "/a", &[("Key", None), ("Other", None)])),
            handler("b", "get", "/b", &[]),
        ],
    );
    let merged = merged(
        &document,
        r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"security":[{"Other":[]},{"Key":[]}]}},"/b":{"get":{"security":[{}]}}},
            "components":{"securitySchemes":{"Other":{"in":"header","type":"apiKey","name":"X-B"},"Key":{"type":"apiKey","in":"header","name":"X-A"}}}}"#,
    );
    assert_eq!(merged.changes(), []);
    assert_eq!(
        line(at(&merged, "/paths/~1a/get/security")),
        r#"[{"Key":[]},{"Other":[]}]"#
    );
    assert_eq!(line(at(&merged, "/paths/~1b/get/security")), "[]");
}

#[test]
fn root_list_is_pushed_down_never_joined() {
    // MRG-02
    let base = r#"{"openapi":"3.1.0","security":[{"Root":[]}],
        "paths":{"/pets/{id}":{"get":{},"put":{"callbacks":{"done":{"{$url}":{"post":{}}}}},"post":{"security":[]}}},
        "webhooks":{"new":{"post":{}}},
        "components":{"pathItems":{"Alone":{"get":{}}},"callbacks":{"Named":{"{$url}":{"post":{}}}},
            "securitySchemes":{"Root":{"type":"http","scheme":"basic"}}}}"#;
    let merged = merged(&one_handler().allow_undeclared(true), base);
    assert_eq!(line(at(&merged, "/security")), "nothing");
    for (pointer, list) in [
        ("/paths/~1pets~1{id}/get", r#"[{"Key":[]}]"#),
        ("/paths/~1pets~1{id}/put", r#"[{"Root":[]}]"#),
        (
            "/paths/~1pets~1{id}/put/callbacks/done/{$url}/post",
            r#"[{"Root":[]}]"#,
        ),
        ("/paths/~1pets~1{id}/post", "[]"),
        ("/webhooks/new/post", r#"[{"Root":[]}]"#),
        ("/components/pathItems/Alone/get", r#"[{"Root":[]}]"#),
        (
            "/components/callbacks/Named/{$url}/post",
            r#"[{"Root":[]}]"#,
        ),
    ] {
        assert_eq!(
            line(at(&merged, &format!("{pointer}/security"))),
            list,
            "{pointer}"
        );
    }
    assert_eq!(
        warnings(&merged),
        "`GET /pets/{id}` no longer needs `Root` from the base document; add it to the expression where it is still needed [MRG-02]"
    );
    let [change] = merged.changes() else {
        panic!("{:?}", merged.changes())
    };
    assert_eq!((&*change.was, &*change.is), ("Root (root list)", "Key"));
}

#[test]
fn unstated_operation_warns_and_is_kept() {
    // MRG-03
    let merged = merged(
        &one_handler().allow_undeclared(true),
        r#"{"openapi":"3.1.0","paths":{"/pets/{id}":{"get":{}},"/open":{"get":{}}},"webhooks":{"new":{"post":{}}}}"#,
    );
    assert_eq!(line(at(&merged, "/paths/~1open/get/security")), "nothing");
    assert_eq!(line(at(&merged, "/webhooks/new/post/security")), "nothing");
    assert_eq!(
        warnings(&merged),
        "`GET /open` is open to anyone, since neither a handler nor the base document declares security; add `#[security(…)]` to each handler [REQ-17]"
    );
}

#[test]
fn non_document_base_is_refused() {
    for (base, diagnostic) in [
        (
            "[]",
            "base document: this is not an OpenAPI document; write an object with `openapi: 3.1.2` or another version at its root [DOC-15]",
        ),
        (
            r#"{"swagger":"2.0"}"#,
            "base document, `/swagger`: OpenAPI 2.0 is not supported; choose 3.0, 3.1 or 3.2 [DOC-15]",
        ),
        (
            r#"{"openapi":"3.1.0","security":null,"paths":{"/pets/{id}":{"get":{"security":[{"Key":null}]}}}}"#,
            "base document, `/paths/~1pets~1{id}/get/security/0/Key`: scopes of `Key` are `null`; write a list of strings, `[]` for none [REQ-06]\nbase document, `/security`: `security` is `null`; write a list of requirements, or leave the field out [REQ-06]",
        ),
    ] {
        assert_eq!(refused(&one_handler(), base), diagnostic);
    }
}

#[test]
fn base_decides_the_version() {
    let base = r#"{"openapi":"3.0.3","paths":{"/pets/{id}":{"get":{}}}}"#;
    assert_eq!(
        line(at(&merged(&one_handler(), base), "/openapi")),
        r#""3.0.3""#
    );
    assert_eq!(
        refused(&one_handler().openapi(oasgard::Version::V3_1), base),
        "the base document is OpenAPI 3.0, and 3.1 is requested; leave the version out, or convert the base document to 3.1 first"
    );
}

#[test]
fn merging_again_changes_nothing() {
    let base = r#"{"openapi":"3.1.0","security":[{"Key":[]}],"paths":{"/pets/{id}":{"get":{}},"/a":{"get":{}}},
        "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-API-Key"}}}}"#;
    let document = one_handler().allow_undeclared(true);
    let once = merged(&document, base);
    let again = merged(&document, &once.to_json());
    assert_eq!(again.to_json(), once.to_json());
    assert_eq!(again.changes(), []);
    let overlay = again.overlay();
    let actions = overlay.as_object().unwrap().get("actions").unwrap();
    assert_eq!(actions.to_line(), r#"[{"target":"$","update":{}}]"#);
}

#[test]
fn overlay_removes_a_list_before_writing() {
    // OVL-01, OVL-02, OVL-03, OVL-04, OVL-05
    let base = r#"{"openapi":"3.1.0","info":{"title":"Pets","version":"2"},"security":[{"Old":[]}],
        "paths":{"/pets/{id}":{"get":{"security":[{"Old":[]}],"responses":{"4XX":{}}}},"/it's":{"get":{}}},
        "components":{"securitySchemes":{"Old":{"type":"mutualTLS"},"Unused":{"type":"mutualTLS"}}}}"#;
    let merged = merged(&one_handler().allow_undeclared(true), base);
    let overlay = merged.overlay();
    let overlay = overlay.as_object().unwrap();
    assert_eq!(overlay.get("overlay").unwrap().to_line(), r#""1.0.0""#);
    assert_eq!(
        overlay.get("info").unwrap().to_line(),
        r#"{"title":"Security of Pets","version":"2"}"#
    );
    let actions = overlay.get("actions").unwrap().as_array().unwrap();
    let lines: Vec<_> = actions.iter().map(Json::to_line).collect();
    assert_eq!(
        lines,
        [
            r#"{"target":"$.components.securitySchemes.Unused","remove":true}"#,
            r#"{"target":"$.components.securitySchemes","update":{"Key":{"type":"apiKey","in":"header","name":"X-API-Key"}}}"#,
            r#"{"target":"$.paths['/pets/{id}'].get.security","remove":true}"#,
            r#"{"target":"$.paths['/pets/{id}'].get","update":{"security":[{"Key":[]}]}}"#,
            r#"{"target":"$.paths[\"/it's\"].get","update":{"security":[{"Old":[]}]}}"#,
            r#"{"target":"$.security","remove":true}"#,
        ]
    );
}
