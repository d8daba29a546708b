mod left;
mod names;

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

/// What is declared of the fixed document: each operation, and whether anyone may call it.
fn declared(fixed: &Fixed) -> Vec<(String, bool)> {
    let document = DocumentView::read(&fixed.json).unwrap();
    let operations = fixed.declarations(&document).operations.into_iter();
    operations
        .map(|operation| {
            let title = format!("{} {}", operation.method, operation.path);
            (title, operation.public.is_some())
        })
        .collect()
}

/// What is left to a person.
fn left(fixed: &Fixed) -> Vec<&str> {
    let lines = fixed.unresolved.iter();
    lines.map(|line| line.split_once(": ").unwrap().0).collect()
}

#[test]
fn alternative_of_unknown_scheme_is_removed() {
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
fn unreadable_root_list_opens_nothing() {
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
fn blank_scope_never_becomes_no_scope() {
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
fn unstated_becomes_public_and_is_reported() {
    let fixed = fix(document(KEY, r#""paths":{"/a":{"get":{}}}"#)).unwrap();
    assert_eq!(security_of_get(&fixed.json, "/a").as_deref(), Some("[]"));
    assert_eq!(messages(&fixed), ["`GET /a`: no security → `public`"]);
}

/// The document's own `x-oasgard-silent` does not make an operation public.
#[test]
fn silent_mark_in_the_document_is_ignored() {
    let json = document(
        KEY,
        r#""paths":{"/a":{"get":{"x-oasgard-silent":true,"security":[{"Key":[]}]}},
            "/b":{"get":{"x-oasgard-silent":true}}}"#,
    );
    let fixed = fix(json).unwrap();
    let (declarations, _) = examine(&DocumentView::read(&fixed.json).unwrap());
    let public: Vec<_> = declarations
        .operations
        .iter()
        .map(|operation| (operation.path.as_str(), operation.public))
        .collect();
    let unknown = "the imported document does not say who may call this";
    assert_eq!(public, [("/a", None), ("/b", Some(unknown))]);
}

#[test]
fn path_item_security_moves_to_operations() {
    for method in ["get", "trace"] {
        let path = format!(r#""paths":{{"/a":{{"security":[{{"Key":[]}}],"{method}":{{}}}}}}"#);
        let fixed = fix(document(KEY, &path)).unwrap();
        let text = fixed.json.to_line();
        let kept = format!(r#""/a":{{"{method}":{{"security":[{{"Key":[]}}]}}}}"#);
        assert!(text.contains(&kept), "{kept} in {text}");
    }
}

#[test]
fn misspelt_scope_is_kept_with_suggestion() {
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
fn redundant_alternative_is_removed() {
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

/// The `security` of a path item moves to each of its operations, or they are left to a person.
#[test]
fn path_item_security_reaches_all_or_none() {
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
    assert_eq!(left(&fixed), ["GET /d", "GET /c"]);
    let reported = messages(&fixed).join("\n");
    assert!(!reported.contains("public"), "{reported}");
}

// URL-11
#[test]
fn request_parameters_of_a_url_are_removed() {
    let json = document(
        r#"{"Shop":{"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://id.example.com/token?grant_type=client_credentials&v=2","scopes":{}}}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"Shop":[]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        messages(&fixed),
        [
            "`tokenUrl`: `https://id.example.com/token?grant_type=client_credentials&v=2` → `https://id.example.com/token?v=2`"
        ]
    );
}
