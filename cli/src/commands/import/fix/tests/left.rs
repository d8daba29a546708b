//! What is left to a person is not declared.

use super::*;

#[test]
fn operation_stated_twice_is_left() {
    for (beside, behind) in [("[]", r#"[{"Key":[]}]"#), (r#"[{"Key":[]}]"#, "[]")] {
        let json = format!(
            r##"{{"openapi":"3.1.0","paths":{{"/a":{{"$ref":"#/components/pathItems/p","get":{{"security":{beside}}}}}}},
                "components":{{"securitySchemes":{KEY},"pathItems":{{"p":{{"get":{{"security":{behind}}},"put":{{"security":[]}}}}}}}}}}"##
        );
        let fixed = fix(Json::parse(json.as_bytes()).unwrap()).unwrap();
        let (declarations, _) = examine(&DocumentView::read(&fixed.json).unwrap());
        assert!(declarations.operations.is_empty());
        assert_eq!(left(&fixed), ["GET /a", "PUT /a"]);
    }
}

/// An operation that requires a removed scheme is left to a person.
#[test]
fn operation_of_removed_scheme_is_left() {
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

/// An operation that is left to a person is not declared under another spelling either.
#[test]
fn left_operation_has_no_other_declaration() {
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
        assert_eq!(left(&fixed)[0], "GET /a");
    }
}

#[test]
fn unread_path_item_is_left_to_a_person() {
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
        let left = left(&fixed);
        assert!(left.contains(&"everything under /a"), "{left:?}");
        assert_eq!(left.contains(&"PUT /a"), !beside.is_empty(), "{left:?}");
    }
}

#[test]
fn unused_path_item_blocks_no_declaration() {
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
fn non_operation_blocks_no_declaration() {
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
    assert_eq!(left(&fixed), ["everything under /b", "GET /a"]);
}

/// It is not known which of the two schemes a reader sees: removing the member would be one answer of several.
#[test]
fn undecided_rule_leaves_the_scheme() {
    let json = document(
        r#"{"Key":{"type":"apiKey","in":"header","name":"X-Key","__proto__":{"in":"query"}}}"#,
        r#""paths":{"/a":{"get":{"security":[{"Key":[]}]}}}"#,
    );
    let fixed = fix(json).unwrap();
    assert_eq!(
        fixed.unresolved,
        ["GET /a: scheme `Key` had to be left out"]
    );
    let scheme = Pointer::parse("/components/securitySchemes/Key").unwrap();
    assert_eq!(scheme.find(&fixed.json), None);
}

#[test]
fn undecided_rule_changes_no_scheme() {
    for rule in [Rule::Doc18, Rule::Http01, Rule::Client06, Rule::Bcp01] {
        for place in ["", "/name", "/x-note"] {
            let scheme = r#"{"Key":{"type":"apiKey","in":"header","name":"X-Key","x-note":1}}"#;
            let mut json = document(scheme, r#""paths":{}"#);
            let before = json.clone();
            let place = format!("/components/securitySchemes/Key{place}");
            let mut finding = oasgard_document::rules::reference::kept_elsewhere("scheme", "Key");
            finding.rule = rule;
            let diagnostic = Diagnostic {
                pointer: Pointer::parse(&place).unwrap(),
                finding,
            };
            let message = schemes::mend(&mut json, &diagnostic, &mut Round::default());
            assert_eq!((message, json), (None, before), "{rule} at {place}");
        }
    }
}
