mod callbacks;
mod known_servers;
mod refusals;
mod schemes;
mod servers;

use oasgard_core::json::Json;

use super::*;
use crate::{Diagnostic, DocumentView};

const SCHEMES: &str = r#"{
    "A": {"type":"oauth2","flows":{"clientCredentials":{"tokenUrl":"https://a.example/t","scopes":{"x":"","y":""}}}},
    "B": {"type":"apiKey","in":"header","name":"X-Key"},
    "C": {"type":"http","scheme":"bearer"}
}"#;

fn stated(text: &str) -> Result<Stated, Vec<String>> {
    let json = Json::parse(text.as_bytes()).expect("the test writes JSON");
    let reported =
        |diagnostic: &Diagnostic| format!("{}: {}", diagnostic.pointer, diagnostic.finding.message);
    Stated::read(&DocumentView::read(&json).unwrap())
        .map_err(|diagnostics| diagnostics.iter().map(reported).collect())
}

fn compare(old: &str, new: &str) -> Comparison {
    Comparison::new(&stated(old).unwrap(), &stated(new).unwrap())
}

/// A document with the usual schemes.
fn document(paths: &str, root: &str) -> String {
    format!(
        r#"{{"openapi":"3.2.0","paths":{paths},"components":{{"securitySchemes":{SCHEMES}}}{root}}}"#
    )
}

