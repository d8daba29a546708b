//! Where the operations of a base document are: behind references, in webhooks and callbacks, and where not all readers look.

use crate::merging::{at, declared, line, merged, one_handler, refused, warnings};
use crate::programs::{handler, key};

// REF-02
#[test]
fn referenced_path_items_are_merged() {
    let shared = |second: &str| {
        format!(
            r##"{{"openapi":"3.1.0","paths":{{"/pets/{{id}}":{{"$ref":"#/components/pathItems/Pet"}}{second}}},
                "components":{{"pathItems":{{"Pet":{{"get":{{}}}}}}}}}}"##
        )
    };
    let alone = merged(&one_handler(), &shared(""));
    assert_eq!(
        line(at(&alone, "/components/pathItems/Pet/get/security")),
        r#"[{"Key":[]}]"#
    );
    assert_eq!(
        refused(
            &one_handler().allow_undeclared(true),
            &shared(r##","/other":{"$ref":"#/components/pathItems/Pet"}"##)
        ),
        "`GET /pets/{id}` and `GET /other` share `/components/pathItems/Pet/get` of the base document and differ in security; write a path item of its own for one of the paths [REF-02]"
    );
}

#[test]
fn unread_path_items_are_refused() {
    for (reference, diagnostic) in [
        (
            "./pets.yaml",
            "is in `./pets.yaml`, which is not read; bundle the base document into one file",
        ),
        (
            "#/components/pathItems/Gone",
            "refers to `#/components/pathItems/Gone`, which does not exist; add it or remove the reference",
        ),
        (
            "#/paths/~1b",
            "refers to `#/paths/~1b`, which leads back to itself; write the path item in its place",
        ),
        (
            "#/info/title",
            "refers to something other than the expected path item; write the path item in its place",
        ),
    ] {
        let base = format!(
            r#"{{"openapi":"3.1.0","info":{{"title":"a"}},"paths":{{"/pets/{{id}}":{{"get":{{}}}},"/b":{{"$ref":"{reference}"}}}}}}"#
        );
        assert_eq!(
            refused(&one_handler(), &base),
            format!("`/b` at `/paths/~1b` of the base document {diagnostic} [REF-02]")
        );
    }
}

#[test]
fn ambiguous_operations_are_refused() {
    for (item, diagnostic) in [
        (
            r#"{"put":{"$ref":"put.yaml"}}"#,
            "`PUT /b` at `/paths/~1b/put` of the base document is in `put.yaml`, which is not read; bundle the base document into one file [REF-02]",
        ),
        (
            r#"{"PUT":{}}"#,
            "`PUT /b` at `/paths/~1b/PUT` of the base document is written in the wrong case, which only some readers accept; write `put` [REF-02]",
        ),
        (
            "[]",
            "`/b` at `/paths/~1b` of the base document is not an object; write the path item as an object [REF-02]",
        ),
    ] {
        let base = format!(
            r#"{{"openapi":"3.1.0","security":[{{"Old":[]}}],"paths":{{"/pets/{{id}}":{{"get":{{}}}},"/b":{item}}}}}"#
        );
        assert_eq!(refused(&one_handler(), &base), diagnostic);
    }
}

#[test]
fn webhook_named_like_an_extension_is_found() {
    let base = r#"{"openapi":"3.1.0","security":[{"Old":[]}],"paths":{"/pets/{id}":{"get":{}}},"webhooks":{"x-sold":{"post":{}}},
        "components":{"securitySchemes":{"Old":{"type":"http","scheme":"basic"}}}}"#;
    let merged = merged(&one_handler(), base);
    assert_eq!(
        line(at(&merged, "/webhooks/x-sold/post/security")),
        r#"[{"Old":[]}]"#
    );
}

#[test]
fn methods_beyond_the_eight_are_merged() {
    let handlers = [
        handler("find", "query", "/a", &[("Key", None)]),
        handler("purge", "PURGE", "/a", &[("Key", None)]),
    ];
    let document = declared(&[key("Key", "X-API-Key")], &handlers);
    for (base, pointers) in [
        (
            r#"{"openapi":"3.2.0","paths":{"/a":{"query":{},"additionalOperations":{"PURGE":{}}}}}"#,
            ["/paths/~1a/query", "/paths/~1a/additionalOperations/PURGE"],
        ),
        (
            r#"{"openapi":"3.0.3","paths":{"/a":{"x-oai-additionalOperations":{"QUERY":{},"PURGE":{}}}}}"#,
            [
                "/paths/~1a/x-oai-additionalOperations/QUERY",
                "/paths/~1a/x-oai-additionalOperations/PURGE",
            ],
        ),
    ] {
        let merged = merged(&document, base);
        for pointer in pointers {
            assert_eq!(
                line(at(&merged, &format!("{pointer}/security"))),
                r#"[{"Key":[]}]"#
            );
        }
    }
}

