//! The declared security in an existing document.

use oasgard::{Document, Error, Json, Merged};
use oasgard_core::record::{Declaration, OperationDeclaration, SchemeDeclaration};
use oasgard_core::requirement::Requirement;
use oasgard_document::{DocumentView as Read, Pointer, requirements};
use proptest::prelude::*;

use crate::programs::{any, gathered, handler, key, program};

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
fn base_keeps_its_own_parameter_names() {
    // MRG-06
    let merged = merged(
        &one_handler(),
        r#"{"openapi":"3.1.0","paths":{"/pets/{pet_id}":{"get":{"operationId":"other"}}}}"#,
    );
    assert_eq!(
        line(at(&merged, "/paths/~1pets~1{pet_id}/get/security")),
        r#"[{"Key":[]}]"#
    );
    assert_eq!(line(at(&merged, "/paths/~1pets~1{id}")), "nothing");
}

#[test]
fn id_matches_an_operation_of_another_route() {
    let merged = merged(
        &one_handler(),
        r#"{"openapi":"3.1.0","paths":{"/animals/{id}":{"get":{"operationId":"get_pet"}}}}"#,
    );
    assert_eq!(
        line(at(&merged, "/paths/~1animals~1{id}/get/security")),
        r#"[{"Key":[]}]"#
    );
    assert_eq!(
        warnings(&merged),
        "`GET /pets/{id}` of `handlers::get_pet` (src/handlers.rs:10) is not in the base document and was matched with `GET /animals/{id}` by the id `get_pet`; write the same route in both [MRG-06]"
    );
}

