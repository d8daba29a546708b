//! The Security Scheme Object.

mod credentials;

use super::*;

#[test]
fn unknown_scheme_types_are_reported() {
    // SCH-01: the type is missing
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"description":"a key"}"#)),
        [
            "/components/securitySchemes/Shop error[SCH-01]: the scheme has no type; write `apiKey`, `http`, `mutualTLS`, `oauth2` or `openIdConnect`"
        ]
    );
    // SCH-01: a type that is not a string
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":["http"]}"#)),
        [
            r#"/components/securitySchemes/Shop/type error[SCH-01]: `type` is `["http"]`; write a string"#
        ]
    );
    // SCH-02: a scheme of openapi 2.0
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"basic"}"#)),
        [
            "/components/securitySchemes/Shop/type error[SCH-02]: unknown scheme type `basic`; write `http` with `scheme: basic`"
        ]
    );
    // SCH-02: the authentication scheme for the type
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"bearer"}"#)),
        [
            "/components/securitySchemes/Shop/type error[SCH-02]: unknown scheme type `bearer`; write `http` with `scheme: bearer`"
        ]
    );
    // SCH-02: another case
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apikey","in":"header","name":"X-Key"}"#
        )),
        [
            "/components/securitySchemes/Shop/type error[SCH-02]: unknown scheme type `apikey`; write `apiKey`"
        ]
    );
    // SCH-02: no type at all
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"magic"}"#)),
        [
            "/components/securitySchemes/Shop/type error[SCH-02]: unknown scheme type `magic`; write `apiKey`, `http`, `mutualTLS`, `oauth2` or `openIdConnect`"
        ]
    );
    // SCH-02: mutual tls before openapi 3.1
    assert_eq!(
        reported(&of_scheme("3.0.4", r#"{"type":"mutualTLS"}"#)),
        [
            "/components/securitySchemes/Shop/type error[SCH-02]: scheme `Shop` is mutual TLS, which OpenAPI 3.0 cannot express; write the document in 3.1 or 3.2"
        ]
    );
    // DOC-08: no object
    assert_eq!(
        reported(&of_scheme("3.1.0", "null")),
        [
            "/components/securitySchemes/Shop error[DOC-08]: scheme `Shop` is `null`; write an object with a `type`"
        ]
    );
}

#[test]
fn fields_of_another_type_are_reported() {
    // DOC-11: a field in another case
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","Scheme":"bearer","scheme":"bearer","bearerformat":"JWT"}"#
        )),
        [
            "/components/securitySchemes/Shop/Scheme error[DOC-11]: unknown field `Scheme`; write `scheme`",
            "/components/securitySchemes/Shop/bearerformat error[DOC-11]: unknown field `bearerformat`; write `bearerFormat`"
        ]
    );
    // DOC-12: a field of another type
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","in":"header","name":"X-Key","flows":{}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows error[DOC-12]: `flows` does not belong to an API key; remove it"
        ]
    );
    // DOC-12: a misspelt field
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","scheme":"bearer","descripton":"x"}"#
        )),
        [
            "/components/securitySchemes/Shop/descripton error[DOC-12]: unknown field `descripton`; write `description`"
        ]
    );
    // DOC-12: an extension without its prefix
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","scheme":"bearer","team":"a"}"#
        )),
        [
            "/components/securitySchemes/Shop/team error[DOC-12]: unknown field `team`; remove it, or write `x-team` for an extension"
        ]
    );
    // DOC-12: fields that came later
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","scheme":"bearer","deprecated":true}"#
        )),
        [
            "/components/securitySchemes/Shop/deprecated error[DOC-12]: `deprecated` is a field since OpenAPI 3.2; write `x-oai-deprecated`"
        ]
    );
    // DOC-12: a URL that is beside the flows
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"tokenUrl":"https://id.example.com/token"}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/tokenUrl error[DOC-12]: `tokenUrl` belongs in a flow; move it into one, such as `clientCredentials`"
        ]
    );
}

#[test]
fn value_types_and_extensions_are_checked() {
    // SCH-17: a field of mutual tls
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"mutualTLS","name":"X-Cert","in":"header"}"#
        )),
        [
            "/components/securitySchemes/Shop/in error[SCH-17]: `in` does not belong to mutual TLS; remove it",
            "/components/securitySchemes/Shop/name error[SCH-17]: `name` does not belong to mutual TLS; remove it"
        ]
    );
    // SCH-03: no text
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"mutualTLS","description":null}"#
        )),
        [
            "/components/securitySchemes/Shop/description error[SCH-03]: `description` is `null`; write a string"
        ]
    );
    // SCH-16: no truth value
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"mutualTLS","deprecated":"yes"}"#
        )),
        [
            r#"/components/securitySchemes/Shop/deprecated error[SCH-16]: `deprecated` is `"yes"`; write `true` or `false`"#
        ]
    );
    // EXT-01: an extension in another case
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"mutualTLS","X-Team":"a"}"#)),
        [
            "/components/securitySchemes/Shop/X-Team error[EXT-01]: extension `X-Team` does not begin with `x-`; write `x-Team`"
        ]
    );
    // EXT-02: a misspelt registered name
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"mutualTLS","x-oai-depricated":true}"#
        )),
        [
            "/components/securitySchemes/Shop/x-oai-depricated warning[EXT-02]: `x-oai-depricated` is unknown, and `x-oai-` belongs to the OpenAPI Initiative; write `x-oai-deprecated`"
        ]
    );
    // EXT-02: a prefix that is spoken for
    assert_eq!(
        reported(&of_scheme(
            "3.0.4",
            r#"{"type":"http","scheme":"basic","x-oas-team":true}"#
        )),
        [
            "/components/securitySchemes/Shop/x-oas-team warning[EXT-02]: `x-oas-team` is unknown, and `x-oas-` belongs to the OpenAPI Initiative; choose another prefix"
        ]
    );
    // EXT-02: an extension for what has become a field
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"mutualTLS","x-oai-deprecated":true}"#
        )),
        [
            "/components/securitySchemes/Shop/x-oai-deprecated warning[EXT-02]: OpenAPI 3.2 has a field for `x-oai-deprecated`; write `deprecated`"
        ]
    );
}
