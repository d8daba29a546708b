//! The texts in flows: scope tokens and URLs.

use super::*;

#[test]
fn invalid_scope_tokens_are_reported() {
    // SCOPE-01, REQ-10: two for one
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":{"read write":"Both"}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/scopes/read write error[SCOPE-01]: scope `read write` has a space; write one token, or two scopes"
        ]
    );
    // SCOPE-01: no token
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":{"":"None","ä":"A"}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/scopes/ error[SCOPE-01]: scope is empty; write the scope that the authorization server knows",
            "/components/securitySchemes/Shop/flows/clientCredentials/scopes/ä error[SCOPE-01]: scope `ä` has `ä` (U+00E4); write printable ASCII without spaces, quotation marks and backslashes"
        ]
    );
    // DYN-01: a template
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":{"consent:{id}":"One consent"}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/scopes/consent:{id} warning[DYN-01]: scope `consent:{id}` looks like a template; list the scopes that can be requested, since clients send each of them unchanged"
        ]
    );
}

#[test]
fn invalid_oauth_urls_are_reported() {
    // URL-04: a template
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://{tenant}.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-04]: `tokenUrl` has the placeholder `{tenant}`; write the real value in its place"
        ]
    );
    // URL-04: an illegal character
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/a b","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-04]: `tokenUrl` has a space; write it as `%20`"
        ]
    );
    // URL-05: no tls
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"http://id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-05]: `tokenUrl` does not use HTTPS; write an `https://` URL"
        ]
    );
    // URL-05: no tls on this machine
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"http://localhost:8080/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl warning[URL-05]: `tokenUrl` does not use HTTPS; write an `https://` URL"
        ]
    );
    // URL-06: a fragment
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token#x","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-06]: `tokenUrl` has a fragment; remove `#x`"
        ]
    );
    // URL-07: empty
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-07]: `tokenUrl` is empty; write the URL"
        ]
    );
    // URL-08: a password
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://u:p@id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-08]: `tokenUrl` contains a user name; remove `u:p@`"
        ]
    );
    // URL-09: a space at the end
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token ","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-09]: `tokenUrl` ends with a space; remove it"
        ]
    );
    // URL-10: no scheme
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"//id.example.com/token","scopes":{}}}}"#
        )),
        [
            "/components/securitySchemes/Shop/flows/clientCredentials/tokenUrl error[URL-10]: `tokenUrl` has a host but no scheme; write `https://id.example.com/token`"
        ]
    );
    // SCH-15: metadata without tls
    assert_eq!(
        reported(&of_scheme(
            "3.2.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":{}}},"oauth2MetadataUrl":"http://id.example.com/.well-known/a"}"#
        )),
        [
            "/components/securitySchemes/Shop/oauth2MetadataUrl error[URL-05]: `oauth2MetadataUrl` does not use HTTPS; write an `https://` URL"
        ]
    );
    // META-01: metadata elsewhere, by its name in this version
    assert_eq!(
        reported(&of_scheme(
            "3.1.0",
            r#"{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token","scopes":{}}},"x-oasgard-oauth2MetadataUrl":"https://id.example.com/meta"}"#
        )),
        [
            "/components/securitySchemes/Shop/x-oasgard-oauth2MetadataUrl warning[META-01]: `x-oasgard-oauth2MetadataUrl` has no `/.well-known/` part; write `https://id.example.com/.well-known/oauth-authorization-server/meta`"
        ]
    );
}
