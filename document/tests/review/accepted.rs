//! Valid documents, among them those at which one validator or another raises a false alarm.

use super::*;

fn accepted(document: &str) {
    assert_eq!(reported(document), [""; 0], "{document}");
}

#[test]
fn referenced_scheme_counts_as_used() {
    accepted(
        r##"{"openapi":"3.1.0","security":[{"Alias":[]}],"paths":{"/a":{"get":{}}},"components":{"securitySchemes":{
            "Alias":{"$ref":"#/components/securitySchemes/Key","description":"read by people"},
            "Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"##,
    );
}

// REQ-02, REQ-03: a component's name comes first, then a URI
#[test]
fn scheme_named_by_uri_counts_as_used() {
    accepted(
        r##"{"openapi":"3.2.0","$self":"https://a.example/api","paths":{
            "/a":{"get":{"security":[{"#/components/securitySchemes/Key":[]}]}},
            "/b":{"get":{"security":[{"https://a.example/api#/components/securitySchemes/Shop":["read"]}]}},
            "/d":{"get":{"security":[{"urn.example":[]}]}}},
            "components":{"securitySchemes":{
                "Key":{"type":"apiKey","in":"header","name":"X-Key"},
                "urn.example":{"type":"http","scheme":"basic"},
                "Shop":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://a.example/token","scopes":{"read":"Read"}}}}}}}"##,
    );
}

// DOC-02: what only a webhook, a callback or a shared path item requires is required
#[test]
fn scheme_of_webhooks_counts_as_used() {
    accepted(
        r##"{"openapi":"3.1.0","security":[{"A":[]}],"paths":{"/a":{"post":{"callbacks":{"done":{"{$url}":{"post":{"security":[{"B":[]}]}}}}}},
                "/shared":{"$ref":"#/components/pathItems/Shared"}},
            "webhooks":{"hook":{"post":{"security":[{"C":[]}],"responses":{"200":{}}},"get":{"security":[]},"put":{"security":[{"C":[]},{}]}}},
            "components":{"pathItems":{"Shared":{"get":{"security":[{"D":[]}]}},"Alone":{"get":{"security":[{"E":[]}]}}},
                "securitySchemes":{"A":{"type":"http","scheme":"basic"},"B":{"type":"http","scheme":"basic"},"C":{"type":"http","scheme":"basic"},
                    "D":{"type":"http","scheme":"basic"},"E":{"type":"http","scheme":"basic"}}}}"##,
    );
}

// DOC-10: required by a webhook of openapi 3.0
#[test]
fn scheme_of_x_webhooks_counts_as_used() {
    accepted(
        r#"{"openapi":"3.0.4","paths":{"/a":{"get":{"security":[{"A":[]}]}}},"x-webhooks":{"hook":{"post":{"security":[{"B":[]}]},"x":1},"y":[]},
            "components":{"securitySchemes":{"A":{"type":"http","scheme":"basic"},"B":{"type":"http","scheme":"basic"}}}}"#,
    );
}

// REQ-07: any credential of a scheme, whatever scopes there are
#[test]
fn roles_and_unlisted_scopes_are_accepted() {
    for version in ["3.1.0", "3.2.0"] {
        for security in [
            r#""security":[{"Id":["openid","anything:else"]}],"#,
            r#""security":[{"Key":["admin","any text"]}],"#,
            r#""security":[{"Login":["admin"]}],"#,
            r#""security":[{"Shop":[]}],"#,
            r#""security":[{"Shop":["read","both"]}],"#,
            r#""security":[{"Shop":["both"]},{"Key":[]}],"#,
            r#""security":[{"Key":[],"Shop":["write"]}],"#,
        ] {
            assert_eq!(
                reported_of_security(version, security),
                [""; 0],
                "{security}"
            );
        }
    }
    let open_id = r#""security":[{"Id":["sim-swap:check"]}],"#;
    assert_eq!(reported_of_security("3.0.3", open_id), [""; 0]);
}

