use oasgard_core::json::Json;

use super::*;
use crate::DocumentView;
use crate::comparison::Stated;

const SCHEMES: &str = r#"{
    "Auth": {"type":"oauth2","flows":{}},
    "Key": {"type":"apiKey","in":"header","name":"X-Key"},
    "Session": {"type":"http","scheme":"bearer"}
}"#;

fn stated(operation: Option<&str>, schemes: &str) -> Stated {
    let paths = match operation {
        Some(operation) => format!(r#"{{"/a":{{"get":{{{operation}}}}}}}"#),
        None => "{}".to_owned(),
    };
    let text = format!(
        r#"{{"openapi":"3.1.0","paths":{paths},"components":{{"securitySchemes":{schemes}}}}}"#
    );
    let json = Json::parse(text.as_bytes()).unwrap();
    Stated::read(&DocumentView::read(&json).unwrap()).unwrap()
}

fn reported(old: Option<&str>, new: Option<&str>) -> String {
    let comparison = Comparison::new(&stated(old, SCHEMES), &stated(new, SCHEMES)).unwrap();
    let words = Words {
        comparison: &comparison,
        quote: |name| format!("`{name}`"),
    };
    words.meaning(&comparison.operations[0])
}

#[test]
fn meaning_of_a_change_is_in_plain_words() {
    for (old, new, meaning) in [
        (
            r#"{"Auth":["x"]}"#,
            "",
            "anyone can call this now, without a credential; before, it required `Auth` with scope `x`",
        ),
        (
            r#"{"Key":[]},{"Auth":["x","y"]}"#,
            r#"{"Key":[]},{}"#,
            "anyone can call this now, a credential is optional; before, it required `Auth` with scopes `x` and `y`, or `Key`",
        ),
        (
            r#"{"Auth":["x"]}"#,
            r#"{"Auth":["x"]},{"Key":[]}"#,
            "newly allowed: anyone who has `Key`",
        ),
        (
            r#"{"Auth":["x","y","z"]}"#,
            r#"{"Auth":["x"]}"#,
            "newly allowed: anyone who has `Auth` with scope `x` (scopes `y` and `z` no longer needed)",
        ),
        (
            r#"{"Auth":["x"],"Key":[]}"#,
            r#"{"Auth":[]},{"Key":[]}"#,
            "newly allowed: anyone who has `Auth` (scope `x` and `Key` no longer needed), \
             or `Key` (`Auth` with scope `x` no longer needed)",
        ),
        (
            r#"{"Session":["user"]}"#,
            r#"{"Session":["admin"]}"#,
            "newly allowed: anyone who has `Session` with role `admin`; \
             no longer enough: `Session` with role `user`",
        ),
        (
            "",
            r#"{"Auth":["x"],"Key":[]}"#,
            "anyone could call this without a credential; now it requires `Auth` with scope `x` together with `Key`",
        ),
        (
            r#"{"Auth":["x"]},{"Key":[]}"#,
            r#"{"Auth":["x"]}"#,
            "no longer enough: `Key`",
        ),
        (
            r#"{"Auth":["x"]}"#,
            r#"{"Auth":["x","y"]}"#,
            "callers who have `Auth` with scope `x` now also need scope `y`",
        ),
        (
            r#"{"Auth":["x"],"Key":[]}"#,
            r#"{"Auth":["x","y"],"Key":[],"Session":["a"]}"#,
            "callers who have `Auth` with scope `x` together with `Key` now also need scope `y` of `Auth` and `Session` with role `a`",
        ),
        (
            r#"{"Auth":["a"]}"#,
            r#"{"Auth":["b"]},{"Auth":["c"]},{"Auth":["d"]},{"Auth":["e"]},{"Auth":["f"]},{"Auth":["g"]}"#,
            "newly allowed: anyone who has `Auth` with scope `b`, or `Auth` with scope `c`, \
             or `Auth` with scope `d`, or `Auth` with scope `e`, or 2 more alternatives; no longer enough: `Auth` with scope `a`",
        ),
    ] {
        let list = |alternatives: &str| format!(r#""security":[{alternatives}]"#);
        let reported = reported(Some(&list(old)), Some(&list(new)));
        assert_eq!(reported, meaning, "{old} -> {new}");
    }
}

/// A new or removed operation is reported with who may or could call it.
#[test]
fn added_and_removed_name_who_may_call() {
    let key = Some(r#""security":[{"Key":[]}]"#);
    let open = Some(r#""security":[]"#);
    let silent = Some("");
    for (old, new, meaning) in [
        (None, key, "this is new, and requires `Key`"),
        (
            None,
            open,
            "this is new, and anyone can call it without a credential",
        ),
        (
            None,
            silent,
            "this is new, and its security is not stated, so anyone can call it",
        ),
        (
            key,
            None,
            "this was removed from the document and may still be served: check that it was removed from the program too; it required `Key`",
        ),
        (
            open,
            None,
            "this was removed from the document and may still be served: check that it was removed from the program too; \
             anyone could call this without a credential",
        ),
        (
            key,
            silent,
            "its security is no longer stated, so anyone can call this; before, it required `Key`",
        ),
        (
            silent,
            key,
            "its security was not stated, so anyone could call this; now it requires `Key`",
        ),
    ] {
        assert_eq!(reported(old, new), meaning);
    }
}

/// A scheme change is described by its most severe field.
#[test]
fn most_severe_field_words_a_scheme_change() {
    let used = Some(r#""security":[{"S":[]}]"#);
    let key = r#"{"S":{"type":"apiKey","in":"header","name":"X-Key"}}"#;
    let basic = r#"{"S":{"type":"http","scheme":"basic"}}"#;
    let discovery = |url: &str| {
        format!(
            r#"{{"S":{{"type":"openIdConnect","openIdConnectUrl":"{url}","description":"{url}"}}}}"#
        )
    };
    for (old, new, operation, meaning) in [
        (
            key,
            basic,
            used,
            "callers have to send another credential; 1 operation uses it",
        ),
        (
            &discovery("a"),
            &discovery("b"),
            used,
            "callers obtain the credential in another way; 1 operation uses it",
        ),
        (
            basic,
            &basic.replace("}}", r#","x-oai-deprecated":true}}"#),
            None,
            "callers send the same credential; no operation uses it",
        ),
        (
            basic,
            &basic.replace("}}", r#","description":"D"}}"#),
            None,
            "only descriptions changed; no operation uses it",
        ),
        (
            basic,
            &basic.replace("\"S\"", "\"T\""),
            None,
            "this has the definition of a removed scheme, and counts as renamed; no operation uses it",
        ),
        ("{}", key, None, "this is new; no operation uses it"),
        (key, "{}", used, "this was removed; 1 operation used it"),
    ] {
        let comparison = Comparison::new(&stated(operation, old), &stated(operation, new)).unwrap();
        assert_eq!(
            scheme_meaning(&comparison.schemes[0]),
            meaning,
            "{old} -> {new}"
        );
    }
}

#[test]
fn every_change_is_one_sentence() {
    let document = |list: &str, key: &str| {
        let text = format!(
            r#"{{"openapi":"3.1.0","paths":{{"/a":{{"get":{{"security":{list}}},"put":{{"security":{list}}}}}}},"components":{{"securitySchemes":{{"Key":{{"type":"apiKey","in":"header","name":"{key}"}}}}}}}}"#
        );
        Json::parse(text.as_bytes()).unwrap()
    };
    let quote = |name: &str| format!("`{name}`");
    assert_eq!(
        summary(
            &document(r#"[{"Key":["admin"]}]"#, "X-A"),
            &document(r#"[{"Key":[]}]"#, "X-B"),
            quote
        )
        .sentences,
        [
            "weakened: `GET /a` and `PUT /a`: newly allowed: anyone who has `Key` (role `admin` no longer needed)",
            "scheme changed: `Key`: callers have to send another credential; 2 operations use it",
        ]
    );
    let same = document("[]", "X-A");
    assert_eq!(summary(&same, &same, quote), Summary::default());
    assert_eq!(summary(&Json::Null, &same, quote), Summary::default());
    let without = Json::parse(br#"{"openapi":"3.1.0","paths":{}}"#).unwrap();
    let added = ["GET", "PUT"].map(|method| (method.to_owned(), "/a".to_owned()));
    assert_eq!(summary(&without, &same, quote).added, added);
}
