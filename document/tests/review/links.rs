//! Links that name a server, and the servers of callbacks.

use super::*;

/// A document whose operation `a` requires `Key`, with a response and components.
fn with_link(response: &str, components: &str) -> String {
    format!(
        r#"{{"openapi":"3.1.0","servers":[{{"url":"https://a.example"}}],
            "paths":{{"/a":{{"get":{{"operationId":"a","security":[{{"Key":[]}}],"responses":{{"401":{{}},"200":{response}}}}}}},
                "/open":{{"get":{{"operationId":"open","security":[{{}},{{"Key":[]}}]}}}}}},
            "components":{{"securitySchemes":{{"Key":{{"type":"apiKey","in":"header","name":"X-Key"}}}}{components}}}}}"#
    )
}

fn without_warnings_of_openness(document: &str) -> Vec<String> {
    let mut reported = reported(document);
    reported.retain(|line| !line.contains("[DOC-06]"));
    reported
}

// HTTP-01: the server of a link
#[test]
fn link_to_server_without_tls_is_reported() {
    let link = |target: &str| {
        format!(r#"{{"links":{{"L":{{{target},"server":{{"url":"http://b.example"}}}}}}}}"#)
    };
    for target in [
        r#""operationId":"a""#,
        r#""operationId":"gone""#,
        r##""operationRef":"#/paths/~1a/get""##,
        r#""operationRef":"b.yaml#/x""#,
    ] {
        let place = "/paths/~1a/get/responses/200/links/L/server/url";
        let sentence = format!(
            "{place} warning[HTTP-01]: `Key` is sent to server `http://b.example` without TLS; write `https://` there"
        );
        let document = with_link(&link(target), "");
        assert_eq!(without_warnings_of_openness(&document), [sentence]);
    }
    let component = format!(r#","responses":{{"R":{}}}"#, link(r#""operationId":"a""#));
    let behind = with_link(r##"{"$ref":"#/components/responses/R"}"##, &component);
    let found = without_warnings_of_openness(&behind);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("/components/responses/R/links/L/server/url warning[HTTP-01]"));
}

// REF-02: what is in another document, once
#[test]
fn external_response_is_reported_once() {
    let document = with_link(
        r#"{"$ref":"b.yaml#/R"}"#,
        r#","links":{"L":{"$ref":"b.yaml#/L"}}"#,
    );
    assert_eq!(
        without_warnings_of_openness(&document),
        [
            "/paths/~1a/get/responses/200/$ref warning[REF-02]: `b.yaml#/R` is in another file, which is not read; bundle the document to check it too"
        ]
    );
}

// HTTP-01: the servers of a callback
#[test]
fn callback_without_tls_is_reported() {
    for (expression, servers, place) in [
        (
            "/hook",
            r#","servers":[{"url":"http://b.example"}]"#,
            "item",
        ),
        (
            "{$request.body#/url}",
            r#","servers":[{"url":"http://b.example"}]"#,
            "item",
        ),
        ("/hook", "", "root"),
    ] {
        let root = if place == "root" { "http" } else { "https" };
        let document = format!(
            r#"{{"openapi":"3.1.0","servers":[{{"url":"{root}://b.example"}}],
                "paths":{{"/a":{{"get":{{"security":[],"callbacks":{{"done":{{"{expression}":{{"post":{{"security":[{{"Key":[]}}]}}{servers}}}}}}}}}}}}},
                "components":{{"securitySchemes":{{"Key":{{"type":"apiKey","in":"header","name":"X-Key"}}}}}}}}"#
        );
        let mut found = reported(&document);
        found.retain(|line| line.contains("[HTTP-01]"));
        assert_eq!(found.len(), 1, "{document}");
        assert_eq!(found[0].starts_with("/servers/0/url "), place == "root");
    }
}