#[test]
fn id_of_another_method_does_not_match() {
    let base = r#"{"openapi":"3.1.0","paths":{"/pets":{"delete":{"operationId":"get_pet","security":[{"Admin":[]}]}}},
        "components":{"securitySchemes":{"Admin":{"type":"mutualTLS"}}}}"#;
    let document = one_handler().allow_undeclared(true).allow_unmatched(true);
    assert_eq!(
        refused(&document, base),
        "`GET /pets/{id}` of `handlers::get_pet` (src/handlers.rs:10) has the id `get_pet`, which is that of `DELETE /pets` in the base document; write the same method in both, or another `id = \"…\"` [MRG-06]"
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

/// A handler behind a nested router is found by its operation id, without a warning.
#[test]
fn nested_router_handler_matches_by_id() {
    let document = declared(
        &[key("Key", "X-API-Key")],
        &[
            handler("list", "get", "/", &[("Key", None)]),
            handler("show", "get", "/{id}", &[("Key", None)]),
        ],
    );
    let merged = merged(
        &document,
        r#"{"openapi":"3.1.0","paths":{"/v1/pets":{"get":{"operationId":"list"}},"/v1/pets/{pet}":{"get":{"operationId":"show"}}}}"#,
    );
    assert_eq!(
        line(at(&merged, "/paths/~1v1~1pets/get/security")),
        r#"[{"Key":[]}]"#
    );
    assert_eq!(warnings(&merged), "");
    let declarations = merged
        .declarations()
        .map(|(method, path, declared)| (method, path, declared.path()));
    assert_eq!(
        declarations.collect::<Vec<_>>(),
        [
            ("GET", "/v1/pets", Some("/")),
            ("GET", "/v1/pets/{pet}", Some("/{id}"))
        ]
    );
}

#[test]
fn nested_routers_may_share_a_route() {
    let document = declared(
        &[key("Key", "X-API-Key")],
        &[
            handler("list_pets", "get", "/", &[("Key", None)]),
            handler("list_owners", "get", "/", &[]),
        ],
    );
    let merged = merged(
        &document,
        r#"{"openapi":"3.1.0","paths":{"/owners":{"get":{"operationId":"list_owners"}},"/pets":{"get":{"operationId":"list_pets"}}}}"#,
    );
    assert_eq!(
        line(at(&merged, "/paths/~1pets/get/security")),
        r#"[{"Key":[]}]"#
    );
    assert_eq!(line(at(&merged, "/paths/~1owners/get/security")), "[]");
    let alone = document.to_value().unwrap_err().to_string();
    assert!(alone.contains("[PATH-02]"), "{alone}");
    assert_eq!(
        refused(&document, r#"{"openapi":"3.1.0","paths":{"/":{"get":{}}}}"#),
        "`GET /` is declared by `handlers::list_owners` (src/handlers.rs:10) and `handlers::list_pets` (src/handlers.rs:10); remove one, or write the whole path where a router is nested [PATH-02]"
    );
}

#[test]
fn route_and_id_of_two_operations_conflict() {
    let document = declared(
        &[key("Key", "X-API-Key")],
        &[handler("admin_users", "get", "/users", &[("Key", None)])],
    );
    let base = r#"{"openapi":"3.1.0","paths":{"/users":{"get":{"operationId":"list_users"}},"/admin/users":{"get":{"operationId":"admin_users"}}}}"#;
    assert_eq!(
        refused(&document.allow_undeclared(true), base),
        "`GET /users` of `handlers::admin_users` (src/handlers.rs:10) matches `GET /users` of the base document by its route and `GET /admin/users` by its id `admin_users`; write the whole route or another `id = \"…\"` [MRG-06]"
    );
}

#[test]
fn handler_without_route_matches_by_id() {
    let mut handler = handler("get_pet", "get", "/", &[("Key", None)]);
    handler.route = None;
    let document = declared(&[key("Key", "X-API-Key")], &[handler]);
    let merged = merged(
        &document,
        r#"{"openapi":"3.1.0","paths":{"/p":{"get":{"operationId":"get_pet"}}}}"#,
    );
    assert_eq!(
        line(at(&merged, "/paths/~1p/get/security")),
        r#"[{"Key":[]}]"#
    );
    assert_eq!(warnings(&merged), "");
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
    assert!(missing.contains("there is no such file"), "{missing}");
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
fn all_unmatched_are_reported_at_once() {
    // MRG-08, REQ-17
    let document = declared(
        &[key("Key", "X-API-Key")],
        &[
            handler("pets", "get", "/pet", &[("Key", None)]),
            handler("far", "get", "/completely/elsewhere", &[("Key", None)]),
            handler("both", "get", "/both", &[("Key", None)]),
        ],
    );
    let base = r#"{"openapi":"3.1.0","paths":{"/pets":{"get":{},"post":{}},"/both":{"get":{}}},"webhooks":{"new":{"post":{}}}}"#;
    assert_eq!(
        refused(&document, base),
        "the base document has no operation for 2 declarations; add each there, correct its route, or leave it out with `--allow-unmatched` [MRG-08]
  GET /completely/elsewhere of `handlers::far` (src/handlers.rs:10)
  GET /pet of `handlers::pets` (src/handlers.rs:10), probably `GET /pets`
the base document has 2 operations without a declaration; add `#[security(…)]` to each handler, with an expression or `public = \"reason\"`, or keep what the base document declares with `--allow-undeclared` [REQ-17]
  GET /pets
  POST /pets"
    );
    let relaxed = document.allow_undeclared(true).allow_unmatched(true);
    let merged = merged(&relaxed, base);
    assert_eq!(line(at(&merged, "/paths/~1pet")), "nothing");
    assert!(
        warnings(&merged).contains(
            "left out 2 declarations without an operation in the base document [MRG-08]\n  GET /completely"
        ),
        "{}",
        warnings(&merged)
    );
}

#[test]
fn operation_declared_twice_is_refused() {
    let document = declared(
        &[],
        &[
            handler("by_route", "get", "/a", &[]),
            handler("a", "get", "/else", &[]),
        ],
    );
    assert_eq!(
        refused(
            &document,
            r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"operationId":"a"}}}}"#
        ),
        "`GET /a` of the base document is declared by `handlers::by_route` (src/handlers.rs:10) with its route and by `handlers::a` (src/handlers.rs:10) with its id; write `id = \"…\"` on one [PATH-02]"
    );
}

#[test]
fn ambiguous_matches_are_refused() {
    let document = declared(&[], &[handler("a", "get", "/a/{id}", &[])]).allow_undeclared(true);
    assert_eq!(
        refused(
            &document,
            r#"{"openapi":"3.1.0","paths":{"/a/{x}":{"get":{}},"/a/{y}":{"get":{}}}}"#
        ),
        "`/a/{x}` and `/a/{y}` of the base document are the same path; use one parameter name [PATH-03]"
    );
    assert_eq!(
        refused(
            &document,
            r#"{"openapi":"3.1.0","paths":{"/b":{"get":{"operationId":"a"}},"/c":{"get":{"operationId":"a"}}}}"#
        ),
        "operation id `a` of `handlers::a` (src/handlers.rs:10) is that of `GET /b` and `GET /c` in the base document; rename all but one there [DOC-13]"
    );
}

#[test]
fn differing_scheme_is_shown_both_ways() {
    let base = r#"{"openapi":"3.1.0","paths":{"/pets/{id}":{"get":{}}},
        "components":{"securitySchemes":{"Key":{"type":"apiKey","in":"query","name":"key"}}}}"#;
    assert_eq!(
        refused(&one_handler(), base),
        "scheme `Key` of `auth::Key` (src/auth.rs:1) differs in `in`, `name` from the one in the base document; remove that one, make both the same, or write `name = \"…\"` [MRG-05]\n  base document: {\"type\":\"apiKey\",\"in\":\"query\",\"name\":\"key\"}\n  declared:      {\"type\":\"apiKey\",\"in\":\"header\",\"name\":\"X-API-Key\"}"
    );
}