// SCH-11: an authentication scheme in any case
#[test]
fn http_schemes_are_known_in_any_case() {
    for scheme in ["BEARER", "Bearer", "bearer"] {
        let scheme = format!(r#"{{"type":"http","scheme":"{scheme}","bearerFormat":"JWT"}}"#);
        accepted(&of_scheme("3.0.4", &scheme));
    }
    for scheme in ["OAuth", "dpop", "NEGOTIATE", "scram-sha-256"] {
        accepted(&of_scheme(
            "3.1.0",
            &format!(r#"{{"type":"http","scheme":"{scheme}"}}"#),
        ));
    }
}

// URL-01: relative, with a query, percent-encoded, to an address
#[test]
fn urls_of_every_kind_are_accepted() {
    for url in [
        "/oauth/token",
        "token",
        "https://id.example.com/token?tenant=1",
        "https://[2001:db8::1]:8443/%7Bt%7D",
        "https://example.com/token",
    ] {
        let flows = format!(r#"{{"clientCredentials":{{"tokenUrl":"{url}","scopes":{{}}}}}}"#);
        accepted(&of_scheme(
            "3.1.0",
            &format!(r#"{{"type":"oauth2","flows":{flows}}}"#),
        ));
    }
}

// URL-02: an https server of an operation, of a path item, or of which the beginning is a variable
#[test]
fn one_https_server_covers_relative_urls() {
    let server = r#""servers":[{"url":"https://{region}.example.com"}]"#;
    let variable = r#""servers":[{"url":"{protocol}://a.example","variables":{"protocol":{"enum":["wss","https"],"default":"wss"}}}]"#;
    for [root, item, operation] in [
        [server, "", ""],
        ["", server, ""],
        ["", "", server],
        [variable, "", ""],
    ] {
        let comma = |members: &str| {
            if members.is_empty() {
                String::new()
            } else {
                format!("{members},")
            }
        };
        accepted(&format!(
            r#"{{"openapi":"3.0.4",{}"paths":{{"/a":{{{}"get":{{{}"security":[{{"Shop":[]}}]}}}}}},
                "components":{{"securitySchemes":{{"Shop":{{"type":"oauth2","flows":{{"clientCredentials":{{"tokenUrl":"/token","scopes":{{}}}}}}}}}}}}}}"#,
            comma(root),
            comma(item),
            comma(operation),
        ));
    }
}

// SCOPE-03, SCOPE-04: scopes of OpenID Connect, urls as scopes, extensions everywhere
#[test]
fn habits_of_published_apis_are_accepted() {
    accepted(
        r#"{"openapi":"3.0.0","x-any":{"security":null},"servers":[{"url":"https://a.example"}],"security":[{"oauth2":["openid"]}],
            "paths":{"x-note":[],"/a/{id}:cancel":{"x-a":1,"summary":"a","get":{"security":[{"app":[],"key":[]},{"oauth2":["https://a.example/read"]}]}},
                "/a/:id":{"get":{"tags":["a"]}},"/a/{id}":{"put":{}}},
            "components":{"x-any":{},"securitySchemes":{
                "oauth2":{"type":"oauth2","x-scheme":{},"flows":{"x-flows":1,"authorizationCode":{"x-flow":1,"authorizationUrl":"/login","tokenUrl":"/token",
                    "refreshUrl":"/token","scopes":{"openid":"Sign in","https://a.example/read":"Read","x-scope":"A scope"}}}},
                "app":{"type":"apiKey","in":"header","name":"X-App"},"key":{"type":"apiKey","in":"cookie","name":"sid"}}}}"#,
    );
}

// DOC-10: a document of components alone is for others to use, and so is one whose paths are kept elsewhere
#[test]
fn shared_components_are_not_unused() {
    accepted(
        r#"{"openapi":"3.1.0","components":{"securitySchemes":{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}}}"#,
    );
}

// SCH-16, REQ-16: another alternative, or none needed
#[test]
fn one_deprecated_alternative_is_accepted() {
    for security in [r#"[{"Old":[]},{"Key":[]}]"#, r#"[{"Web":[]},{"Shop":[]}]"#] {
        assert_eq!(
            reported_of_security("3.1.0", &format!(r#""security":{security},"#)),
            [""; 0]
        );
    }
}

#[test]
fn every_flow_is_accepted_in_every_version() {
    for (version, device, url) in [
        (
            "3.0.4",
            "x-oai-deviceAuthorization",
            "x-oai-deviceAuthorizationUrl",
        ),
        (
            "3.1.2",
            "x-oai-deviceAuthorization",
            "x-oai-deviceAuthorizationUrl",
        ),
        ("3.2.0", "deviceAuthorization", "deviceAuthorizationUrl"),
    ] {
        let token = r#""tokenUrl":"https://a.example/token","scopes":{}"#;
        accepted(&of_scheme(
            version,
            &format!(
                r#"{{"type":"oauth2","flows":{{"{device}":{{"{url}":"https://a.example/device",{token}}},
                    "clientCredentials":{{{token}}},"authorizationCode":{{"authorizationUrl":"https://a.example/login",{token}}}}}}}"#
            ),
        ));
    }
    accepted(&of_scheme(
        "3.2.0",
        r#"{"type":"mutualTLS","deprecated":false}"#,
    ));
}
