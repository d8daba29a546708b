//! Which operation of the base document a declaration belongs to.

use super::*;

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
        "`GET /a` of the base document is declared by `handlers::by_route` (src/handlers.rs:10) with its route and by `handlers::a` (src/handlers.rs:10) with its id; write the whole path on the second, or another `id = \"…\"` [PATH-02]"
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
        "operation id `a` of `handlers::a` (src/handlers.rs:10) is that of `GET /b` and `GET /c` in the base document; rename all but one there: write another `operation_id = \"…\"` in `#[utoipa::path]`, which the base document gets too [DOC-13]"
    );
}
