use super::*;

/// A document whose servers are `servers`, at the root and, where there are some, at one operation.
fn served(servers: &str, own: &str) -> String {
    let own = if own.is_empty() {
        String::new()
    } else {
        format!(r#","servers":{own}"#)
    };
    let paths = format!(
        r#"{{"/a":{{"get":{{"security":[{{"B":[]}}]}},"put":{{"security":[{{"B":[]}},{{}}]}}}},
            "/b":{{"get":{{"security":[{{"C":[]}}]{own}}},"put":{{"security":[]}}}}}}"#
    );
    document(&paths, &format!(r#","servers":{servers}"#))
}

/// What changed about servers: the class, what is new, and how many operations it concerns.
fn changed(old: &str, new: &str) -> Vec<String> {
    let comparison = compare(&served(old, ""), &served(new, ""));
    assert!(comparison.operations.is_empty() && comparison.schemes.is_empty());
    shown(&comparison)
}

pub(super) fn shown(comparison: &Comparison) -> Vec<String> {
    let shown = |change: &ServerChange| {
        let ServerChange {
            class,
            reached,
            operations,
            ..
        } = change;
        format!("{} {reached} {operations}", class.word())
    };
    comparison.servers.iter().map(shown).collect()
}

fn list(urls: &[&str]) -> String {
    let servers: Vec<_> = urls
        .iter()
        .map(|url| format!(r#"{{"url":"{url}"}}"#))
        .collect();
    format!("[{}]", servers.join(","))
}

#[test]
fn a_server_on_another_host_is_a_change() {
    for (old, new) in [
        ("https://a.example", "https://b.example"),
        ("https://a.example", "https://a.example:8443"),
        ("https://a.example", "https://a.example@b.example"),
        ("https://a.example", "https://u@a.example"),
        ("https://a.example", "//b.example"),
        ("https://a.example", "/"),
        ("/", "https://a.example"),
        ("/v1", "/\\\\b.example"),
        ("https://a.example/v1", "https://a.example\\\\@b.example/v1"),
        ("https://a.example", "https:b.example"),
        ("https://a.example", "https://{host}"),
        ("https://a.example", "{base}/v1"),
        ("http://a.example", "http://b.example"),
    ] {
        let found = changed(&list(&[old]), &list(&[new]));
        assert_eq!(found.len(), 1, "{old} {new}");
        let class = if new == "{base}/v1" {
            "server-insecure "
        } else {
            "server-changed "
        };
        assert!(
            found[0].starts_with(class) && found[0].ends_with(" 3"),
            "{found:?}"
        );
    }
    let more = changed(
        &list(&["https://a.example"]),
        &list(&[
            "https://b.example",
            "https://a.example",
            "https://c.example",
        ]),
    );
    assert_eq!(
        more,
        [
            "server-changed https://b.example 3",
            "server-changed https://c.example 3"
        ]
    );
}

#[test]
fn server_that_loses_tls_has_its_own_class() {
    for (old, new) in [
        ("https://a.example", "http://a.example"),
        ("wss://a.example", "ws://a.example"),
        ("https://a.example", "http://b.example"),
        ("https://a.example:8443", "http://a.example:8443"),
        ("/", "http://a.example"),
        ("https://a.example", "{scheme}://a.example"),
    ] {
        let found = changed(&list(&[old]), &list(&[new]));
        assert_eq!(
            found,
            [format!(
                "server-insecure {} 3",
                new.replace("{scheme}", "{}")
            )]
        );
    }
    let beside = changed(
        &list(&["https://a.example"]),
        &list(&["https://a.example", "http://a.example"]),
    );
    assert_eq!(beside, ["server-insecure http://a.example 3"]);
    let gone = changed(
        &list(&["https://a.example", "http://a.example"]),
        &list(&["http://a.example"]),
    );
    assert_eq!(gone, ["server-insecure http://a.example 3"]);
}

#[test]
fn same_hosts_are_not_a_change() {
    let (a, b) = ("https://a.example", "https://b.example");
    for (old, new) in [
        (list(&[a, b]), list(&[b, a])),
        (list(&[a, b]), list(&[a])),
        (list(&[a]), list(&["HTTPS://A.EXAMPLE:443/v2/"])),
        (list(&["http://a.example"]), list(&[a])),
        (list(&[a]), list(&["wss://a.example"])),
        (
            list(&[a]),
            r#"[{"url":"https://a.example","description":"live"}]"#.to_owned(),
        ),
        (list(&["/"]), "[]".to_owned()),
        (list(&["/v1"]), list(&["/v2/"])),
    ] {
        assert_eq!(changed(&old, &new), [""; 0], "{old} {new}");
    }
    let without = served("[]", "").replace(r#","servers":[]"#, "");
    assert!(compare(&without, &served(&list(&["/v1"]), "")).is_empty());
}

#[test]
fn variable_values_count_as_servers() {
    let variable = |values: &str| {
        format!(r#"[{{"url":"https://{{v}}.example/v1","variables":{{"v":{values}}}}}]"#)
    };
    let both = variable(r#"{"enum":["a","b"],"default":"a"}"#);
    let one = variable(r#"{"enum":["a"],"default":"a"}"#);
    let any = variable(r#"{"default":"a"}"#);
    for (old, new, expected) in [
        (&one, &both, Some("server-changed https://b.example/v1 3")),
        (&both, &one, None),
        (
            &both,
            &variable(r#"{"enum":["a","b"],"default":"b"}"#),
            Some("server-changed https://b.example/v1 3"),
        ),
        (&one, &any, Some("server-changed https://{}.example/v1 3")),
        (&any, &one, None),
        (
            &any,
            &variable(r#"{"default":"b"}"#),
            Some("server-changed https://b.example/v1 3"),
        ),
        (
            &any,
            &variable(r#"{"default":"a","description":"x"}"#),
            None,
        ),
        (&one, &list(&["https://a.example"]), None),
        (
            &any,
            &any.replace("{v}", "{w}").replace("\"v\"", "\"w\""),
            None,
        ),
    ] {
        assert_eq!(changed(old, new), Vec::from_iter(expected), "{old} {new}");
    }
}

#[test]
fn malformed_server_is_another_host() {
    let a = list(&["https://a.example"]);
    for servers in ["null", "5", "{}", "[5]", r#"[{"url":5}]"#] {
        assert_eq!(changed(&a, servers).len(), 1, "{servers}");
        assert_eq!(changed(servers, servers), [""; 0]);
    }
}

#[test]
fn each_operation_has_its_own_servers() {
    let (a, b) = (list(&["https://a.example"]), list(&["https://b.example"]));
    let with = |root: &str, own: &str| served(root, own);
    for (old, new, expected) in [
        (
            with(&a, ""),
            with(&a, &b),
            Some("server-changed https://b.example 1"),
        ),
        (
            with(&a, &b),
            with(&a, ""),
            Some("server-changed https://a.example 1"),
        ),
        (
            with(&a, &b),
            with(&b, &b),
            Some("server-changed https://b.example 2"),
        ),
        (with(&a, &a), with(&a, ""), None),
    ] {
        assert_eq!(shown(&compare(&old, &new)), Vec::from_iter(expected));
    }
    let comparison = compare(&with(&a, ""), &with(&a, &b));
    let change = &comparison.servers[0];
    assert_eq!(change.pointer.as_str(), "/paths/~1b/get/servers/0");
    assert_eq!(Vec::from_iter(&change.old), ["https://a.example"]);
}

#[test]
fn new_operation_may_use_known_servers() {
    let with = |paths: &str| document(paths, r#","servers":[{"url":"https://a.example"}]"#);
    let one = r#"{"/a":{"get":{"security":[{"B":[]}]}}}"#;
    let two = |url: &str| {
        format!(
            r#"{{"/a":{{"get":{{"security":[{{"B":[]}}]}}}},
                "/c":{{"servers":[{{"url":"{url}"}}],"get":{{"security":[{{"B":[]}}]}}}}}}"#
        )
    };
    assert!(
        compare(&with(one), &with(&two("https://a.example/v2")))
            .servers
            .is_empty()
    );
    let comparison = compare(&with(one), &with(&two("https://b.example")));
    assert_eq!(shown(&comparison), ["server-changed https://b.example 1"]);
    let first = Comparison::new(&Stated::default(), &stated(&with(one)).unwrap());
    assert!(first.servers.is_empty());
}

#[test]
fn relative_scheme_urls_follow_the_servers() {
    let with = |server: &str, url: &str| {
        format!(
            r#"{{"openapi":"3.0.4","servers":[{{"url":"{server}"}}],
                "paths":{{"/a":{{"get":{{"security":[{{"S":[]}}],"servers":[{{"url":"https://own.example"}}]}}}}}},
                "components":{{"securitySchemes":{{"S":{{"type":"oauth2","flows":{{"clientCredentials":{{"tokenUrl":"{url}","scopes":{{}}}}}}}}}}}}}}"#
        )
    };
    let (a, b) = ("https://a.example", "https://b.example");
    let comparison = compare(&with(a, "token"), &with(b, "token"));
    assert_eq!(shown(&comparison), ["server-changed https://b.example 0"]);
    assert_eq!(Vec::from_iter(&comparison.servers[0].schemes), ["S"]);
    let absolute = "https://a.example/token";
    assert!(compare(&with(a, absolute), &with(b, absolute)).is_empty());
}

#[test]
fn server_without_credentials_may_change() {
    let with = |url: &str| {
        document(
            r#"{"/a":{"get":{"security":[]},"put":{}}}"#,
            &format!(r#","servers":[{{"url":"{url}"}}]"#),
        )
    };
    assert!(compare(&with("https://a.example"), &with("http://b.example")).is_empty());
}

#[test]
fn list_of_old_servers_is_limited() {
    let urls = |name: &str| {
        let urls = (0..60).map(|index| format!("https://{name}{index}.example"));
        let urls: Vec<_> = urls.collect();
        list(&urls.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let comparison = compare(&served(&urls("s"), ""), &served(&urls("t"), ""));
    assert_eq!(comparison.servers.len(), 60);
    for change in &comparison.servers {
        assert_eq!((change.old.len(), change.operations), (20, 3));
        assert!(change.has_more_old);
    }
    let few = compare(
        &served(&list(&["https://a.example"]), ""),
        &served(&urls("t"), ""),
    );
    assert!(!few.servers[0].has_more_old);
}

#[test]
fn variable_without_default_is_a_change() {
    let server =
        |variables: &str| format!(r#"[{{"url":"https://{{h}}/v1","variables":{variables}}}]"#);
    let old = server(r#"{"h":{"default":"a.example"}}"#);
    for variables in [
        r#"{"H":{"default":"a.example"}}"#,
        r#"{"h":{}}"#,
        r#"{"h":{"description":"host"}}"#,
        r#"{"h":null}"#,
        "{}",
        "[]",
        "null",
    ] {
        let found = changed(&old, &server(variables));
        assert_eq!(found, ["server-changed https://{}/v1 3"], "{variables}");
    }
    assert_eq!(
        changed(&old, &list(&["https://{h}/v1"])),
        ["server-changed https://{}/v1 3"]
    );
    let both = server(r#"{"h":{"enum":["a.example","b.example"],"default":"a.example"}}"#);
    assert_eq!(
        changed(&both, &list(&["https://b.example/v1"])),
        ["server-changed https://b.example/v1 3"]
    );
}