/// Webhooks and callbacks under extension names keep the root list that they inherited.
#[test]
fn webhooks_of_old_documents_keep_the_root() {
    let root = r#""security":[{"Old":[]}],"paths":{"/pets/{id}":{"get":{}}}"#;
    let schemes = r#""securitySchemes":{"Old":{"type":"http","scheme":"basic"}}"#;
    for (place, rest) in [
        ("/webhooks/sold/post", r#""webhooks":{"sold":{"post":{}}}"#),
        (
            "/x-webhooks/sold/post",
            r#""x-webhooks":{"sold":{"post":{}}}"#,
        ),
        (
            "/x-callbacks/Sold/{$url}/post",
            r##""x-callbacks":{"Sold":{"{$url}":{"post":{}}}},
                "x-webhooks":{"sold":{"put":{"callbacks":{"sold":{"$ref":"#/x-callbacks/Sold"}}}}}"##,
        ),
    ] {
        let base = format!(r#"{{"openapi":"3.0.4",{root},{rest},"components":{{{schemes}}}}}"#);
        let merged = merged(&one_handler(), &base);
        let list = line(at(&merged, &format!("{place}/security")));
        assert_eq!(list, r#"[{"Old":[]}]"#, "{place}");
        assert_eq!(line(at(&merged, "/security")), "nothing", "{place}");
    }
}

// MRG-01
#[test]
fn extension_operations_keep_the_root_list() {
    let base = r#"{"openapi":"3.1.0","security":[{"Old":[]}],"paths":{"/pets/{id}":{"get":{}},"x-later":{"/b":{"post":{"summary":"a"}}}},
        "x-flows":[{"put":{"security":[{"Flow":[]}]}}],"x-more":{"links":{"get":{"operationId":"a"}},"examples":{"get":{"summary":"a"}},"get":{"type":"object"}},
        "components":{"securitySchemes":{"Old":{"type":"http","scheme":"basic"},"Flow":{"type":"http","scheme":"digest"},
            "Gone":{"type":"mutualTLS"}}}}"#;
    let merged = merged(&one_handler(), base);
    assert_eq!(line(at(&merged, "/security")), r#"[{"Old":[]}]"#);
    for (scheme, stays) in [("Old", true), ("Flow", true), ("Gone", false)] {
        let there = at(&merged, &format!("/components/securitySchemes/{scheme}"));
        assert_eq!(there.is_some(), stays, "{scheme}");
    }
    assert_eq!(
        line(at(&merged, "/paths/~1pets~1{id}/get/security")),
        r#"[{"Key":[]}]"#
    );
    let reported = warnings(&merged);
    let stays = "the root `security` of the base document is kept, since 2 operations are not defined by OpenAPI and may inherit it; write `security` there [MRG-01]
  /paths/x-later/~1b/post
  /x-flows/0/put";
    assert!(reported.contains(stays), "{reported}");
}

#[test]
fn operation_stated_twice_is_refused() {
    let base = r##"{"openapi":"3.1.0","paths":{"/pets/{id}":{"$ref":"#/components/pathItems/Pet","get":{}}},
        "components":{"pathItems":{"Pet":{"get":{"security":[]}}}}}"##;
    assert_eq!(
        refused(&one_handler(), base),
        "`GET /pets/{id}` at `/paths/~1pets~1{id}/get` of the base document is both beside a `$ref` and in its target, at `/components/pathItems/Pet/get`; remove one [REF-02]"
    );
}

#[test]
fn method_of_a_later_version_is_refused() {
    let base = r#"{"openapi":"3.1.0","paths":{"/pets/{id}":{"get":{},"query":{},"additionalOperations":{"LINK":{}}}}}"#;
    assert_eq!(
        refused(&one_handler(), base),
        "`QUERY /pets/{id}` at `/paths/~1pets~1{id}/query` of the base document is a field since OpenAPI 3.2; write it under `x-oai-additionalOperations` [REF-02]
`additionalOperations` at `/paths/~1pets~1{id}/additionalOperations` of the base document is a field since OpenAPI 3.2; write `x-oai-additionalOperations` [REF-02]"
    );
}
