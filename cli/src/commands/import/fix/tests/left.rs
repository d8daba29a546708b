//! What is left to a person, and so declared by nobody else.

use super::*;

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
        assert_eq!(left(&fixed), ["GET /a", "PUT /a"]);
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
        assert_eq!(left(&fixed)[0], "GET /a");
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
        let left = left(&fixed);
        assert!(left.contains(&"everything under /a"), "{left:?}");
        assert_eq!(left.contains(&"PUT /a"), !beside.is_empty(), "{left:?}");
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
    assert_eq!(left(&fixed), ["everything under /b", "GET /a"]);
}

/// Which of the two schemes a reader sees, nobody knows: leaving the member out would be one answer of several.
#[test]
fn undecided_rule_leaves_the_scheme_to_a_person() {
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
