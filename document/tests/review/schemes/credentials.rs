//! API keys, HTTP schemes and OpenID Connect.

use super::*;

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
            "/components/securitySchemes/Shop/openIdConnectUrl warning[OIDC-02]: `openIdConnectUrl` is not a discovery URL; write `https://id.example.com/.well-known/openid-configuration`"
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
