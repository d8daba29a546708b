//! Schemes that requirements name by their URI, which OpenAPI 3.2 permits.

use super::*;

/// A document with these requirements, these schemes, and one elsewhere.
fn of_uris(security: &str, schemes: &str, elsewhere: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","info":{{}},"servers":[{{"url":"https://api.example.com"}}],
        "paths":{{"/a":{{"get":{{"security":[{security}],"responses":{{"401":{{}}}}}}}}}},
        "components":{{"securitySchemes":{{{schemes}}}}},"x-schemes":{{"K":{elsewhere}}}}}"#
    )
}

/// The same with a server that is reached without TLS.
fn without_tls(document: &str) -> String {
    document.replace("https://api.example.com", "http://api.example.com")
}

const URI: &str = "#/components/securitySchemes/S";

// REQ-02
#[test]
fn uri_of_another_object_is_reported() {
    for place in ["#/info", "#/components", "#/openapi", "#/paths/~1a/get"] {
        let document = of_uris(&format!(r#"{{"{place}":[]}}"#), "", "{}");
        let reported = reported(&document);
        let message = format!(
            "error[REQ-02]: requirement `{place}` does not lead to a security scheme; write the name of one"
        );
        assert!(
            reported.len() == 1 && reported[0].ends_with(&message),
            "{reported:?}"
        );
    }
}

// SCH-02, HTTP-01, URL-02
#[test]
fn scheme_behind_a_uri_is_checked_in_place() {
    let document = |scheme: &str| of_uris(r##"{"#/x-schemes/K":[]}"##, "", scheme);
    assert_eq!(
        reported(&document(r#"{"type":"apiky"}"#)),
        ["/x-schemes/K/type error[SCH-02]: unknown scheme type `apiky`; write `apiKey`"]
    );
    let basic = document(r#"{"type":"http","scheme":"basic"}"#);
    assert_eq!(reported(&without_tls(&basic)).len(), 1);
    let relative =
        r#"{"type":"openIdConnect","openIdConnectUrl":"/.well-known/openid-configuration"}"#;
    let reported = reported(&without_tls(&document(relative)));
    assert!(reported[1].starts_with("/x-schemes/K/openIdConnectUrl warning[URL-02]"));
}

// HTTP-01, SCH-16, REQ-16: what a scheme asks of operations and servers
#[test]
fn uri_does_not_bypass_a_rule() {
    let old = r#""S":{"type":"oauth2","flows":{"password":{"tokenUrl":"https://a.example/t","scopes":{}}}}"#;
    for (scheme, rule) in [
        (r#""S":{"type":"http","scheme":"basic"}"#, "HTTP-01"),
        (
            r#""S":{"type":"http","scheme":"bearer","deprecated":true}"#,
            "SCH-16",
        ),
        (old, "REQ-16"),
    ] {
        let reported = |security: &str| reported(&without_tls(&of_uris(security, scheme, "{}")));
        let by_name = reported(r#"{"S":[]}"#);
        let by_uri = reported(&format!(r#"{{"{URI}":[]}}"#));
        assert!(by_uri.iter().any(|line| line.contains(rule)), "{by_uri:?}");
        assert_eq!(by_name, by_uri);
    }
}

// REQ-11, SCH-18
#[test]
fn a_uri_is_another_name_of_the_same_scheme() {
    let schemes = r#""S":{"type":"http","scheme":"bearer"},"T":{"type":"http","scheme":"bearer"}"#;
    let reported = |security: &str| {
        let reported = reported(&of_uris(security, schemes, "{}"));
        let rules = reported
            .iter()
            .filter_map(|line| line.split(['[', ']']).nth(1));
        rules.map(str::to_owned).collect::<Vec<_>>()
    };
    let twice = format!(r#"{{"{URI}":[]}},{{"S":[]}},{{"T":[]}}"#);
    assert_eq!(reported(&twice), ["REQ-11"]);
    let more = format!(r#"{{"{URI}":[]}},{{"S":[],"T":[]}}"#);
    assert_eq!(reported(&more), ["REQ-12", "SCH-18"]);
    let both = format!(r#"{{"{URI}":[],"T":[]}}"#);
    assert_eq!(reported(&both), ["SCH-18"]);
}
