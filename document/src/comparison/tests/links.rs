//! Links that name a server, and the servers of callbacks and webhooks.

use super::servers::shown;
use super::*;

/// A document with a secured and a public operation, a response of the first and these components.
fn linked(response: &str, components: &str) -> String {
    format!(
        r#"{{"openapi":"3.1.0","servers":[{{"url":"https://a.example"}}],
            "paths":{{"/a":{{"get":{{"operationId":"a","security":[{{"B":[]}}],"responses":{{"200":{response}}}}}}},
                "/open":{{"get":{{"operationId":"open","security":[]}}}}}},
            "components":{{"securitySchemes":{SCHEMES}{components}}}}}"#
    )
}

fn link(target: &str, url: &str) -> String {
    format!(r#"{{{target},"server":{{"url":"{url}"}}}}"#)
}

fn within(link: &str) -> String {
    format!(r#"{{"links":{{"next":{link}}}}}"#)
}

const BY_ID: &str = r#""operationId":"a""#;
const BY_PLACE: &str = r##""operationRef":"#/paths/~1a/get""##;

/// The same link at every place where a document may have it.
fn everywhere(link: &str) -> Vec<String> {
    let reference = |place: &str| format!(r##"{{"$ref":"#/components/{place}"}}"##);
    let links = format!(r#","links":{{"L":{link}}}"#);
    let responses = format!(r#","responses":{{"R":{}}}"#, within(link));
    vec![
        linked(&within(link), ""),
        linked(&within(&reference("links/L")), &links),
        linked(&reference("responses/R"), &responses),
        linked("{}", &links),
        linked("{}", &responses),
        linked(&format!(r#"{{"links":{}}}"#, reference("links")), &links),
    ]
}

#[test]
fn link_to_other_host_changes_server() {
    for target in [BY_ID, BY_PLACE] {
        let old = everywhere(&link(target, "https://a.example"));
        let new = everywhere(&link(target, "https://evil.example"));
        for old in &old {
            for new in &new {
                let found = shown(&compare(old, new));
                assert_eq!(found, ["server-changed https://evil.example 1"], "{new}");
            }
            assert!(compare(old, old).is_empty(), "{old}");
            assert!(compare(&linked("{}", ""), old).is_empty(), "{old}");
        }
        let plain = everywhere(&link(target, "http://a.example"));
        for (old, new) in old.iter().zip(&plain) {
            let found = shown(&compare(old, new));
            assert_eq!(found, ["server-insecure http://a.example 1"], "{new}");
            assert!(compare(new, new).is_empty(), "{new}");
        }
    }
}

#[test]
fn link_to_unknown_operation_is_compared() {
    for target in [
        r#""operationId":"gone""#,
        r#""operationRef":"b.yaml#/x""#,
        r##""operationRef":"#/paths/~1gone/get""##,
        r#""description":"""#,
    ] {
        let with = |url: &str| linked(&within(&link(target, url)), "");
        let found = shown(&compare(
            &with("https://a.example"),
            &with("https://b.example"),
        ));
        assert_eq!(found, ["server-changed https://b.example 0"], "{target}");
        let found = shown(&compare(&linked("{}", ""), &with("https://b.example")));
        assert_eq!(found, ["server-changed https://b.example 0"], "{target}");
        let same = with("https://b.example");
        assert!(compare(&same, &same).is_empty());
    }
}

#[test]
fn link_to_public_sends_no_credential() {
    let with = |url: &str| linked(&within(&link(r#""operationId":"open""#, url)), "");
    let comparison = compare(&with("https://a.example"), &with("https://b.example"));
    assert!(comparison.is_empty());
}

#[test]
fn link_to_removed_operation_is_compared() {
    let old = linked(
        &within(&link(r#""operationId":"open""#, "https://b.example")),
        "",
    );
    let new = old.replace(
        r#""operationId":"open","security":[]"#,
        r#""operationId":"closed","security":[{"B":[]}]"#,
    );
    assert_eq!(
        shown(&compare(&old, &new)),
        ["server-changed https://b.example 0"]
    );
}

#[test]
fn a_link_with_two_targets_counts_for_both() {
    let both = r##""operationId":"open","operationRef":"#/paths/~1a/get""##;
    let with = |url: &str| linked(&within(&link(both, url)), "");
    let found = shown(&compare(
        &with("https://a.example"),
        &with("https://b.example"),
    ));
    assert_eq!(found, ["server-changed https://b.example 1"]);
}

#[test]
fn host_of_a_link_is_known_there_only() {
    let with = |servers: &str| {
        linked(&within(&link(BY_ID, "https://b.example")), "").replace(
            r#""security":[]"#,
            &format!(r#""security":[{{"B":[]}}]{servers}"#),
        )
    };
    let found = shown(&compare(
        &with(""),
        &with(r#","servers":[{"url":"https://b.example"}]"#),
    ));
    assert_eq!(found, ["server-changed https://b.example 1"]);
}

#[test]
fn invalid_server_of_a_link_is_a_change() {
    for server in [
        "null",
        "5",
        r#"{"url":"https://{h}"}"#,
        r#"{"url":"https://a.example:x"}"#,
    ] {
        let new = within(&format!(r#"{{{BY_ID},"server":{server}}}"#));
        let found = shown(&compare(&linked("{}", ""), &linked(&new, "")));
        assert_eq!(found.len(), 1, "{server}");
    }
}

#[test]
fn links_that_cannot_be_read_are_refused() {
    for (response, place) in [
        (r#"{"$ref":"b.yaml#/R"}"#, "/responses/200: response `200`"),
        (
            r#"{"links":{"$ref":"b.yaml"}}"#,
            "/responses/200/links: links `links`",
        ),
        (
            r#"{"links":{"L":{"$ref":"b.yaml#/L"}}}"#,
            "/responses/200/links/L: link `L`",
        ),
    ] {
        let diagnostics = stated(&linked(response, "")).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        let start = format!("/paths/~1a/get{place} is in `b.yaml");
        assert!(diagnostics[0].starts_with(&start), "{diagnostics:?}");
    }
    for response in [
        r##"{"$ref":"#/components/responses/R","links":{}}"##,
        r##"{"links":{"L":{"$ref":"#/components/links/L","server":{"url":"/"}}}}"##,
        r#"{"links":{"L":{"Server":{"url":"/"}}}}"#,
        r#"{"Links":{}}"#,
        r##"{"links":{"L":{"server":{"$ref":"#/x"}}}}"##,
        r#"{"links":{"L":{"server":{"url":"https://a.example","URL":"https://b.example"}}}}"#,
    ] {
        let diagnostics = stated(&linked(response, "")).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{response} {diagnostics:?}");
    }
}

/// A document whose one operation calls back.
fn calling_back(expression: &str, item: &str, root: &str) -> String {
    document(
        &format!(
            r#"{{"/a":{{"get":{{"security":[{{"B":[]}}],"servers":[{{"url":"https://a.example"}}],
                "callbacks":{{"done":{{"{expression}":{{"post":{{"security":[{{"C":[]}}]}}{item}}}}}}}}}}}}}"#
        ),
        &format!(r#","servers":[{{"url":"{root}"}}]"#),
    )
}

#[test]
fn a_server_of_a_callback_is_compared() {
    for expression in [
        "/hook",
        "hook",
        "{$request.body#/url}",
        "https://c.example/h",
    ] {
        let own = |url: &str| {
            let item = format!(r#","servers":[{{"url":"{url}"}}]"#);
            calling_back(expression, &item, "https://a.example")
        };
        let known = own("https://a.example");
        let found = shown(&compare(&known, &own("https://b.example")));
        assert_eq!(
            found,
            ["server-changed https://b.example 1"],
            "{expression}"
        );
        let found = shown(&compare(&known, &own("http://a.example")));
        assert_eq!(
            found,
            ["server-insecure http://a.example 1"],
            "{expression}"
        );
        let without = calling_back(expression, "", "https://a.example");
        let found = shown(&compare(&without, &own("https://b.example")));
        assert_eq!(
            found,
            ["server-changed https://b.example 1"],
            "{expression}"
        );
    }
}

#[test]
fn relative_callback_uses_root_servers() {
    for (expression, is_relative) in [
        ("/hook", true),
        ("hook/{$request.query.id}", true),
        ("{$request.body#/url}", false),
        ("$request.body#/url", false),
        ("https://c.example/h", false),
    ] {
        let with = |root: &str| calling_back(expression, "", root);
        let found = shown(&compare(
            &with("https://a.example"),
            &with("https://b.example"),
        ));
        assert_eq!(found.len(), usize::from(is_relative), "{expression}");
    }
}

#[test]
fn a_server_of_a_webhook_is_compared() {
    let with = |url: &str| {
        document(
            "{}",
            &format!(
                r#","webhooks":{{"hook":{{"post":{{"security":[{{"B":[]}}]}},"servers":[{{"url":"{url}"}}]}}}}"#
            ),
        )
    };
    let found = shown(&compare(
        &with("https://a.example"),
        &with("https://b.example"),
    ));
    assert_eq!(found, ["server-changed https://b.example 1"]);
}

#[test]
fn callback_host_is_unknown_to_clients() {
    let item = r#","servers":[{"url":"https://c.example"}]"#;
    let old = calling_back("/hook", item, "https://a.example");
    let new = old.replace(
        r#"{"/a":"#,
        r#"{"/b":{"get":{"security":[{"B":[]}],"servers":[{"url":"https://c.example"}]}},"/a":"#,
    );
    assert_eq!(
        shown(&compare(&old, &new)),
        ["server-changed https://c.example 1"]
    );
}
