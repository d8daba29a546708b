//! The OAuth Flows Object, its flows and their URLs.

use super::*;

#[test]
fn unknown_flows_are_reported() {
    // SCH-14: no flows
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"oauth2"}"#)),
        [
            "/components/securitySchemes/Shop error[SCH-14]: the oauth2 scheme has no `flows`; add one such as `authorizationCode`"
        ]
    );
    // SCH-14: flows that are not an object
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"oauth2","flows":[]}"#)),
        ["/components/securitySchemes/Shop/flows error[SCH-14]: `flows` is `[]`; write an object"]
    );
    // FLOW-02: flows that are empty, which is legal
    assert_eq!(
        reported(&of_scheme("3.1.0", r#"{"type":"oauth2","flows":{}}"#)),
        [
            "/components/securitySchemes/Shop/flows warning[FLOW-02]: `flows` is empty, so clients cannot get a token; add one such as `authorizationCode`"
        ]
    );
    // FLOW-01: a name of openapi 2.0
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"accessCode":{}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/accessCode error[FLOW-01]: unknown flow `accessCode`; write `authorizationCode`"
        ]
    );
    // FLOW-01: another name of openapi 2.0
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"application":{}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/application error[FLOW-01]: unknown flow `application`; write `clientCredentials`"
        ]
    );
    // FLOW-01: the word of oauth
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"oauth2","flows":{"client_credentials":{}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/client_credentials error[FLOW-01]: unknown flow `client_credentials`; write `clientCredentials`"
        ]
    );
    // FLOW-01: no flow at all
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"oauth2","flows":{"magic":{}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/magic error[FLOW-01]: unknown flow `magic`; write `implicit`, `password`, `clientCredentials`, `authorizationCode` or `deviceAuthorization`"
        ]
    );
    // FLOW-01: a flow that is not an object
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"oauth2","flows":{"password":"https://id.example.com"}}"#
        )),
        [
            r#"/components/securitySchemes/Shop/flows/password error[FLOW-01]: `password` is `"https://id.example.com"`; write an object"#
        ]
    );
    // DOC-12: a flow that came later
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"deviceAuthorization":{}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/deviceAuthorization error[DOC-12]: `deviceAuthorization` is a field since OpenAPI 3.2; write `x-oai-deviceAuthorization`"
        ]
    );
    // EXT-02: an extension for what has become a flow
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"oauth2","flows":{"x-oai-deviceAuthorization":{}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/x-oai-deviceAuthorization warning[EXT-02]: OpenAPI 3.2 has a field for `x-oai-deviceAuthorization`; write `deviceAuthorization`"
        ]
    );
}

#[test]
fn flow_has_exactly_the_urls_it_needs() {
    // FLOW-03: one in place of another
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"implicit":{"tokenUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/implicit warning[BCP-01]: the implicit flow is deprecated; write an `authorizationCode` flow",
            "/components/securitySchemes/Shop/flows/implicit/tokenUrl error[FLOW-03]: `tokenUrl` does not belong to the implicit flow; write `authorizationUrl: https://…`",
            "/paths/~1a/get/security warning[REQ-16]: `GET /a` can only be called through deprecated flows; add a flow to `Shop`"
        ]
    );
    // FLOW-04, BCP-02: none
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"password":{"scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/password error[FLOW-04]: the password flow has no `tokenUrl`; add `tokenUrl: https://…`",
            "/components/securitySchemes/Shop/flows/password warning[BCP-02]: the password flow is forbidden by RFC 9700; write an `authorizationCode` flow",
            "/paths/~1a/get/security warning[REQ-16]: `GET /a` can only be called through deprecated flows; add a flow to `Shop`"
        ]
    );
    // FLOW-05: one too many
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"authorizationUrl":"https://id.example.com/login","tokenUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/authorizationUrl error[FLOW-05]: `authorizationUrl` does not belong to the client credentials flow; remove it"
        ]
    );
    // FLOW-06: one too few
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"authorizationCode":{"authorizationUrl":"https://id.example.com/login","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/authorizationCode error[FLOW-06]: the authorization code flow has no `tokenUrl`; add `tokenUrl: https://…`"
        ]
    );
    // FLOW-07: one too few, by its name in this version
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"x-oai-deviceAuthorization":{"tokenUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/x-oai-deviceAuthorization error[FLOW-07]: the device authorization flow has no `x-oai-deviceAuthorizationUrl`; add `x-oai-deviceAuthorizationUrl: https://…`"
        ]
    );
    // FLOW-07: one too few, by its name in that version
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"oauth2","flows":{"deviceAuthorization":{"tokenUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/deviceAuthorization error[FLOW-07]: the device authorization flow has no `deviceAuthorizationUrl`; add `deviceAuthorizationUrl: https://…`"
        ]
    );
}

#[test]
fn scopes_and_old_flows_are_reported() {
    // FLOW-08: no scopes
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token"}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials error[FLOW-08]: the client credentials flow has no `scopes`; add `scopes: {}`"
        ]
    );
    // FLOW-08: scopes as a list
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":["read"]}}}"#
        )),
        [
            r#"/components/securitySchemes/Shop/flows/clientCredentials/scopes error[FLOW-08]: `scopes` is `["read"]`; write an object"#
        ]
    );
    // FLOW-09: no description
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":{"read":"","write":null}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/scopes/read warning[FLOW-09]: scope `read` has no description; say what it permits",
            "/components/securitySchemes/Shop/flows/clientCredentials/scopes/write error[FLOW-09]: description of scope `write` is `null`; write a string"
        ]
    );
    // FLOW-10, FLOW-11: no text
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":null,"refreshUrl":1,"scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/refreshUrl error[FLOW-10]: `refreshUrl` is `1`; write a string",
            "/components/securitySchemes/Shop/flows/clientCredentials/refreshUrl warning[FLOW-13]: the client credentials flow should not issue refresh tokens; remove `refreshUrl`",
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[FLOW-11]: `tokenUrl` is `null`; write a string"
        ]
    );
    // FLOW-12: what the implicit flow never does
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"https://id.example.com/login","refreshUrl":"","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/implicit warning[BCP-01]: the implicit flow is deprecated; write an `authorizationCode` flow",
            "/components/securitySchemes/Shop/flows/implicit/refreshUrl error[FLOW-12]: the implicit flow never issues refresh tokens; remove `refreshUrl`",
            "/paths/~1a/get/security warning[REQ-16]: `GET /a` can only be called through deprecated flows; add a flow to `Shop`"
        ]
    );
    // FLOW-13: what client credentials should not do
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","refreshUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/refreshUrl warning[FLOW-13]: the client credentials flow should not issue refresh tokens; remove `refreshUrl`"
        ]
    );
    // BCP-01: deprecated
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"https://id.example.com/login","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/implicit warning[BCP-01]: the implicit flow is deprecated; write an `authorizationCode` flow",
            "/paths/~1a/get/security warning[REQ-16]: `GET /a` can only be called through deprecated flows; add a flow to `Shop`"
        ]
    );
    // BCP-02: deprecated
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"password":{"tokenUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/password warning[BCP-02]: the password flow is forbidden by RFC 9700; write an `authorizationCode` flow",
            "/paths/~1a/get/security warning[REQ-16]: `GET /a` can only be called through deprecated flows; add a flow to `Shop`"
        ]
    );
    // DOC-12: a misspelt field
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUri":"https://id.example.com/token","tokenUrl":"https://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUri error[DOC-12]: unknown field `tokenUri`; write `tokenUrl`"
        ]
    );
}
