//! Schemes and responses that the base document has already.

use super::*;

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
