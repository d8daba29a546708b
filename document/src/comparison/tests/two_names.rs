//! Fields and operations that a document has under two names.

use super::*;

const DEVICE: &str = r#"{"tokenUrl":"https://a.example/t","scopes":{}}"#;
const OTHER: &str = r#"{"tokenUrl":"https://b.example/t","scopes":{}}"#;

fn with_scheme(version: &str, scheme: &str) -> String {
    format!(
        r#"{{"openapi":"{version}","paths":{{"/a":{{"get":{{"security":[{{"A":[]}}]}}}}}},
            "components":{{"securitySchemes":{{"A":{{"type":"oauth2",{scheme}}}}}}}}}"#
    )
}

/// The members of a scheme in which one field has both names, each with its value.
fn pairs() -> Vec<(&'static str, String, String, &'static str)> {
    let flows = |first: &str, second: &str| {
        format!(r#""flows":{{"deviceAuthorization":{first},"x-oai-deviceAuthorization":{second}}}"#)
    };
    let url = |first: &str, second: &str| {
        format!(
            r#""flows":{{"password":{{"deviceAuthorizationUrl":"{first}","x-oai-deviceAuthorizationUrl":"{second}","scopes":{{}}}}}}"#
        )
    };
    let plain = |field: &str, extension: &str, first: &str, second: &str| {
        format!(r#""flows":{{}},"{field}":{first},"{extension}":{second}"#)
    };
    let metadata = ["oauth2MetadataUrl", "x-oasgard-oauth2MetadataUrl"];
    let deprecated = ["deprecated", "x-oai-deprecated"];
    vec![
        (
            "/flows",
            flows(DEVICE, DEVICE),
            flows(DEVICE, OTHER),
            "deviceAuthorization",
        ),
        (
            "/flows/password",
            url("u", "u"),
            url("u", "v"),
            "deviceAuthorizationUrl",
        ),
        (
            "",
            plain(metadata[0], metadata[1], r#""u""#, r#""u""#),
            plain(metadata[0], metadata[1], r#""u""#, r#""v""#),
            "oauth2MetadataUrl",
        ),
        (
            "",
            plain(deprecated[0], deprecated[1], "true", "true"),
            plain(deprecated[0], deprecated[1], "true", "false"),
            "deprecated",
        ),
    ]
}

#[test]
fn field_with_two_meanings_is_refused() {
    for version in ["3.0.4", "3.1.2", "3.2.0"] {
        for (owner, equal, different, field) in pairs() {
            assert!(stated(&with_scheme(version, &equal)).is_ok(), "{equal}");
            let diagnostics = stated(&with_scheme(version, &different)).unwrap_err();
            assert_eq!(diagnostics.len(), 1, "{different}: {diagnostics:?}");
            let place = format!("/components/securitySchemes/A{owner}/");
            assert!(diagnostics[0].starts_with(&place), "{diagnostics:?}");
            assert_eq!(diagnostics[0].matches(&place).count(), 2, "{diagnostics:?}");
            assert!(
                diagnostics[0].contains(&format!("{place}{field}")),
                "{diagnostics:?}"
            );
        }
    }
}

#[test]
fn flow_is_equal_under_either_url_name() {
    let flows = |url: &str| {
        format!(
            r#""flows":{{"deviceAuthorization":{{"scopes":{{}},"deviceAuthorizationUrl":"u"}},
                "x-oai-deviceAuthorization":{{"x-oai-deviceAuthorizationUrl":"{url}","scopes":{{}}}}}}"#
        )
    };
    for version in ["3.1.2", "3.2.0"] {
        assert!(stated(&with_scheme(version, &flows("u"))).is_ok());
        assert!(stated(&with_scheme(version, &flows("v"))).is_err());
    }
}

#[test]
fn operation_with_two_meanings_is_refused() {
    let (secured, open) = (r#"{"security":[{"B":[]}]}"#, r#"{"security":[]}"#);
    for (first, second) in [
        (
            r#""additionalOperations":{"COPY":"#,
            r#""x-oai-additionalOperations":{"COPY":"#,
        ),
        (
            r#""x-oai-additionalOperations":{"COPY":"#,
            r#""additionalOperations":{"COPY":"#,
        ),
        (
            r#""additionalOperations":{"GET":"#,
            r#""x-oai-additionalOperations":{"get":"#,
        ),
    ] {
        let item = |one: &str, other: &str| {
            document(
                &format!(r#"{{"/a":{{{first}{one}}},{second}{other}}}}}}}"#),
                "",
            )
        };
        assert!(stated(&item(secured, secured)).is_ok());
        let diagnostics = stated(&item(secured, open)).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        assert!(
            diagnostics[0].contains("is written a second time at `/paths/~1a/"),
            "{diagnostics:?}"
        );
    }
    let beside = format!(r#"{{"/a":{{"get":{secured},"additionalOperations":{{"GET":{open}}}}}}}"#);
    assert_eq!(stated(&document(&beside, "")).unwrap_err().len(), 1);
    let query =
        format!(r#"{{"/a":{{"query":{secured},"additionalOperations":{{"QUERY":{open}}}}}}}"#);
    assert_eq!(stated(&document(&query, "")).unwrap_err().len(), 1);
}

#[test]
fn a_webhook_with_two_meanings_is_refused() {
    let hook = |security: &str| format!(r#"{{"post":{{"security":[{security}]}}}}"#);
    let root = |first: &str, second: &str| {
        let root = format!(
            r#","webhooks":{{"a":{first},"b":{first}}},"x-webhooks":{{"a":{second},"c":{second}}}"#
        );
        document("{}", &root)
    };
    let (one, other) = (hook(r#"{"B":[]}"#), hook(""));
    assert!(stated(&root(&one, &one)).is_ok());
    assert_eq!(
        stated(&root(&one, &other)).unwrap_err(),
        [
            "/x-webhooks: `x-webhooks` and `/webhooks` are two names of one field and say different things, and readers disagree about which of them counts; remove one"
        ]
    );
}

#[test]
fn scheme_field_in_other_case_is_refused() {
    for (place, key) in [
        ("", "Type"),
        ("", "NAME"),
        ("", "\u{17f}cheme"),
        ("", "OpenIdConnectUrl"),
        ("", "X-OAI-Deprecated"),
        ("flows", "clientcredentials"),
        ("flows", "Password"),
        ("flows", "deviceauthorization"),
        ("flows", "X-oai-deviceAuthorization"),
        ("flow", "tokenurl"),
        ("flow", "Scopes"),
    ] {
        let member = format!(r#""{key}":{{}}"#);
        let scheme = match place {
            "" => format!(r#""flows":{{}},{member}"#),
            "flows" => format!(r#""flows":{{"clientCredentials":{DEVICE},{member}}}"#),
            _ => format!(r#""flows":{{"clientCredentials":{{"scopes":{{}},{member}}}}}"#),
        };
        let diagnostics = stated(&with_scheme("3.2.0", &scheme)).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{key}: {diagnostics:?}");
        assert!(
            diagnostics[0].contains(&format!("/{key}: ")),
            "{diagnostics:?}"
        );
    }
}

#[test]
fn scheme_and_scope_names_keep_case() {
    let schemes = |security: &str| {
        format!(
            r#"{{"openapi":"3.1.2","paths":{{"/a":{{"get":{{"security":[{{"{security}":["x"]}}]}}}}}},
                "components":{{"securitySchemes":{{"A":{{"type":"http","scheme":"basic"}},"a":{{"type":"http","scheme":"digest"}}}}}}}}"#
        )
    };
    let comparison = compare(&schemes("A"), &schemes("a"));
    assert_eq!(classes(&comparison), [("incomparable", vec!["GET /a"])]);
}

#[test]
fn an_unknown_flow_is_compared() {
    let flows = |url: &str| {
        with_scheme(
            "3.2.0",
            &format!(r#""flows":{{"credentials":{{"tokenUrl":"{url}","scopes":{{}}}}}}"#),
        )
    };
    let found = compare(&flows("a"), &flows("b")).schemes;
    assert_eq!(found[0].class, Class::SchemeChanged);
}
