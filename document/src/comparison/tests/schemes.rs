//! Schemes that came, went, changed, or have another name.

use oasgard_core::requirement::Requirement;

use super::*;

fn scheme_classes(comparison: &Comparison) -> Vec<(&'static str, &str)> {
    let schemes = comparison.schemes.iter();
    schemes
        .map(|change| (change.class.word(), change.name.as_str()))
        .collect()
}

/// A document with these schemes, and an operation for each list of alternatives.
fn with_schemes(version: &str, schemes: &str, lists: &[&str]) -> String {
    let paths: Vec<_> = lists
        .iter()
        .enumerate()
        .map(|(index, list)| format!(r#""/{index}":{{"get":{{"security":[{list}]}}}}"#))
        .collect();
    format!(
        r#"{{"openapi":"{version}","paths":{{{}}},"components":{{"securitySchemes":{{{schemes}}}}}}}"#,
        paths.join(",")
    )
}

fn fields(old: &str, new: &str) -> Vec<(Field, Option<String>, Option<String>)> {
    let with = |scheme: &str| with_schemes("3.2.0", &format!(r#""S":{scheme}"#), &[r#"{"S":[]}"#]);
    let comparison = compare(&with(old), &with(new));
    assert!(comparison.operations.is_empty());
    let changes = comparison.schemes.into_iter().flat_map(|scheme| {
        assert_eq!(scheme.operations, 1);
        scheme.fields
    });
    changes
        .map(|change| (change.field, change.old, change.new))
        .collect()
}

#[test]
fn every_field_of_a_scheme_is_compared() {
    let scheme = |name: &str| Field::Scheme(name.to_owned());
    let some = |text: &str| Some(text.to_owned());
    let key = r#"{"type":"apiKey","in":"header","name":"X-Key"}"#;
    assert_eq!(
        fields(
            key,
            r#"{"type":"apiKey","in":"query","name":"key","description":"D"}"#
        ),
        [
            (scheme("description"), None, some("D")),
            (scheme("in"), some("header"), some("query")),
            (scheme("name"), some("X-Key"), some("key")),
        ]
    );
    // A name that is still written in the same way did not change, though its case counts from now on.
    assert_eq!(
        fields(key, r#"{"type":"apiKey","in":"query","name":"X-Key"}"#),
        [(scheme("in"), some("header"), some("query"))]
    );
    assert_eq!(
        fields(key, r#"{"type":"http","scheme":"Basic","deprecated":true}"#),
        [
            (scheme("deprecated"), None, some("true")),
            (scheme("in"), some("header"), None),
            (scheme("name"), some("X-Key"), None),
            (scheme("scheme"), None, some("Basic")),
            (scheme("type"), some("apiKey"), some("http")),
        ]
    );
    let flow = |name: &str, url: &str, scopes: &str| {
        format!(
            r#"{{"type":"oauth2","flows":{{"{name}":{{"tokenUrl":"{url}","scopes":{scopes}}}}}}}"#
        )
    };
    let text = str::to_owned;
    assert_eq!(
        fields(
            &flow("password", "https://a.example", r#"{"x":"X","y":"Y"}"#),
            &flow("password", "https://b.example", r#"{"y":"Z","z":""}"#),
        ),
        [
            (
                Field::FlowField(text("password"), text("tokenUrl")),
                some("https://a.example"),
                some("https://b.example")
            ),
            (Field::Scope(text("password"), text("x")), some("X"), None),
            (
                Field::Scope(text("password"), text("y")),
                some("Y"),
                some("Z")
            ),
            (Field::Scope(text("password"), text("z")), None, some("")),
        ]
    );
    assert_eq!(
        fields(
            &flow("password", "a", "{}"),
            &flow("clientCredentials", "a", "{}")
        ),
        [
            (Field::Flow(text("clientCredentials")), None, some("")),
            (Field::Flow(text("password")), some(""), None),
        ]
    );
    let discovery = |url: &str| format!(r#"{{"type":"openIdConnect","openIdConnectUrl":"{url}"}}"#);
    assert_eq!(
        fields(&discovery("a"), &discovery("b")),
        [(scheme("openIdConnectUrl"), some("a"), some("b"))]
    );
}

#[test]
fn case_of_header_names_is_not_a_change() {
    let header = |name: &str| format!(r#"{{"type":"apiKey","in":"header","name":"{name}"}}"#);
    let query = |name: &str| format!(r#"{{"type":"apiKey","in":"query","name":"{name}"}}"#);
    assert_eq!(fields(&header("X-Key"), &header("x-key")), []);
    assert_eq!(fields(&query("Key"), &query("key")).len(), 1);
    let bearer = r#"{"type":"http","scheme":"Bearer","deprecated":false}"#;
    assert_eq!(fields(bearer, r#"{"scheme":"bearer","type":"http"}"#), []);
}

#[test]
fn changed_description_has_its_own_class() {
    let with = |schemes: &str| with_schemes("3.1.0", schemes, &[]);
    let old = r#""A":{"type":"http","scheme":"basic"},"B":{"type":"http","scheme":"digest"}"#;
    let new = r#""A":{"type":"http","scheme":"basic","description":"D"},"B":{"type":"http","scheme":"digest","x-oai-deprecated":true}"#;
    assert_eq!(
        scheme_classes(&compare(&with(old), &with(new))),
        [("scheme-changed", "B"), ("scheme-described", "A")]
    );
}

#[test]
fn openapi_version_is_not_a_change() {
    let old = r#""A":{"type":"oauth2","x-oai-deprecated":true,"x-oasgard-oauth2MetadataUrl":"m","flows":{
        "x-oai-deviceAuthorization":{"x-oai-deviceAuthorizationUrl":"d","tokenUrl":"t","scopes":{}}}}"#;
    let new = r#""A":{"type":"oauth2","deprecated":true,"oauth2MetadataUrl":"m","flows":{
        "deviceAuthorization":{"deviceAuthorizationUrl":"d","tokenUrl":"t","scopes":{}}}}"#;
    assert!(
        compare(
            &with_schemes("3.1.0", old, &[]),
            &with_schemes("3.2.0", new, &[])
        )
        .is_empty()
    );
}

#[test]
fn renamed_scheme_is_the_same_scheme() {
    let old = with_schemes(
        "3.1.0",
        r#""A":{"type":"http","scheme":"basic"}"#,
        &[r#"{"A":[]}"#],
    );
    let new = with_schemes(
        "3.1.0",
        r#""Z":{"type":"http","scheme":"Basic"}"#,
        &[r#"{"Z":[]}"#],
    );
    let comparison = compare(&old, &new);
    assert!(comparison.operations.is_empty());
    assert_eq!(scheme_classes(&comparison), [("scheme-renamed", "Z")]);
    assert_eq!(comparison.schemes[0].old_name.as_deref(), Some("A"));
    assert_eq!(comparison.schemes[0].operations, 1);
}

#[test]
fn ambiguous_renaming_is_not_assumed() {
    let basic = r#"{"type":"http","scheme":"basic"}"#;
    let one = |name: &str| format!(r#""{name}":{basic}"#);
    let two = |first: &str, second: &str| format!("{},{}", one(first), one(second));
    let described = r#""Z":{"type":"http","scheme":"basic","description":"of an administrator"}"#;
    for (old, used, new, uses) in [
        (one("A"), "A", two("Y", "Z"), "Y"),
        (one("A"), "A", two("Y", "Z"), "Z"),
        (two("A", "B"), "A", one("Z"), "Z"),
        (two("A", "B"), "B", one("Z"), "Z"),
        (two("A", "C"), "A", two("C", "Z"), "Z"),
        (one("A"), "A", described.to_owned(), "Z"),
    ] {
        let comparison = compare(
            &with_schemes("3.1.0", &old, &[&format!(r#"{{"{used}":[]}}"#)]),
            &with_schemes("3.1.0", &new, &[&format!(r#"{{"{uses}":[]}}"#)]),
        );
        assert_eq!(
            classes(&comparison),
            [("incomparable", vec!["GET /0"])],
            "{old} -> {new}"
        );
    }
    // Both are kept: who needed the one needs the other now.
    let both = format!(r#""A":{basic},"B":{basic}"#);
    let comparison = compare(
        &with_schemes("3.1.0", &both, &[r#"{"A":[]}"#]),
        &with_schemes("3.1.0", &both, &[r#"{"B":[]}"#]),
    );
    assert_eq!(classes(&comparison), [("incomparable", vec!["GET /0"])]);
}

#[test]
fn undefined_scheme_is_another_credential() {
    let declared = with_schemes(
        "3.1.0",
        r#""A":{"type":"http","scheme":"basic"}"#,
        &[r#"{"A":[]}"#],
    );
    let gone = with_schemes("3.1.0", "", &[r#"{"A":[]}"#]);
    let comparison = compare(&declared, &gone);
    assert_eq!(classes(&comparison), [("incomparable", vec!["GET /0"])]);
    assert_eq!(scheme_classes(&comparison), [("scheme-removed", "A")]);
    let new = comparison.operations[0].new.as_ref().unwrap();
    let (name, _) = new.access().alternatives()[0].iter().next().unwrap();
    assert_eq!(name, "A (undeclared)");
    assert!(compare(&gone, &gone).is_empty());

    let taken = r#""A (undeclared)":{"type":"http","scheme":"digest"}"#;
    let by_component = with_schemes("3.1.0", taken, &[r#"{"A (undeclared)":[]}"#]);
    let by_nothing = with_schemes("3.1.0", taken, &[r#"{"A":[]}"#]);
    assert_eq!(classes(&compare(&by_component, &by_nothing)).len(), 1);
}

#[test]
fn a_scheme_may_be_named_by_its_uri() {
    let scheme = r#""A":{"type":"http","scheme":"basic"}"#;
    let by_name = with_schemes("3.2.0", scheme, &[r#"{"A":[]}"#]);
    let by_uri = [r##"{"#/components/securitySchemes/A":[]}"##];
    assert!(compare(&by_name, &with_schemes("3.2.0", scheme, &by_uri)).is_empty());
    assert!(!compare(&by_name, &with_schemes("3.1.0", scheme, &by_uri)).is_empty());
}

#[test]
fn a_referenced_scheme_is_what_it_refers_to() {
    let old = r#""A":{"type":"http","scheme":"basic"}"#;
    let new =
        r##""A":{"$ref":"#/components/securitySchemes/B"},"B":{"type":"http","scheme":"basic"}"##;
    let comparison = compare(
        &with_schemes("3.1.0", old, &[]),
        &with_schemes("3.1.0", new, &[]),
    );
    assert_eq!(scheme_classes(&comparison), [("scheme-added", "B")]);
    let far = |file: &str| with_schemes("3.1.0", &format!(r#""A":{{"$ref":"{file}"}}"#), &[]);
    assert!(compare(&far("a.yaml"), &far("a.yaml")).is_empty());
    assert_eq!(
        scheme_classes(&compare(&far("a.yaml"), &far("b.yaml"))),
        [("scheme-changed", "A")]
    );
}

#[test]
fn scheme_named_only_by_uri_is_compared() {
    let with = |scheme: &str, name: &str| {
        format!(
            r#"{{"openapi":"3.2.0","$self":"https://a.example/api","x-schemes":{{"K":{scheme}}},
            "paths":{{"/a":{{"get":{{"security":[{{"{name}":[]}}]}}}}}}}}"#
        )
    };
    let key = |place: &str| format!(r#"{{"type":"apiKey","in":"{place}","name":"X"}}"#);
    let old = with(&key("header"), "#/x-schemes/K");
    let comparison = compare(&old, &with(&key("query"), "#/x-schemes/K"));
    assert_eq!(
        scheme_classes(&comparison),
        [("scheme-changed", "#/x-schemes/K")]
    );
    assert_eq!(comparison.schemes[0].pointer.as_str(), "/x-schemes/K");
    let absolute = with(&key("header"), "https://a.example/api#/x-schemes/K");
    assert!(compare(&old, &absolute).is_empty());
}

#[test]
fn uri_of_another_object_is_not_a_scheme() {
    let with = |name: &str| {
        format!(
            r#"{{"openapi":"3.2.0","info":{{}},"paths":{{"/a":{{"get":{{"security":[{{"{name}":[]}}]}}}}}}}}"#
        )
    };
    let comparison = compare(&with("#/info"), &with("#/gone"));
    let required = |side: &Option<Posture>| {
        let access = side.as_ref().unwrap().access();
        access.alternatives()[0].to_string()
    };
    let change = &comparison.operations[0];
    assert!(required(&change.old).contains("#/info (undeclared)"));
    assert!(required(&change.new).contains("#/gone (undeclared)"));
}

#[test]
fn missed_renaming_shows_the_old_scheme() {
    let scheme = |name: &str| format!(r#""{name}":{{"type":"apiKey","in":"cookie","name":"X"}}"#);
    let old = with_schemes("3.1.0", &scheme("S"), &[r#"{"S":[]}"#, r#"{"S":[]}"#]);
    let new = with_schemes("3.1.0", &scheme("T"), &[r#"{"T":[]}"#, r#"{"S":[]}"#]);
    let comparison = compare(&old, &new);
    assert_eq!(classes(&comparison), [("incomparable", vec!["GET /1"])]);
    let old = comparison.operations[0].old.as_ref().unwrap();
    assert_eq!(old.access().alternatives()[0], Requirement::new("S", []));
}

#[test]
fn order_of_members_is_not_a_change() {
    let scheme = |note: &str| format!(r#"{{"type":"http","scheme":"basic","x-note":{note}}}"#);
    let old = scheme(r#"[{"a":1,"b":{"c":2,"d":3}}]"#);
    assert_eq!(fields(&old, &scheme(r#"[{"b":{"d":3,"c":2},"a":1}]"#)), []);
    assert_eq!(
        fields(&old, &scheme(r#"[{"b":{"d":2,"c":3},"a":1}]"#)).len(),
        1
    );
}
