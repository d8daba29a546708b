//! What YAML readers read differently.

use super::*;

/// A document whose only operation is open to callers of the scheme `key`, with this YAML in its places.
fn document(scheme: &str, required: &str) -> String {
    format!(
        "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      security:\n        - {required}: []\ncomponents:\n  securitySchemes:\n    {scheme}: {{type: http, scheme: basic}}\n"
    )
}

/// `6:11 error YAML-02` for each finding.
fn said(text: &str) -> Vec<String> {
    let source = Source::parse("a.yaml", text.into());
    let source = source.unwrap_or_else(|failure| panic!("{}: {text}", failure.message()));
    let diagnostics = source.ambiguities();
    let positions = source.positions(
        diagnostics
            .iter()
            .map(|diagnostic| diagnostic.pointer.as_str()),
    );
    let lines = diagnostics.iter().map(|Diagnostic { pointer, finding }| {
        let Position { line, column } = positions[pointer.as_str()];
        let severity = if finding.severity == Severity::Error {
            "error"
        } else {
            "warning"
        };
        format!("{line}:{column} {severity} {}", finding.rule)
    });
    lines.collect()
}

const NAMES: &[&str] = &[
    "no",
    "Yes",
    "ON",
    "off",
    "y",
    "N",
    "~",
    "null",
    "Null",
    "true",
    "FALSE",
    "1.0",
    "0.5",
    "-0",
    "012",
    "0x10",
    "0o7",
    "0b11",
    "1e3",
    "1_000",
    "+1",
    ".5",
    "1.",
    "12:30",
    "12:30:45",
    "2001-12-14",
    "2001-12-14 21:59:43",
    "=",
    "?a",
    "1234567890123456789",
];

const ORDINARY: &[&str] = &[
    "Key",
    "key",
    "none",
    "nope",
    "once",
    "offline",
    "yesterday",
    "yy",
    "2fa",
    "v1.0",
    "1.2.3",
    "200",
    "-1",
    "0",
    "a b",
    "api-key",
    "OAuth2",
    "-",
    "-a",
    ".a",
    "+a",
    "1a",
    "0xg",
    "1:a",
    "2001-12",
    "10-20-30-40",
    "_1",
    "e1",
    "é",
    "truely",
];

/// A name that YAML readers type differently is an error where it decides.
#[test]
fn ambiguous_names_are_errors() {
    for name in NAMES {
        let both = document(name, name);
        assert_eq!(
            said(&both),
            ["6:11 error YAML-02", "9:5 error YAML-02"],
            "{name}"
        );
        let quoted = format!("\"{name}\"");
        assert_eq!(
            said(&document(name, &quoted)),
            ["9:5 error YAML-02"],
            "{name}"
        );
        assert_eq!(
            said(&document(&quoted, name)),
            ["6:11 error YAML-02"],
            "{name}"
        );
        assert!(said(&document(&quoted, &quoted)).is_empty(), "{name}");
    }
}

#[test]
fn unambiguous_names_are_accepted() {
    for name in ORDINARY {
        assert!(said(&document(name, name)).is_empty(), "{name}");
    }
}

#[test]
fn ambiguity_in_other_members_is_accepted() {
    let harmless = "x-a: {on: 1, no: [yes, 12:30], ~: 012, 1.0: 2001-12-14, '<<': =}\n";
    assert!(said(&format!("{}{harmless}", document("Key", "Key"))).is_empty());
    let answers = document("Key", "Key").replace(
        "      security",
        "      responses: {200: {description: no}}\n      security",
    );
    assert!(said(&answers).is_empty());
}

#[test]
fn deciding_values_are_reported() {
    let scope = |scope: &str| document("Key", "Key").replace("Key: []", &format!("Key: [{scope}]"));
    for text in ["no", "12:30", "1_000", "2001-12-14", "="] {
        assert_eq!(said(&scope(text)), ["6:17 error YAML-02"], "{text}");
        assert!(said(&scope(&format!("'{text}'"))).is_empty(), "{text}");
    }
    let header = document("Key", "Key").replace(
        "type: http, scheme: basic",
        "type: apiKey, in: header, name: no",
    );
    assert_eq!(said(&header), ["9:37 error YAML-02"]);
    let described = document("Key", "Key").replace("type: http", "description: no, type: http");
    assert!(said(&described).is_empty());
    let extended = document("Key", "Key").replace("type: http", "x-a: [{b: 012}], type: http");
    assert_eq!(said(&extended), ["9:18 error YAML-02"]);
}

