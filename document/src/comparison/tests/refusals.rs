use super::*;

/// A document with one operation and these schemes, and something else at its root.
fn with_schemes(security: &str, schemes: &str, root: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","paths":{{"/a":{{"get":{{"security":[{security}]}},"put":{{"security":[{security}]}}}}}},
            "components":{{"securitySchemes":{{{schemes}}}}}{root}}}"#
    )
}

#[test]
fn required_scheme_elsewhere_is_refused() {
    let far = r#""Far":{"$ref":"schemes.yaml#/Far"}"#;
    let alias = format!(r##"{far},"Near":{{"$ref":"#/components/securitySchemes/Far"}}"##);
    let sentence = |scheme: &str| {
        format!(
            "/components/securitySchemes/{scheme}/$ref: scheme `{scheme}` is in `schemes.yaml#/Far`, which is not read; bundle the document into one file first"
        )
    };
    for (security, schemes, scheme) in [
        (r#"{"Far":[]}"#, far, "Far"),
        (r#"{"Far":[]},{}"#, far, "Far"),
        (r#"{"Near":[]}"#, &alias, "Near"),
        (r##"{"#/components/securitySchemes/Far":[]}"##, far, "Far"),
    ] {
        let diagnostics = stated(&with_schemes(security, schemes, "")).unwrap_err();
        assert_eq!(diagnostics, [sentence(scheme)], "{security}");
    }
    let chain = with_schemes(
        r##"{"#/x-k":[]}"##,
        "",
        r#","x-k":{"$ref":"schemes.yaml#/K"}"#,
    );
    assert!(stated(&chain).is_err());
    let all = with_schemes(r#"{"Key":[]}"#, r#""$ref":"schemes.yaml""#, "");
    assert!(stated(&all).is_err());
    let uri = stated(&with_schemes(r#"{"other.yaml#/Key":[]}"#, "", "")).unwrap_err();
    assert!(uri[0].starts_with("/paths/~1a/get/security/0/other.yaml#~1Key: requirement "));
}

#[test]
fn relative_self_is_another_document() {
    let schemes = r#""B":{"type":"http","scheme":"basic"}"#;
    for (own, is_here) in [("schemes.yaml", false), ("https://a.example/s", true)] {
        let uri = format!(r#"{{"{own}#/components/securitySchemes/B":[]}}"#);
        let root = format!(r#","$self":"{own}""#);
        let stated = stated(&with_schemes(&uri, schemes, &root));
        assert_eq!(stated.is_ok(), is_here, "{own}");
    }
}

/// A scheme in another document that nothing requires is compared as it is written.
#[test]
fn unused_scheme_elsewhere_is_compared() {
    let with = |far: &str| {
        with_schemes(
            r#"{"B":[]}"#,
            &format!(r#""B":{{"type":"http","scheme":"basic"}},"Far":{{"$ref":"{far}"}}"#),
            "",
        )
    };
    assert!(compare(&with("a.yaml"), &with("a.yaml")).is_empty());
    assert_eq!(compare(&with("a.yaml"), &with("b.yaml")).schemes.len(), 1);
}

#[test]
fn ambiguous_members_are_refused() {
    for paths in [
        r#"{"/a":{"get":{"security":[{"A":[]}],"__proto__":{"security":[]}}}}"#,
        r#"{"/a":{"__proto__":{"get":{}},"get":{"security":[{"A":[]}]}}}"#,
        r#"{"__proto__":{"/b":{"get":{}}},"/a":{}}"#,
        r#"{"/a":{"get":{"security":[{"__proto__":[]}]}}}"#,
        r#"{"/a":{"get":{"security":[{"A":[]}],"Security":[]}}}"#,
        r#"{"/a":{"get":{"security":[{"A":[]}],"ſecurity":[]}}}"#,
        r#"{"/a":{"poſt":{"security":[]}}}"#,
        r#"{"/a":{"$ref":5,"get":{}}}"#,
        r#"{"/a":{"$ref":{"get":{}}}}"#,
        r#"{"/a":{"get":{"$ref":null}}}"#,
        r#"{"$ref":[],"/a":{}}"#,
        r#"{"/a":{"get":{"callbacks":{"$ref":true}}}}"#,
    ] {
        let diagnostics = stated(&document(paths, "")).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{paths}: {diagnostics:?}");
    }
    for root in [
        r#","swagger":"2.0""#,
        r#","__proto__":{"security":[]}"#,
        r#","constructor":{"prototype":{"security":[]}}"#,
        r#","Security":[]"#,
        r#","openAPI":"3.0.0""#,
        r#","$ref":"other.yaml""#,
    ] {
        let diagnostics = stated(&document("{}", root)).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{root}: {diagnostics:?}");
    }
    for schemes in [
        r#""Key":{"$ref":5,"type":"http","scheme":"basic"}"#,
        r#""$ref":{"type":"http","scheme":"basic"}"#,
        r#""__proto__":{"type":"http","scheme":"basic"}"#,
    ] {
        let diagnostics = stated(&with_schemes("{}", schemes, "")).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{schemes}: {diagnostics:?}");
    }
}

#[test]
fn servers_beside_an_item_ref_are_refused() {
    let servers = r#""servers":[{"url":"https://b.example"}]"#;
    let get = r#"{"get":{"security":[{"B":[]}]}}"#;
    let sentence = |place: &str| {
        format!(
            "{place}/servers: `servers` is beside `$ref`, where some readers use it and others do not; remove it, or write it where the reference leads"
        )
    };
    for (paths, root, place) in [
        (
            format!(r##"{{"/a":{{"$ref":"#/x-a",{servers}}}}}"##),
            format!(r#","x-a":{get}"#),
            "/paths/~1a",
        ),
        (
            r##"{"/a":{"$ref":"#/x-a"}}"##.to_owned(),
            format!(r##","x-a":{{"$ref":"#/x-b",{servers}}},"x-b":{get}"##),
            "/x-a",
        ),
        (
            r##"{"/a":{"$ref":"#/x-a"}}"##.to_owned(),
            format!(
                r##","x-a":{{"$ref":"#/x-b"}},"x-b":{{{servers},"$ref":"#/x-c"}},"x-c":{get}"##
            ),
            "/x-b",
        ),
    ] {
        let diagnostics = stated(&document(&paths, &root)).unwrap_err();
        assert_eq!(diagnostics, [sentence(place)], "{paths} {root}");
    }
    let behind = format!(r#","x-a":{{"get":{{"security":[{{"B":[]}}]}},{servers}}}"#);
    assert!(stated(&document(r##"{"/a":{"$ref":"#/x-a"}}"##, &behind)).is_ok());
}

#[test]
fn ambiguous_servers_are_refused() {
    for (servers, place) in [
        (r##"{"$ref":"#/x-s"}"##, "/servers/$ref"),
        (r##"[{"$ref":"#/x-s"}]"##, "/servers/0/$ref"),
        (
            r##"[{"url":"https://a.example","$ref":"#/x-s"}]"##,
            "/servers/0/$ref",
        ),
        (
            r##"[{"url":"https://a.example","$REF":"#/x-s"}]"##,
            "/servers/0/$REF",
        ),
        (
            r#"[{"url":"https://a.example","URL":"https://b.example"}]"#,
            "/servers/0/URL",
        ),
        (
            r#"[{"url":"https://{h}","Variables":{}}]"#,
            "/servers/0/Variables",
        ),
        (
            r##"[{"url":"https://{h}","variables":{"$ref":"#/x-v"}}]"##,
            "/servers/0/variables/$ref",
        ),
        (
            r##"[{"url":"https://{h}","variables":{"h":{"$ref":"#/x-v"}}}]"##,
            "/servers/0/variables/h/$ref",
        ),
        (
            r#"[{"url":"https://{h}","variables":{"h":{"Default":"a"}}}]"#,
            "/servers/0/variables/h/Default",
        ),
        (
            r#"[{"url":"https://{h}","variables":{"h":{"default":"a","ENUM":["b"]}}}]"#,
            "/servers/0/variables/h/ENUM",
        ),
    ] {
        let root = format!(r#","servers":{servers}"#);
        let item = format!(r#"{{"/a":{{"servers":{servers},"get":{{}}}}}}"#);
        let operation = format!(r#"{{"/a":{{"get":{{"servers":{servers}}}}}}}"#);
        for (document, start) in [
            (document("{}", &root), ""),
            (document(&item, ""), "/paths/~1a"),
            (document(&operation, ""), "/paths/~1a/get"),
        ] {
            let diagnostics = stated(&document).unwrap_err();
            let expected = format!("{start}{place}: ");
            assert_eq!(diagnostics.len(), 1, "{document}: {diagnostics:?}");
            assert!(diagnostics[0].starts_with(&expected), "{diagnostics:?}");
        }
    }
    let named = r#"[{"url":"https://{Url}","variables":{"Url":{"default":"a.example"}}}]"#;
    assert!(stated(&document("{}", &format!(r#","servers":{named}"#))).is_ok());
}

#[test]
fn fields_beside_a_scheme_ref_are_refused() {
    let key = r#""Key":{"type":"apiKey","in":"header","name":"X-Key"}"#;
    let with = |security: &str, sibling: &str| {
        let near = format!(r##""Near":{{"$ref":"#/components/securitySchemes/Key",{sibling}}}"##);
        with_schemes(security, &format!("{near},{key}"), "")
    };
    for (field, value) in [
        ("type", r#""http""#),
        ("scheme", r#""basic""#),
        ("in", r#""query""#),
        ("name", r#""X-Other""#),
        ("openIdConnectUrl", r#""https://b.example""#),
        (
            "flows",
            r#"{"clientCredentials":{"tokenUrl":"https://b.example","scopes":{}}}"#,
        ),
    ] {
        let sibling = format!("\"{field}\":{value}");
        let start = format!("/components/securitySchemes/Near/{field}: `{field}` is beside ");
        for security in [
            r#"{"Near":[]}"#,
            r##"{"#/components/securitySchemes/Near":[]}"##,
        ] {
            let diagnostics = stated(&with(security, &sibling)).unwrap_err();
            assert_eq!(diagnostics.len(), 1, "{field}: {diagnostics:?}");
            assert!(diagnostics[0].starts_with(&start), "{diagnostics:?}");
        }
        assert!(stated(&with(r#"{"Key":[]}"#, &sibling)).is_ok());
    }
    let text = r#""summary":"s","description":"d","x-note":1"#;
    assert!(stated(&with(r#"{"Near":[]}"#, text)).is_ok());
    let further = with_schemes(
        r#"{"Far":[]}"#,
        &format!(r##""Far":{{"$ref":"#/x-near"}},{key}"##),
        r##","x-near":{"$ref":"#/components/securitySchemes/Key","in":"query"}"##,
    );
    assert!(stated(&further).unwrap_err()[0].starts_with("/x-near/in: "));
}

#[test]
fn items_beside_a_callback_ref_are_refused() {
    let callbacks = r#""callbacks":{"C":{"{$url}":{"post":{"security":[{"B":[]}]}}}}"#;
    let document = |beside: &str| {
        let text = document(
            &format!(
                r##"{{"/a":{{"get":{{"callbacks":{{"c":{{"$ref":"#/components/callbacks/C",{beside}}}}}}}}}}}"##
            ),
            "",
        );
        text.replacen(
            r#""components":{"#,
            &format!(r#""components":{{{callbacks},"#),
            1,
        )
    };
    for expression in ["{$url}", "{$other}", "summary"] {
        let beside = format!(r#""{expression}":{{"post":{{"security":[]}}}}"#);
        let diagnostics = stated(&document(&beside)).unwrap_err();
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        let start = format!("/paths/~1a/get/callbacks/c/{expression}: ");
        assert!(diagnostics[0].starts_with(&start), "{diagnostics:?}");
    }
    assert!(stated(&document(r#""summary":"s","description":"d""#)).is_ok());
}
