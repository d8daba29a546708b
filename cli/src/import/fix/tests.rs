use super::*;

fn document(schemes: &str, rest: &str) -> Json {
    let text = format!(
        r#"{{"openapi":"3.1.0","info":{{"title":"t","version":"1"}},"components":{{"securitySchemes":{schemes}}},{rest}}}"#
    );
    Json::parse(text.as_bytes()).unwrap()
}

fn security_of_get(json: &Json, path: &str) -> Option<String> {
    let pointer = Pointer::root()
        .child("paths")
        .child(path)
        .child("get")
        .child("security");
    Some(pointer.find(json)?.to_line())
}

fn messages(fixed: &Fixed) -> Vec<&str> {
    fixed
        .changes
        .iter()
        .map(|change| change.message.as_str())
        .collect()
}

const KEY: &str = r#"{"Key":{"type":"apiKey","in":"header","name":"X-Key"}}"#;

#[test]
fn a_door_that_cannot_be_said_is_closed() {
    let json = document(
        KEY,
        r#""paths":{"/a":{"get":{"security":[{"Key":[]},{"Gone":[]}]}},"/b":{"get":{"security":[{"Gone":[]}]}},
            "/c":{"get":{"security":[{"Gone":[]},{}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"Key":[]}]"#)
    );
    assert_eq!(security_of_get(&fixed.json, "/b"), None);
    assert_eq!(security_of_get(&fixed.json, "/c").as_deref(), Some("[{}]"));
    assert_eq!(fixed.unresolved.len(), 1);
    assert!(
        fixed.unresolved[0].starts_with("GET /b: "),
        "{:?}",
        fixed.unresolved
    );
}

#[test]
fn an_illegible_root_list_opens_nothing() {
    let json = document(
        KEY,
        r#""security":[{"Gone":[]}],"paths":{"/a":{"get":{}},"/b":{"get":{"security":[{"Key":[]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(fixed.unresolved.len(), 1);
    assert_eq!(
        security_of_get(&fixed.json, "/b").as_deref(),
        Some(r#"[{"Key":[]}]"#)
    );
    let paths = Pointer::root().child("paths").child("/a").child("get");
    assert_eq!(paths.find(&fixed.json), None);
}

#[test]
fn a_blank_scope_is_never_no_scope() {
    let json = document(
        r#"{"A":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/t","scopes":{" ":"x","a b":"y"}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"A":[" "]}]}},"/b":{"get":{"security":[{"A":["a b"]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(security_of_get(&fixed.json, "/a"), None);
    assert_eq!(
        security_of_get(&fixed.json, "/b").as_deref(),
        Some(r#"[{"A":["a","b"]}]"#)
    );
}

#[test]
fn silence_becomes_public_only_where_it_is_told() {
    let fixed = fix(document(KEY, r#""paths":{"/a":{"get":{}}}"#)).unwrap();
    assert_eq!(security_of_get(&fixed.json, "/a").as_deref(), Some("[]"));
    assert_eq!(messages(&fixed), ["`GET /a`: no security → `public`"]);
}

#[test]
fn a_mark_of_silence_in_the_document_opens_nothing() {
    let json = document(
        KEY,
        r#""paths":{"/a":{"get":{"x-oasgard-silent":true,"security":[{"Key":[]}]}},
            "/b":{"get":{"x-oasgard-silent":true}}}"#,
    );
    let fixed = fix(json).unwrap();
    let (declarations, _) = examine(&Document::read(&fixed.json).unwrap());
    let public: Vec<_> = declarations
        .operations
        .iter()
        .map(|operation| (operation.path.as_str(), operation.public))
        .collect();
    let unknown = "the imported document does not say who may call this";
    assert_eq!(public, [("/a", None), ("/b", Some(unknown))]);
}

#[test]
fn the_list_of_a_path_item_is_not_taken_for_silence() {
    for method in ["get", "trace"] {
        let path = format!(r#""paths":{{"/a":{{"security":[{{"Key":[]}}],"{method}":{{}}}}}}"#);
        let fixed = fix(document(KEY, &path)).unwrap();
        let text = fixed.json.to_line();
        let kept = format!(r#""/a":{{"{method}":{{"security":[{{"Key":[]}}]}}}}"#);
        assert!(text.contains(&kept), "{kept} in {text}");
    }
}

#[test]
fn a_scope_that_is_nearly_another_is_kept_and_the_other_named() {
    let fixed = fix(document(
        r#"{"A":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/t","scopes":{"orders:read":"x"}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"A":["orders:raed"]}]}}}"#,
    ))
    .unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"A":["orders:raed"]}]"#)
    );
    assert_eq!(
        messages(&fixed),
        [
            "undeclared scope `orders:raed` → declared in every flow of `A`; probably `orders:read` was meant"
        ]
    );
}

#[test]
fn an_alternative_that_another_covers_is_left_out() {
    let json = document(
        KEY,
        r#""paths":{"/a":{"get":{"security":[{"Key":[]},{"Key":["admin"]},{"Key":[]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"Key":[]}]"#)
    );
}

#[test]
fn names_and_urls_become_legal() {
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
fn a_word_that_is_nearly_right_is_not_taken_out() {
    let fixed = fix(document(
        r#"{"A":{"type":"oauth2","flows":{"accessCode":{"authorizationUrl":"/a","TokenUrl":"/t","scopes":{}}}}}"#,
        r#""paths":{"/a":{"gett":{"security":[{"A":[]}]}},"/b":{"Put":{"security":[{"A":[]}]}}}"#,
    ))
    .unwrap();
    assert_eq!(
        security_of_get(&fixed.json, "/a").as_deref(),
        Some(r#"[{"A":[]}]"#)
    );
    let mut told = messages(&fixed);
    told.sort_unstable();
    assert_eq!(
        told,
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
fn the_list_of_a_path_item_reaches_every_operation_or_none_is_declared() {
    let json = document(
        KEY,
        r##""x-items":{"p":{"get":{}}},"security":[],"paths":{"/a":{"security":[{"Key":[]}],"GET":{},"x-oai-additionalOperations":{"COPY":{}}},
            "/b":{"security":{"Key":[]},"get":{}},"/c":{"security":[{"Key":[]}],"$ref":"#/x-items/p"},
            "/d":{"security":"Key","get":{}}}"##,
    );
    let fixed = fix(json).unwrap();
    let key = Some(r#"[{"Key":[]}]"#);
    for path in ["/a", "/b"] {
        assert_eq!(security_of_get(&fixed.json, path).as_deref(), key, "{path}");
    }
    let copy = Pointer::parse("/paths/~1a/x-oai-additionalOperations/COPY/security").unwrap();
    assert_eq!(copy.find(&fixed.json).map(Json::to_line).as_deref(), key);
    let left: Vec<_> = fixed
        .unresolved
        .iter()
        .filter_map(|line| line.split_once(':'))
        .map(|(title, _)| title)
        .collect();
    assert_eq!(left, ["GET /d", "GET /c"]);
    let told = messages(&fixed).join("\n");
    assert!(!told.contains("public"), "{told}");
}

#[test]
fn an_operation_that_is_stated_twice_is_left_to_a_person() {
    for (beside, behind) in [("[]", r#"[{"Key":[]}]"#), (r#"[{"Key":[]}]"#, "[]")] {
        let json = format!(
            r##"{{"openapi":"3.1.0","paths":{{"/a":{{"$ref":"#/components/pathItems/p","get":{{"security":{beside}}}}}}},
                "components":{{"securitySchemes":{KEY},"pathItems":{{"p":{{"get":{{"security":{behind}}},"put":{{"security":[]}}}}}}}}}}"##
        );
        let fixed = fix(Json::parse(json.as_bytes()).unwrap()).unwrap();
        let (declarations, _) = examine(&Document::read(&fixed.json).unwrap());
        assert!(declarations.operations.is_empty());
        let titles = fixed.unresolved.iter().map(|line| &line[..6]);
        assert_eq!(titles.collect::<Vec<_>>(), ["GET /a", "PUT /a"]);
    }
}

#[test]
fn a_scheme_that_was_left_out_is_not_asked_for() {
    let json = document(
        r#"{"Lost":{"type":"apiKey","in":"header"},"Last":{"type":"http","scheme":"basic"}}"#,
        r#""paths":{"/a":{"get":{"security":[{"Lost":[]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        fixed.unresolved,
        ["GET /a: scheme `Lost` had to be left out"]
    );
}

#[test]
fn a_scope_in_braces_has_one_name_in_flow_and_requirement() {
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

fn declared(fixed: &Fixed) -> Vec<(String, bool)> {
    let document = Document::read(&fixed.json).unwrap();
    let operations = fixed.declarations(&document).operations.into_iter();
    operations
        .map(|operation| {
            let title = format!("{} {}", operation.method, operation.path);
            (title, operation.public.is_some())
        })
        .collect()
}

#[test]
fn a_scheme_called_security_loses_no_scope() {
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

#[test]
fn a_name_that_nobody_declares_is_not_given_to_another_scheme() {
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

#[test]
fn what_is_left_to_a_person_is_declared_by_no_other_name() {
    for paths in [
        r#""/a":{"get":{"security":[{"Gone":[]}]},"GET":{"security":[]}}"#,
        r##""/a":{"security":[{"Key":[]}],"$ref":"#/x-item"},"/a?x":{"get":{"security":[]}}"##,
    ] {
        let json = document(
            KEY,
            &format!(r#""x-item":{{"get":{{}}}},"paths":{{{paths}}}"#),
        );
        let fixed = fix(json).unwrap();
        assert_eq!(declared(&fixed), [], "{paths}");
        assert!(
            fixed.unresolved[0].starts_with("GET /a: "),
            "{:?}",
            fixed.unresolved
        );
    }
}

#[test]
fn a_path_item_that_is_kept_elsewhere_is_not_passed_over() {
    for (reference, beside) in [
        ("other.json#/x", ""),
        ("#/nope", ""),
        ("#/paths/~1a", ""),
        ("other.json#/x", r#","put":{"security":[]}"#),
    ] {
        let json = document(
            KEY,
            &format!(
                r#""paths":{{"/a":{{"$ref":"{reference}"{beside}}},"/b":{{"get":{{"security":[{{"Key":[]}}]}}}}}}"#
            ),
        );
        let fixed = fix(json).unwrap();
        assert_eq!(declared(&fixed), [("GET /b".to_owned(), false)]);
        let left = fixed.unresolved.join("\n");
        assert!(left.contains("whatever stands under /a: "), "{left}");
        assert_eq!(left.contains("PUT /a: "), !beside.is_empty(), "{left}");
    }
}

#[test]
fn a_path_item_that_no_path_leads_to_keeps_nothing_from_being_declared() {
    let json = document(
        KEY,
        r#""x":1,"paths":{"/a":{"get":{"security":[{"Key":[]}]}}}"#,
    );
    let unused = r#""components":{"pathItems":{"P":{"get":{"security":[{"Gone":[]}]}}},"#;
    let text = json.to_line().replace(r#""components":{"#, unused);
    let fixed = fix(Json::parse(text.as_bytes()).unwrap()).unwrap();
    assert_eq!(declared(&fixed), [("GET /a".to_owned(), false)]);
}

#[test]
fn a_scope_in_braces_is_not_taken_for_another() {
    let json = document(
        r#"{"O":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"/t","scopes":{"{a}":"","%7Ba%7D":""}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"O":["{a}"]}]}}}"#,
    );
    assert_eq!(declared(&fix(json).unwrap()), []);
}

#[test]
fn what_is_no_operation_keeps_no_other_from_being_declared() {
    let json = document(
        KEY,
        r#""paths":{"/a":{"get":5,"put":{"security":[{"Key":[]}]}},"/b":7,
            "/c":{"query":{"security":[{"Key":[]}]},"additionalOperations":{"COPY":{"security":[{"Key":[]}]}}}}"#,
    );
    let fixed = fix(json).unwrap();
    let titles: Vec<_> = declared(&fixed)
        .into_iter()
        .map(|(title, _)| title)
        .collect();
    assert_eq!(titles, ["PUT /a", "QUERY /c", "COPY /c"]);
    let left: Vec<_> = fixed
        .unresolved
        .iter()
        .filter_map(|line| line.split_once(':'))
        .map(|(title, _)| title)
        .collect();
    assert_eq!(left, ["whatever stands under /b", "GET /a"]);
}
