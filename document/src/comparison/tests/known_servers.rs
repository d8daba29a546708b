use super::servers::shown;
use super::*;

#[test]
fn server_of_public_operations_is_new() {
    let secured = r#""/a":{"get":{"security":[{"B":[]}],"servers":[{"url":"https://a.example"}]}}"#;
    let other =
        |security: &str, own: &str| format!(r#""/b":{{"get":{{"security":[{security}]{own}}}}}"#);
    let with = |other: &str, root: &str| {
        document(
            &format!("{{{secured},{other}}}"),
            &format!(r#","servers":[{{"url":"https://{root}.example"}}]"#),
        )
    };
    let own = r#","servers":[{"url":"https://b.example"}]"#;
    let public = with(&other("", own), "a");
    let newly = other(r#"{"B":[]}"#, own);
    let added = format!("{},{}", other("", own), newly.replace(r#""/b""#, r#""/c""#));
    for (old, new) in [
        (public.clone(), with(&added, "a")),
        (public, with(&newly, "a")),
        (
            with(&other("", ""), "b"),
            with(&other(r#"{"B":[]}"#, ""), "b"),
        ),
        (
            with(&other("", ""), "b"),
            with(&other(r#"{"B":[]},{}"#, ""), "b"),
        ),
    ] {
        let found = shown(&compare(&old, &new));
        assert_eq!(found, ["server-changed https://b.example 1"], "{new}");
    }
    let known = with(&other(r#"{"B":[]}"#, ""), "a");
    assert!(
        compare(&with(&other("", ""), "b"), &known)
            .servers
            .is_empty()
    );
}

/// A public API that begins to require a credential may receive it at its own servers only.
#[test]
fn first_credential_goes_to_known_servers() {
    let with = |security: &str, servers: &str| {
        document(
            &format!(r#"{{"/a":{{"get":{{"security":[{security}]{servers}}}}}}}"#),
            r#","servers":[{"url":"https://a.example"}]"#,
        )
    };
    let other = r#","servers":[{"url":"https://b.example"}]"#;
    let public = with("", "");
    let secured = with(r#"{"B":[]}"#, "");
    assert!(compare(&public, &secured).servers.is_empty());
    assert_eq!(
        shown(&compare(&public, &with(r#"{"B":[]}"#, other))),
        ["server-changed https://b.example 1"]
    );
}

/// A root server to which no credential is sent is not a known server of the relative URLs of schemes.
#[test]
fn root_server_without_credentials_is_new() {
    let with = |security: &str| {
        format!(
            r#"{{"openapi":"3.0.4","servers":[{{"url":"https://b.example"}}],
                "paths":{{"/a":{{"get":{{"security":[{security}],"servers":[{{"url":"https://a.example"}}]}}}}}},
                "components":{{"securitySchemes":{{"K":{{"type":"http","scheme":"basic"}},
                    "S":{{"type":"oauth2","flows":{{"clientCredentials":{{"tokenUrl":"token","scopes":{{}}}}}}}}}}}}}}"#
        )
    };
    let comparison = compare(&with(r#"{"K":[]}"#), &with(r#"{"S":[]}"#));
    assert_eq!(shown(&comparison), ["server-changed https://b.example 0"]);
    assert!(
        compare(&with(r#"{"S":[]}"#), &with(r#"{"S":[]},{"K":[]}"#))
            .servers
            .is_empty()
    );
}