#[test]
fn aliased_value_is_reported_once() {
    let text = document("Key", "Key").replace("Key: []", "Key: *a");
    let text = text.replace("paths:", "x-a: &a [no]\npaths:");
    assert_eq!(said(&text), ["2:10 error YAML-02"]);
}

#[test]
fn merge_key_is_an_error_only_if_it_decides() {
    let harmless = format!("{}x-a: {{<<: {{a: 1}}}}\n", document("Key", "Key"));
    assert_eq!(said(&harmless), ["10:7 warning YAML-01"]);
    let base = document("Key", "Key");
    let security = "      security:\n        - Key: []\n";
    assert!(base.contains(security));
    for merged in [
        "      <<: {security: [{Key: []}]}\n",
        "      <<: [{a: 1}, {security: [{Key: []}]}]\n",
        "      security: [{<<: {Key: []}}]\n",
    ] {
        let text = format!("{}x-a: {{<<: {{a: 1}}}}\n", base.replace(security, merged));
        let found = said(&text);
        let column = if merged.contains("      <<") { 7 } else { 19 };
        assert_eq!(
            found,
            [
                format!("5:{column} error YAML-01"),
                "9:7 warning YAML-01".to_owned()
            ],
            "{merged}"
        );
    }
    let root = base
        .replace("paths:", "<<: {security: [{Key: []}]}\npaths:")
        .replace(security, "      operationId: a\n");
    assert_eq!(said(&root), ["2:1 error YAML-01"]);
    let schemes = base.replace(
        "    Key: {type: http, scheme: basic}",
        "    <<: {Key: {type: http, scheme: basic}}",
    );
    assert_eq!(said(&schemes), ["9:5 error YAML-01"]);
    let fields = base.replace(
        "{type: http, scheme: basic}",
        "{type: http, <<: {scheme: basic}}",
    );
    assert_eq!(said(&fields), ["9:23 error YAML-01"]);
    let paths = base.replace("  /a:\n    get", "  <<:\n   /a:\n    get");
    assert_eq!(said(&paths), ["3:3 error YAML-01"]);
}

#[test]
fn overridden_merge_key_is_a_warning() {
    let text = document("Key", "Key").replace(
        "      security:",
        "      <<: {security: []}\n      security:",
    );
    assert_eq!(said(&text), ["5:7 warning YAML-01"]);
}

#[test]
fn nested_merge_keys_are_errors() {
    let text = document("Key", "Key").replace(
        "    get:\n      security:\n        - Key: []\n",
        "    get:\n      <<: {<<: {security: [{Key: []}]}, a: 1}\n",
    );
    let text = text.replace("paths:", "x-b: {<<: {a: 1}}\npaths:");
    assert_eq!(
        said(&text),
        [
            "6:7 error YAML-01",
            "6:12 error YAML-01",
            "2:7 warning YAML-01"
        ]
    );
}

#[test]
fn the_remedy_of_a_merge_key_works() {
    let merged = "      <<: {security: [{Key: []}]}\n";
    let written = "      security: [{Key: []}]\n";
    let security = "      security:\n        - Key: []\n";
    let text = document("Key", "Key").replace(security, merged);
    assert_eq!(said(&text).len(), 1);
    assert!(said(&text.replace(merged, written)).is_empty());
}

#[test]
fn many_ambiguities_take_bounded_time() {
    let many: Vec<_> = (0..5_000)
        .map(|number| format!("  a{number}: {{<<: {{a: no}}, on: 1_000}}\n"))
        .collect();
    let many = many.concat();
    let text = format!("{}x-a:\n{many}", document("no", "no"));
    let found = said(&text);
    assert!(found.contains(&"9:5 error YAML-02".to_owned()));
    assert!(found.iter().all(|line| line.contains("error")));
}
