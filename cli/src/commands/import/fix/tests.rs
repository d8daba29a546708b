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
    assert_eq!(left(&fixed), ["GET /d", "GET /c"]);
    let told = messages(&fixed).join("\n");
    assert!(!told.contains("public"), "{told}");
}
