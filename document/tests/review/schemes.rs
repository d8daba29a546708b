//! The Security Scheme Object.

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

#[test]
fn incomplete_api_keys_are_reported() {
    // SCH-04: no name
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"apiKey","in":"header"}"#)),
        [
            "/components/securitySchemes/Shop error[SCH-04]: the API key has no name; write `name: X-API-Key`"
        ]
    );
    // SCH-05: no place
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"apiKey","name":"X-Key"}"#)),
        [
            "/components/securitySchemes/Shop error[SCH-05]: the API key has no `in`; write `in: header`, `in: query` or `in: cookie`"
        ]
    );
    // SCH-05: another place
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"X-Key","in":"body"}"#
        )),
        [
            "/components/securitySchemes/Shop/in error[SCH-05]: an API key cannot be in `body`; write `in: header`, `in: query` or `in: cookie`"
        ]
    );
    // SCH-05: another case
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"X-Key","in":"Header"}"#
        )),
        [
            "/components/securitySchemes/Shop/in error[SCH-05]: an API key cannot be in `Header`; write `in: header`"
        ]
    );
    // SCH-06: a header name with a space
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"X API Key","in":"header"}"#
        )),
        [
            "/components/securitySchemes/Shop/name error[SCH-06]: header name `X API Key` has a space; write a token such as `X-API-Key`"
        ]
    );
    // SCH-06: a cookie without a name
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"","in":"cookie"}"#
        )),
        [
            "/components/securitySchemes/Shop/name error[SCH-06]: cookie name is empty; write a token such as `sid`"
        ]
    );
    // SCH-07: an http scheme in disguise
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"Authorization","in":"header"}"#
        )),
        [
            "/components/securitySchemes/Shop/name warning[SCH-07]: API key is in the `Authorization` header; write `type: http` with `scheme: bearer` or another HTTP scheme if the value begins with a scheme name"
        ]
    );
    // SCH-08: a key in the url
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"key","in":"query"}"#
        )),
        [
            "/components/securitySchemes/Shop/in warning[SCH-08]: API key is sent in the URL; write `in: header`"
        ]
    );
    // BCP-04: an access token in the url
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"access_token","in":"query"}"#
        )),
        [
            "/components/securitySchemes/Shop/name warning[BCP-04]: an access token must not be sent in the URL; write `type: http` with `scheme: bearer`"
        ]
    );
    // HTTP-03: a cookie as a header
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"Cookie","in":"header"}"#
        )),
        [
            "/components/securitySchemes/Shop/name warning[HTTP-03]: header `Cookie` belongs to HTTP; write `in: cookie` or another name"
        ]
    );
    // HTTP-03: a header of http
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"apiKey","name":"Host","in":"header"}"#
        )),
        [
            "/components/securitySchemes/Shop/name warning[HTTP-03]: header `Host` belongs to HTTP; write another name, such as `X-API-Key`"
        ]
    );
}

#[test]
fn http_needs_an_authentication_scheme() {
    // SCH-09: no name
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"http"}"#)),
        [
            "/components/securitySchemes/Shop error[SCH-09]: `http` has no authentication scheme; write one such as `scheme: bearer`"
        ]
    );
    // SCH-09: an empty name
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"http","scheme":""}"#)),
        [
            "/components/securitySchemes/Shop/scheme error[SCH-09]: `http` has no authentication scheme; write one such as `scheme: bearer`"
        ]
    );
    // SCH-10, HTTP-02: a misspelt name
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"http","scheme":"baerer"}"#)),
        [
            "/components/securitySchemes/Shop/scheme warning[SCH-10]: `baerer` is not a registered HTTP authentication scheme; write `Bearer`"
        ]
    );
    // SCH-10: a name of its own
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"http","scheme":"DSN"}"#)),
        [
            "/components/securitySchemes/Shop/scheme warning[SCH-10]: `DSN` is not a registered HTTP authentication scheme; check the spelling"
        ]
    );
    // SCH-12: more than a name
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","scheme":"Bearer token"}"#
        )),
        [
            "/components/securitySchemes/Shop/scheme error[SCH-12]: HTTP scheme `Bearer token` has a space; write only the scheme name, `scheme: bearer`"
        ]
    );
    // SCH-12: no token
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"http","scheme":"a/b"}"#)),
        [
            "/components/securitySchemes/Shop/scheme error[SCH-12]: HTTP scheme `a/b` has `/`; write only the scheme name, such as `scheme: DPoP`"
        ]
    );
    // SCH-13: the format of another scheme
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","scheme":"basic","bearerFormat":"JWT"}"#
        )),
        [
            "/components/securitySchemes/Shop/bearerFormat error[SCH-13]: `bearerFormat` belongs to the bearer scheme; remove it or write `scheme: bearer`"
        ]
    );
    // SCH-13: no text
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"http","scheme":"bearer","bearerFormat":null}"#
        )),
        [
            "/components/securitySchemes/Shop/bearerFormat error[SCH-13]: `bearerFormat` is `null`; write a string"
        ]
    );
}

#[test]
fn invalid_discovery_urls_are_reported() {
    // OIDC-01: no url
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"openIdConnect"}"#)),
        [
            "/components/securitySchemes/Shop error[OIDC-01]: the OpenID Connect scheme has no `openIdConnectUrl`; add `openIdConnectUrl: https://…/.well-known/openid-configuration`"
        ]
    );
    // OIDC-02: an issuer
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"openIdConnect","openIdConnectUrl":"https://id.example.com"}"#
        )),
        [
            "/components/securitySchemes/Shop/openIdConnectUrl warning[OIDC-02]: `openIdConnectUrl` is not a discovery URL; add `/.well-known/openid-configuration`"
        ]
    );
    // OIDC-03: no tls
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"openIdConnect","openIdConnectUrl":"http://id.example.com/.well-known/openid-configuration"}"#
        )),
        [
            "/components/securitySchemes/Shop/openIdConnectUrl error[URL-05]: `openIdConnectUrl` does not use HTTPS; write an `https://` URL"
        ]
    );
    // OIDC-03: a query
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"openIdConnect","openIdConnectUrl":"https://id.example.com/.well-known/openid-configuration?a=1"}"#
        )),
        [
            "/components/securitySchemes/Shop/openIdConnectUrl error[OIDC-03]: `openIdConnectUrl` has a query; remove `?a=1`"
        ]
    );
}