/// A document with one operation.
fn secured(security: &str) -> String {
    document(&format!(r#"{{"/a":{{"get":{{{security}}}}}}}"#), "")
}

fn classes(comparison: &Comparison) -> Vec<(&'static str, Vec<&str>)> {
    let mut classes = Vec::new();
    for change in &comparison.operations {
        let titles = change.operations.iter().map(|one| one.title.as_str());
        classes.push((change.class.word(), titles.collect()));
    }
    classes
}

#[test]
fn every_change_has_its_class() {
    let list = |alternatives: &str| format!(r#""security":[{alternatives}]"#);
    for (old, new, class) in [
        (r#"{"A":["x"]}"#, r#"{"A":["x"]},{}"#, Some("newly-public")),
        (r#"{"A":["x"]}"#, "", Some("newly-public")),
        (
            r#"{"A":["x"]}"#,
            r#"{"A":["x"]},{"B":[]}"#,
            Some("weakened"),
        ),
        (r#"{"A":["x","y"]}"#, r#"{"A":["x"]}"#, Some("weakened")),
        (r#"{"A":[],"B":[]}"#, r#"{"B":[]}"#, Some("weakened")),
        (r#"{"A":["x"]}"#, r#"{"A":["y"]}"#, Some("incomparable")),
        (r#"{"A":[]}"#, r#"{"B":[]}"#, Some("incomparable")),
        (r#"{"A":["x"]},{}"#, r#"{"A":["x"]}"#, Some("newly-secured")),
        ("", r#"{"B":[]}"#, Some("newly-secured")),
        (
            r#"{"A":["x"]},{"B":[]}"#,
            r#"{"A":["x"]}"#,
            Some("strengthened"),
        ),
        (r#"{"A":["x"]}"#, r#"{"A":["x","y"]}"#, Some("strengthened")),
        (
            r#"{"A":["x","y"]},{"B":[]}"#,
            r#"{"B":[]},{"A":["y","x"]}"#,
            None,
        ),
        (r#"{"A":[]},{"A":["x"]}"#, r#"{"A":[]}"#, None),
        (r#"{"A":["x"]},{}"#, "", None),
        ("{}", "", None),
    ] {
        let comparison = compare(&secured(&list(old)), &secured(&list(new)));
        let found: Vec<_> = comparison
            .operations
            .iter()
            .map(|one| one.class.word())
            .collect();
        assert_eq!(found, Vec::from_iter(class), "{old} -> {new}");
        assert!(comparison.schemes.is_empty());
    }
}

#[test]
fn unstated_is_open_and_shown_as_unstated() {
    let comparison = compare(&secured(r#""security":[{"A":[]}]"#), &secured(""));
    assert_eq!(classes(&comparison), [("newly-public", vec!["GET /a"])]);
    assert!(!comparison.operations[0].new.as_ref().unwrap().is_stated());
    assert!(compare(&secured(""), &secured(r#""security":[]"#)).is_empty());
}

#[test]
fn unstated_operations_inherit_the_root() {
    let paths = r#"{"/a":{"get":{},"put":{}},"/b":{"get":{"security":[{"B":[]}]}}}"#;
    let root = |security: &str| document(paths, &format!(r#","security":{security}"#));
    let comparison = compare(&root(r#"[{"A":["x"]}]"#), &root(r#"[{"A":[]}]"#));
    assert_eq!(
        classes(&comparison),
        [("weakened", vec!["GET /a", "PUT /a"])]
    );
    let place = &comparison.operations[0].operations[0].pointer;
    assert_eq!(place.as_str(), "/security");

    let pushed_down = r#"{"/a":{"get":{"security":[{"A":[]}]},"put":{"security":[{"A":[]}]}},
        "/b":{"get":{"security":[{"B":[]}]}}}"#;
    assert!(compare(&root(r#"[{"A":[]}]"#), &document(pushed_down, "")).is_empty());
    // An empty root list states nothing of them.
    let comparison = compare(&root(r#"[{"A":[]}]"#), &root("[]"));
    assert!(!comparison.operations[0].new.as_ref().unwrap().is_stated());
}

#[test]
fn added_and_removed_have_their_classes() {
    let old = document(r#"{"/a":{"get":{"security":[{"A":[]}]}}}"#, "");
    let new = document(
        r#"{"/b":{"get":{"security":[{"A":[]}]},"put":{"security":[]},"post":{}}}"#,
        "",
    );
    assert_eq!(
        classes(&compare(&old, &new)),
        [
            ("added-public", vec!["PUT /b"]),
            ("added-public", vec!["POST /b"]),
            ("added", vec!["GET /b"]),
            ("removed", vec!["GET /a"]),
        ]
    );
}

#[test]
fn renamed_path_parameter_is_the_same_path() {
    let with = |paths: &str| document(paths, "");
    let secured = r#"{"get":{"security":[{"A":[]}]}}"#;
    let (one, other) = (
        format!(r#"{{"/a/{{id}}":{secured}}}"#),
        format!(r#"{{"/a/{{name}}":{secured}}}"#),
    );
    assert!(compare(&with(&one), &with(&other)).is_empty());
    let literal = format!(r#"{{"/a/id":{secured}}}"#);
    assert_eq!(compare(&with(&one), &with(&literal)).counts().len(), 2);
}

/// Paths that differ only in the names of parameters are each compared with the right one.
#[test]
fn paths_equal_but_for_names_are_matched() {
    let with = |first: &str, second: &str| {
        document(
            &format!(
                r#"{{"/a/{{x}}":{{"get":{{"security":[{{"{first}":[]}}]}}}},"/a/{{y}}":{{"get":{{"security":[{{"{second}":[]}}]}}}}}}"#
            ),
            "",
        )
    };
    assert!(compare(&with("A", "B"), &with("A", "B")).is_empty());
    let turned = with("A", "B").replace("{x}", "{z}").replace("{y}", "{x}");
    assert_eq!(classes(&compare(&with("A", "B"), &turned)).len(), 2);
    let broken =
        r#"{"/a/{":{"get":{"security":[{"A":[]}]}},"/b/{":{"get":{"security":[{"B":[]}]}}}"#;
    let swapped = broken.replace("/a/", "/c/");
    let comparison = compare(&document(broken, ""), &document(&swapped, ""));
    assert_eq!(
        classes(&comparison),
        [("added", vec!["GET /c/{"]), ("removed", vec!["GET /a/{"])]
    );
}

#[test]
fn webhooks_and_callbacks_are_compared() {
    let with = |first: &str, second: &str, hook: &str| {
        let callback = |security: &str| {
            format!(
                r#"{{"callbacks":{{"done":{{"{{$url}}":{{"post":{{"security":[{security}]}}}}}}}}}}"#
            )
        };
        format!(
            r#"{{"openapi":"3.1.0","components":{{"securitySchemes":{SCHEMES}}},
                "paths":{{"/a/{{id}}":{{"get":{}}},"/b":{{"get":{}}}}},"webhooks":{{"hook":{{"post":{{"security":[{hook}]}}}}}}}}"#,
            callback(first),
            callback(second),
        )
    };
    let (a, b) = (r#"{"A":[]}"#, r#"{"B":[]}"#);
    let old = with(a, b, a);
    let renamed = old.replace("{id}", "{name}");
    assert!(compare(&old, &renamed).is_empty());
    assert_eq!(
        classes(&compare(&old, &with(b, b, ""))),
        [
            ("newly-public", vec!["POST webhook hook"]),
            ("incomparable", vec!["POST callback done of GET /a/{id}"]),
        ]
    );
}

#[test]
fn unreadable_security_is_refused() {
    assert_eq!(
        stated(&document(
            r#"{"/a":{"get":{"security":null},"put":{}},"/b":{"get":{}}}"#,
            r#","security":[1]"#
        ))
        .unwrap_err(),
        [
            "/paths/~1a/get/security: `security` is `null`; write a list of requirements, or leave the field out",
            "/security/0: alternative is `1`; write an object such as `{\"Key\": []}`",
        ]
    );
    assert_eq!(
        stated(&document(
            r##"{"/a":{"$ref":"a.yaml"},"/b":{"$ref":"#/x"},"/c":{"$ref":"#/openapi"}}"##,
            ""
        ))
        .unwrap_err(),
        [
            "/paths/~1a: path item `/a` is in `a.yaml`, which is not read; bundle the document into one file",
            "/paths/~1b: path item `/b` refers to `#/x`, which does not exist; add it or remove the reference",
            "/paths/~1c: path item `/c` refers to something other than the expected path item; write the path item in its place",
        ]
    );
}

#[test]
fn ambiguous_operation_is_refused() {
    for (paths, diagnostic) in [
        (
            r#"{"/a":{"get":{"$ref":"a.yaml"}}}"#,
            "/paths/~1a/get: operation `GET /a` is in `a.yaml`, which is not read; bundle the document into one file",
        ),
        (
            r##"{"/a":{"get":{"$ref":"#/x-open"}}}"##,
            "/paths/~1a/get: operation `GET /a` refers to `#/x-open`, where OpenAPI does not allow a reference; write the operation in its place",
        ),
        (
            r#"{"/a":{"GET":{"security":[]}}}"#,
            "/paths/~1a/GET: operation `GET /a` is written in the wrong case, which only some readers accept; write `get`",
        ),
        (
            r#"{"/a":{"get":null}}"#,
            "/paths/~1a/get: operation `GET /a` is not an object; write the operation as an object",
        ),
        (
            r#"{"/a":[{"get":{}}]}"#,
            "/paths/~1a: path item `/a` is not an object; write the path item as an object",
        ),
        (
            r#"{"$ref":"paths.yaml"}"#,
            "/paths: member `paths` is in `paths.yaml`, which is not read; bundle the document into one file",
        ),
        (
            r#"{"/a":{"get":{"callbacks":{"$ref":"callbacks.yaml"}}}}"#,
            "/paths/~1a/get/callbacks: member `callbacks` is in `callbacks.yaml`, which is not read; bundle the document into one file",
        ),
        (
            "[]",
            "/paths: member `paths` is not an object; write the member as an object",
        ),
    ] {
        assert_eq!(stated(&document(paths, "")).unwrap_err(), [diagnostic]);
    }
}
