//! Names that become legal, and what else has them.

use super::*;

#[test]
fn names_and_urls_become_valid() {
    let json = document(
        r#"{"My Key":{"type":"apiKey","in":"Header","name":"X Key","team":1},
            "A":{"type":"oauth2","flows":{"implicit":{"authorizationUrl":"http://a.example/x#y","refreshUrl":"/r","scopes":{}},
                "clientCredentials":{"scopes":{"a":null}}}}}"#,
        r#""paths":{"a b?c":{"get":{"security":[{"My Key":[]}]}},"/d":{"get":{"security":[{"A":["new"]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    let text = fixed.json.to_line();
    for part in [
        r#""My_Key":{"type":"apiKey","in":"header","name":"X-Key"}"#,
        r#""implicit":{"authorizationUrl":"https://a.example/x","scopes":{"new":""}}"#,
        r#""tokenUrl":"https://unknown.invalid/""#,
        r#""/a%20b":{"get":{"security":[{"My_Key":[]}]}}"#,
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(fixed.unresolved.is_empty(), "{:?}", fixed.unresolved);
}

#[test]
fn misspelt_key_is_corrected_not_removed() {
    let fixed = fix(document(
        r#"{"A":{"type":"oauth2","flows":{"accessCode":{"authorizationUrl":"/a","TokenUrl":"/t","scopes":{}}}}}"#,
        r#""paths":{"/a":{"gett":{"security":[{"A":[]}]}},"/b":{"Put":{"security":[{"A":[]}]}}}"#,
    ))
    .unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"A":[]}]"#)
    );
    let mut reported = messages(&fixed);
    reported.sort_unstable();
    assert_eq!(
        reported,
        [
            "`Put` → `put`",
            "`TokenUrl` → `tokenUrl`",
            "`accessCode` → `authorizationCode`",
            "`gett` → `get`",
        ]
    );
}

#[test]
fn mutual_tls_takes_a_version_that_has_it() {
    let json = document(
        r#"{"Cert":{"type":"mutualTLS"},"Slip":{"type":"mutual-tls"}}"#,
        r#""paths":{"/a":{"get":{"security":[{"Cert":[],"Slip":[]}]}}}"#,
    );
    let text = json.to_line().replace("3.1.0", "3.0.4");
    let fixed = fix(Json::parse(text.as_bytes()).unwrap()).unwrap();
    assert!(
        fixed.json.to_line().contains(r#""openapi":"3.1."#),
        "{}",
        fixed.json.to_line()
    );
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"Cert":[],"Slip":[]}]"#)
    );
}

#[test]
fn scope_in_braces_is_renamed_everywhere() {
    let json = document(
        r#"{"O":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/t","scopes":{"{a}":""}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"O":["{a}"]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"O":["%7Ba%7D"]}]"#)
    );
    assert_eq!(messages(&fixed), ["scope `{a}` → `%7Ba%7D`"]);
}

#[test]
fn scheme_called_security_keeps_its_scopes() {
    let json = document(
        r#"{"security":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/t","scopes":{"read":""}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"security":["admin","read"]}]}},"/b":{"get":{"security":[{"security":["a b","read"]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"security":["admin","read"]}]"#)
    );
    assert_eq!(
        security_of_get(&fixed.json, "/b").as_deref(),
        Some(r#"[{"security":["a","b","read"]}]"#)
    );
}

/// A requirement of a missing scheme does not match a scheme that is renamed to that name.
#[test]
fn undeclared_name_matches_no_new_name() {
    let json = document(
        r#"{"My Key":{"type":"apiKey","in":"header","name":"X-Key"}}"#,
        r#""paths":{"/a":{"get":{"security":[{"My_Key":[]}]}},"/b":{"get":{"security":[{"My Key":[]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(declared(&fixed), [("GET /b".to_owned(), false)]);
    assert_eq!(
        security_of_get(&fixed.json, "/b").as_deref(),
        Some(r#"[{"My_Key_2":[]}]"#)
    );
}

/// A scope is not renamed to a name that another scope already has.
#[test]
fn scope_in_braces_is_not_merged() {
    let json = document(
        r#"{"O":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/t","scopes":{"{a}":"","%7Ba%7D":""}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"O":["{a}"]}]}}}"#,
    );
    assert_eq!(declared(&fix(json).unwrap()), []);
}

/// Each mistake looks up what it needs: were every operation gone through for each of them, this would take minutes.
#[test]
fn thousands_of_equal_ids_become_unique() {
    let item = |number: usize| {
        format!(r#""/p{number}":{{"get":{{"operationId":"same","security":[{{"Key":[]}}]}}}}"#)
    };
    let items: Vec<_> = (0..3000).map(item).collect();
    let fixed = fix(document(
        KEY,
        &format!(r#""paths":{{{}}}"#, items.join(",")),
    ))
    .unwrap();
    assert_eq!(fixed.changes.len(), 2999);
    let document = DocumentView::read(&fixed.json).unwrap();
    let operations = document.operations();
    let ids: HashSet<_> = operations
        .iter()
        .filter_map(oasgard_document::OperationView::id)
        .collect();
    assert_eq!(ids.len(), 3000);
    assert!(ids.contains("same") && ids.contains("same_3000"));
}

/// Two schemes change their names in one round, and each requirement follows its own.
#[test]
fn requirements_follow_renamed_schemes() {
    let scheme = r#"{"type":"apiKey","in":"header","name":"X-Key"}"#;
    let schemes = format!(r#"{{"A 1":{scheme},"A_1":{scheme},"B 1":{scheme}}}"#);
    let list = r#"[{"A 1":[],"B 1":[]},{"A_1":[]}]"#;
    let paths = format!(r#""paths":{{"/a":{{"get":{{"security":{list}}}}}}}"#);
    let fixed = fix(document(&schemes, &paths)).unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"A_1_2":[],"B_1":[]},{"A_1":[]}]"#)
    );
}
