//! Servers to which credentials are sent without TLS.

use super::*;

/// A document whose operations require `Key`, `Shop` or nothing; each server goes to one of them.
fn of_servers(root: &str, item: &str, operation: &str) -> String {
    let list = |servers: &str| {
        if servers.is_empty() {
            String::new()
        } else {
            format!(r#""servers":[{servers}],"#)
        }
    };
    format!(
        r#"{{"openapi":"3.1.0",{}"security":[{{"Key":[]}}],
            "paths":{{"/a":{{"get":{{}},"put":{{"security":[{{"Shop":[]}},{{"Key":[]}}]}}}},
                "/b":{{{}"get":{{}},"put":{{{}"security":[{{"Shop":[]}}]}}}}}},
            "components":{{"securitySchemes":{{"Key":{{"type":"apiKey","in":"header","name":"X-Key"}},
                "Shop":{{"type":"oauth2","flows":{{"clientCredentials":{{"tokenUrl":"https://a.example/t","scopes":{{}}}}}}}}}}}}}}"#,
        list(root),
        list(item),
        list(operation),
    )
}

// HTTP-01: every credential, each server once, at the list that counts
#[test]
fn a_server_without_tls_is_reported_once() {
    let open = r#"{"url":"http://a.example"}"#;
    assert_eq!(
        reported(&of_servers(open, "", "")),
        [
            "/servers/0/url warning[HTTP-01]: `Key` and `Shop` are sent to server `http://a.example` without TLS; write `https://` there"
        ]
    );
    assert_eq!(
        reported(&of_servers("", open, "")),
        [
            "/paths/~1b/servers/0/url warning[HTTP-01]: `Key` and `Shop` are sent to server `http://a.example` without TLS; write `https://` there"
        ]
    );
    let closed = r#"{"url":"https://a.example"}"#;
    let socket = r#"{"url":"WS://a.example/socket"}"#;
    assert_eq!(
        reported(&of_servers(closed, closed, &format!("{closed},{socket}"))),
        [
            "/paths/~1b/put/servers/1/url warning[HTTP-01]: `Shop` is sent to server `WS://a.example/socket` without TLS; write `wss://` there"
        ]
    );
}

// HTTP-01: variables that allow http
#[test]
fn a_variable_that_allows_http_is_reported() {
    let variable = |url: &str, values: &str| {
        reported(&of_servers(
            &format!(r#"{{"url":"{url}","variables":{{"v":{values}}}}}"#),
            "",
            "",
        ))
    };
    for (url, values) in [
        (
            "{v}://a.example",
            r#"{"enum":["https","http"],"default":"https"}"#,
        ),
        ("{v}://a.example", r#"{"default":"http"}"#),
        (
            "{v}a.example/",
            r#"{"enum":["http://","https://"],"default":"https://"}"#,
        ),
        ("{v}/v1", r#"{"default":"http://a.example"}"#),
    ] {
        let reported = variable(url, values);
        assert_eq!(reported.len(), 1, "{url} {values}");
        assert!(reported[0].contains("[HTTP-01]") && reported[0].contains("http://a.example"));
    }
    let host = variable("http://{v}", r#"{"default":"localhost"}"#);
    assert!(host[0].ends_with("write `https://` there"), "{host:?}");
    for (url, values) in [
        (
            "{v}://a.example",
            r#"{"enum":["https","wss"],"default":"https"}"#,
        ),
        ("{v}://a.example", r#"{"default":"https"}"#),
        ("https://a.example/{v}", r#"{"default":"http://b.example"}"#),
        ("http://localhost:{v}", r#"{"default":"8080"}"#),
        (
            "http://{v}",
            r#"{"enum":["localhost","127.0.0.9"],"default":"localhost"}"#,
        ),
        ("/{v}", r#"{"default":"v1"}"#),
    ] {
        assert_eq!(variable(url, values), [""; 0], "{url} {values}");
    }
}

// HTTP-01: nothing is sent, or nothing leaves the machine
#[test]
fn server_without_credentials_is_accepted() {
    for url in [
        "http://localhost:8080",
        "http://127.8.9.1/v1",
        "http://[::1]:80/",
        "/v1",
        "//a.example",
    ] {
        let server = format!(r#"{{"url":"{url}"}}"#);
        assert_eq!(reported(&of_servers(&server, "", "")), [""; 0], "{url}");
    }
    let public = of_servers(r#"{"url":"http://a.example"}"#, "", "")
        .replace(r#""security":[{"Key":[]}]"#, r#""security":[{"Gone":[]}]"#)
        .replace(r#"[{"Shop":[]},{"Key":[]}]"#, "[]")
        .replace(r#"[{"Shop":[]}]"#, "[]");
    assert!(
        !reported(&public)
            .iter()
            .any(|line| line.contains("[HTTP-01]"))
    );
}