#[test]
fn referenced_schemes_of_the_base_are_kept() {
    let base = r##"{"openapi":"3.2.0","paths":{
            "/pets/{id}":{"get":{"security":[{"Gone":[]}]}},
            "/a":{"get":{"security":[{"Alias":[],"#/components/securitySchemes/ByUri":[],"https://id.example/s.json":[]}]}}},
        "webhooks":{"new":{"post":{"security":[{"Hook":["a"]}]}}},
        "components":{"securitySchemes":{"Hook":{"type":"mutualTLS"},"Alias":{"$ref":"#/components/securitySchemes/Real"},
            "Gone":{"type":"mutualTLS"},"Real":{"type":"mutualTLS"},"ByUri":{"type":"mutualTLS"}}}}"##;
    let merged = merged(&one_handler().allow_undeclared(true), base);
    let schemes = at(&merged, "/components/securitySchemes").unwrap();
    let names: Vec<_> = schemes
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["Hook", "Alias", "Real", "ByUri", "Key"]);
}

#[test]
fn undefined_scheme_of_the_base_is_refused() {
    for (version, name) in [
        ("3.1.0", "Gone"),
        ("3.2.0", "#/components/securitySchemes/Gone"),
    ] {
        let base = format!(
            r#"{{"openapi":"{version}","security":[{{"{name}":[]}}],"paths":{{"/pets/{{id}}":{{"get":{{}}}},"/a":{{"get":{{}}}}}}}}"#
        );
        assert_eq!(
            refused(&one_handler().allow_undeclared(true), &base),
            format!(
                "`GET /a` of the base document requires `{name}`, which it does not define; add that scheme there, or declare the operation [REQ-01]"
            )
        );
    }
}

#[test]
fn malformed_schemes_member_is_refused() {
    let base = |components: &str| {
        format!(
            r#"{{"openapi":"3.1.0","paths":{{"/pets/{{id}}":{{"get":{{}}}}}},"components":{components}}}"#
        )
    };
    for (components, diagnostic) in [
        (
            r#"{"securitySchemes":[]}"#,
            "base document, `/components/securitySchemes`: `securitySchemes` is `[]`; write an object [DOC-08]",
        ),
        (
            r#"{"securitySchemes":{"$ref":"schemes.yaml"}}"#,
            "base document, `/components/securitySchemes`: `$ref` `schemes.yaml` is where OpenAPI does not allow a reference; write the securitySchemes in its place [REF-02]",
        ),
        (
            r#"{"$ref":"components.yaml"}"#,
            "base document, `/components`: `$ref` `components.yaml` is where OpenAPI does not allow a reference; write the components in its place [REF-02]",
        ),
    ] {
        assert_eq!(refused(&one_handler(), &base(components)), diagnostic);
    }
    for components in [r#"{"securitySchemes":null}"#, "null"] {
        let merged = merged(&one_handler(), &base(components));
        assert_eq!(
            line(at(&merged, "/components/securitySchemes/Key/name")),
            r#""X-API-Key""#
        );
    }
}

