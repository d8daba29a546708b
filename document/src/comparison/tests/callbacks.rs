//! Callbacks that are written at another place, and who calls back.

use super::*;

const CALLBACKS: &str = "/components/callbacks/D";
const ITEM: &str = "/components/pathItems/P";

/// A document with a path `/a/{<parameter>}`, which has the callback `done`, and with these components.
fn calling_back(parameter: &str, done: &str, components: &str) -> String {
    with_item(parameter, &operation(done), components)
}

fn with_item(parameter: &str, item: &str, components: &str) -> String {
    format!(
        r#"{{"openapi":"3.1.0","paths":{{"/a/{{{parameter}}}":{item}}},
        "components":{{"securitySchemes":{SCHEMES}{components}}}}}"#
    )
}

fn operation(done: &str) -> String {
    format!(r#"{{"post":{{"security":[{{"B":[]}}],"callbacks":{{"done":{done}}}}}}}"#)
}

fn callback(security: &str) -> String {
    format!(r#"{{"{{$request.body#/url}}":{{"post":{{"security":[{security}]}}}}}}"#)
}

fn reference(pointer: &str) -> String {
    format!(r##"{{"$ref":"#{pointer}"}}"##)
}

#[test]
fn callback_moved_with_its_item_is_compared() {
    let both = r#"{"B":[],"C":[]}"#;
    let pathitem = |security: &str| {
        let item = operation(&callback(security));
        let component = format!(r#","pathItems":{{"P":{item}}}"#);
        with_item("id", &reference(ITEM), &component)
    };
    let inlined = |security: &str| calling_back("id", &callback(security), "");
    assert!(compare(&pathitem(both), &inlined(both)).is_empty());
    let title = "POST callback done of POST /a/{id}";
    for (now, class) in [(r#"{"B":[]}"#, "weakened"), ("{}", "newly-public")] {
        let there = compare(&pathitem(both), &inlined(now));
        assert_eq!(classes(&there), [(class, vec![title])]);
        let back = compare(&inlined(both), &pathitem(now));
        assert_eq!(classes(&back), [(class, vec![title])]);
    }
}

#[test]
fn callback_moved_to_components_is_compared() {
    let old = calling_back("id", &callback(r#"{"B":[]}"#), "");
    let component = format!(r#","callbacks":{{"D":{}}}"#, callback(""));
    let new = calling_back("name", &reference(CALLBACKS), &component);
    assert_eq!(
        classes(&compare(&old, &new)),
        [("newly-public", vec!["POST callback done of POST /a/{name}"])]
    );
}

#[test]
fn callback_moved_to_path_items_is_compared() {
    let item = |security: &str| format!(r#"{{"post":{{"security":[{security}]}}}}"#);
    let done = format!(r#"{{"{{$request.body#/url}}":{}}}"#, reference(ITEM));
    let behind = |security: &str| {
        let component = format!(r#","pathItems":{{"P":{}}}"#, item(security));
        calling_back("id", &done, &component)
    };
    let old = calling_back("id", &callback(r#"{"B":[]}"#), "");
    assert!(compare(&old, &behind(r#"{"B":[]}"#)).is_empty());
    assert_eq!(
        classes(&compare(&old, &behind(""))),
        [("newly-public", vec!["POST callback done of POST /a/{id}"])]
    );
}

#[test]
fn shared_callback_is_of_each_operation() {
    let paths = |done: &str| {
        let post = operation(done);
        format!(r#"{{"/a":{post},"/b":{post}}}"#)
    };
    let document = |done: &str, components: &str| {
        format!(
            r#"{{"openapi":"3.1.0","paths":{},"components":{{"securitySchemes":{SCHEMES}{components}}}}}"#,
            paths(done)
        )
    };
    let old = document(&callback(r#"{"B":[]}"#), "");
    let component = format!(r#","callbacks":{{"D":{}}}"#, callback("{}"));
    let new = document(&reference(CALLBACKS), &component);
    let both = vec![
        "POST callback done of POST /a",
        "POST callback done of POST /b",
    ];
    assert_eq!(
        classes(&compare(&old, &new)),
        [("newly-public", both.clone())]
    );
    assert_eq!(classes(&compare(&new, &old)), [("newly-secured", both)]);
}

#[test]
fn unused_callback_is_compared() {
    let document = |security: &str| {
        let component = format!(r#","callbacks":{{"D":{}}}"#, callback(security));
        with_item("id", "{}", &component)
    };
    let comparison = compare(&document(r#"{"B":[]}"#), &document(""));
    assert_eq!(
        classes(&comparison),
        [("newly-public", vec!["POST callback D"])]
    );
}

#[test]
fn circular_callbacks_come_to_an_end() {
    let next = |name: &str| {
        format!(
            r#"{{"$url":{{"post":{{"security":[{{"B":[]}}],"callbacks":{{"next":{}}}}}}}}}"#,
            reference(&format!("/components/callbacks/{name}"))
        )
    };
    let chain: Vec<_> = (0..500)
        .map(|link| format!(r#""L{link}":{}"#, next(&format!("L{}", (link + 1) % 500))))
        .collect();
    let component = format!(r#","callbacks":{{{}}}"#, chain.join(","));
    let document = calling_back("id", &reference("/components/callbacks/L0"), &component);
    assert!(compare(&document, &document).is_empty());
    assert!(stated(&document).unwrap().operations() > 500);
}