/// Responses 401 and 403 are added unless the base document has them or a pattern for them.
#[test]
fn missing_error_responses_are_added() {
    for (responses, then) in [
        ("{}", "401 403"),
        (r#"{"200":{}}"#, "200 401 403"),
        (r#"{"403":{"x":1}}"#, "403 401"),
        (r#"{"4XX":{}}"#, "4XX"),
        (r#"{"default":{}}"#, "default"),
    ] {
        let base = format!(
            r#"{{"openapi":"3.1.0","paths":{{"/pets/{{id}}":{{"get":{{"responses":{responses}}}}}}}}}"#
        );
        let merged = merged(&one_handler(), &base);
        let responses = at(&merged, "/paths/~1pets~1{id}/get/responses").unwrap();
        let codes: Vec<_> = responses
            .as_object()
            .unwrap()
            .iter()
            .map(|(code, _)| code)
            .collect();
        assert_eq!(codes.join(" "), then);
    }
}

#[test]
fn malformed_responses_are_refused() {
    for responses in ["[]", "null", "true"] {
        let base = format!(
            r#"{{"openapi":"3.1.0","paths":{{"/pets/{{id}}":{{"get":{{"responses":{responses}}}}}}}}}"#
        );
        assert_eq!(
            refused(&one_handler(), &base),
            "`responses` of `GET /pets/{id}` in the base document is not an object; write one, or leave it out [DOC-16]"
        );
    }
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

/// The `security` of an operation of a random base document, and the handler's expression if it is declared.
type Random = (Option<Vec<u8>>, Option<Vec<u8>>);

/// `[]`, `[{"A":[]}]`, `[{"A":[],"B":[]},{}]`: each byte is an alternative, each of its bits a scheme.
fn list(alternatives: &[u8], schemes: [&str; 3]) -> String {
    let alternative = |bits: &u8| {
        let members = (0..3).filter(|bit| bits & (1 << bit) != 0);
        let members: Vec<_> = members
            .map(|bit| format!("\"{}\":[]", schemes[bit]))
            .collect();
        format!("{{{}}}", members.join(","))
    };
    let alternatives: Vec<_> = alternatives.iter().map(alternative).collect();
    format!("[{}]", alternatives.join(","))
}

fn effective(json: &Json, path: &str) -> Option<Vec<Requirement>> {
    let document = Read::read(json).unwrap();
    let operations = document.operations();
    let operation = operations
        .iter()
        .find(|operation| operation.home.name() == path)?;
    let list = document.security_of(operation)?;
    Some(requirements(list, &Pointer::root()).unwrap())
}

proptest! {
    /// Whatever the base says, a declared operation requires what is declared, and another one what it required before.
    #[test]
    fn two_documents_never_weaken_each_other(
        root in proptest::option::of(proptest::collection::vec(0_u8..8, 0..3)),
        operations in proptest::collection::vec(
            (
                proptest::option::of(proptest::collection::vec(0_u8..8, 0..3)),
                proptest::option::of(proptest::collection::vec(0_u8..3, 0..2)),
            ),
            1..6,
        ),
    ) {
        check_random(root.as_deref(), &operations)?;
    }
}

fn check_random(root: Option<&[u8]>, operations: &[Random]) -> Result<(), TestCaseError> {
    const BASE: [&str; 3] = ["A", "B", "C"];
    const DECLARED: [&str; 3] = ["X", "Y", "Z"];
    let schemes = DECLARED.map(|name| key(name, name));
    let handlers: Vec<_> = operations
        .iter()
        .enumerate()
        .filter_map(|(number, (_, declared))| {
            let mut needs: Vec<_> = declared
                .as_ref()?
                .iter()
                .map(|n| (DECLARED[usize::from(*n)], None))
                .collect();
            needs.dedup();
            Some(any(handler(
                &format!("h{number}"),
                "get",
                &format!("/{number}"),
                &needs,
            )))
        })
        .collect();
    if handlers.is_empty() {
        return Ok(());
    }
    let root_list = root.map_or_else(String::new, |root| {
        format!(r#""security":{},"#, list(root, BASE))
    });
    let paths: Vec<_> = operations
        .iter()
        .enumerate()
        .map(|(number, (own, _))| {
            let own = own.as_ref().map_or_else(String::new, |own| {
                format!(r#""security":{}"#, list(own, BASE))
            });
            format!(r#""/{number}":{{"get":{{{own}}}}}"#)
        })
        .collect();
    let components: Vec<_> = BASE
        .iter()
        .map(|name| format!(r#""{name}":{{"type":"mutualTLS"}}"#))
        .collect();
    let base = json(&format!(
        r#"{{"openapi":"3.1.0",{root_list}"paths":{{{}}},"components":{{"securitySchemes":{{{}}}}}}}"#,
        paths.join(","),
        components.join(",")
    ));
    let document = declared(&schemes, &handlers).allow_undeclared(true);
    let merged = document.merge_into(&base).unwrap();
    prop_assert!(
        merged
            .document()
            .as_object()
            .unwrap()
            .get("security")
            .is_none()
    );
    for (number, (_, declared)) in operations.iter().enumerate() {
        let path = format!("/{number}");
        let is = effective(merged.document(), &path);
        match declared {
            Some(_) => {
                let declared = document
                    .api()
                    .operations()
                    .iter()
                    .find(|operation| operation.path() == Some(&path));
                let declared = declared.unwrap().security();
                let alternatives: Vec<Vec<_>> =
                    declared.alternatives().map(Iterator::collect).collect();
                let is = is.unwrap();
                let merged: Vec<Vec<_>> = is
                    .iter()
                    .map(|requirement| requirement.iter().collect())
                    .collect();
                prop_assert_eq!(alternatives, merged);
            }
            None => {
                prop_assert_eq!(is, effective(&base, &path));
            }
        }
    }
    Ok(())
}
