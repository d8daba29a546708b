//! Where credentials are sent, and what another document holds.

use crate::diff::{folder, write};
use crate::outcome::call_in;

/// A document of two secured operations and one public one.
fn served(servers: &str) -> String {
    format!(
        r#"openapi: 3.1.0
info: {{ title: T, version: "1" }}
servers: {servers}
security: [{{ Key: [] }}]
paths:
  /a: {{ get: {{}}, put: {{}} }}
  /b: {{ get: {{ security: [] }} }}
components:
  securitySchemes:
    Key: {{ type: apiKey, in: header, name: X-Key }}
"#
    )
}

fn changed(name: &str, old: &str, new: &str) -> std::path::PathBuf {
    let folder = folder(name);
    write(&folder, "old.yaml", &served(old));
    write(&folder, "new.yaml", &served(new));
    folder
}

#[test]
fn another_host_is_a_class_of_its_own() {
    let folder = changed(
        "host",
        "[{ url: https://api.example.com/v1 }]",
        "[{ url: https://evil.example/v1 }]",
    );
    for (fail_on, code) in [
        ("any", 1),
        ("server-changed", 1),
        ("server-insecure", 0),
        ("none", 0),
    ] {
        let call = call_in(
            &folder,
            &format!("diff old.yaml new.yaml --fail-on {fail_on}"),
        );
        assert_eq!(call.code, code, "{fail_on}");
        assert!(call.stdout.contains(
            "\nSERVER CHANGED\n\n  https://evil.example/v1  new.yaml:3:11\n    - https://api.example.com/v1\n    + https://evil.example/v1\n    \
             credentials are sent to another host; 2 operations that require a credential use it\n"
        ), "{}", call.stdout);
    }
}

#[test]
fn every_format_shows_a_server_without_tls() {
    let folder = changed(
        "insecure",
        "[{ url: https://api.example.com }]",
        "[{ url: \"{scheme}://api.example.com\", variables: { scheme: { enum: [https, http], default: https } } }]",
    );
    let printed = |format: &str| {
        let call = call_in(
            &folder,
            &format!("diff old.yaml new.yaml --format {format}"),
        );
        call.printed().to_owned()
    };
    let meaning = "redentials can be sent without TLS, to `http://api.example.com`; 2 operations that require a credential use it";
    for format in ["text", "markdown", "json", "github"] {
        assert!(
            printed(format).contains(meaning),
            "{format}: {}",
            printed(format)
        );
    }
    let markdown = printed("markdown");
    assert!(markdown.starts_with("### Where credentials are sent has changed\n"));
    assert!(markdown.contains("\n#### Server insecure\n\n**`{scheme}://api.example.com`**\n\n```diff\n- https://api.example.com\n+ {scheme}://api.example.com\n```\n"));
    let json = printed("json");
    for part in [
        r#""server-insecure": 1"#,
        r#""url": "{scheme}://api.example.com""#,
        r#""reached": "http://api.example.com""#,
        r#""usedBy": 2"#,
        r#""pointer": "/servers/0""#,
    ] {
        assert!(json.contains(part), "{part} in {json}");
    }
    assert!(printed("github").starts_with(
        "::warning file=new.yaml,line=3,col=11,title=server insecure::{scheme}://api.example.com: "
    ));
}

#[test]
fn server_path_and_order_are_not_changes() {
    let folder = changed(
        "path",
        "[{ url: https://a.example/v1 }, { url: https://b.example }]",
        "[{ url: https://b.example/, description: live }, { url: https://A.example:443/v2 }]",
    );
    let call = call_in(&folder, "diff old.yaml new.yaml --fail-on any");
    assert_eq!((call.code, call.stdout.as_str()), (0, ""));
}

#[test]
fn hosts_cannot_be_terminal_commands() {
    let folder = changed(
        "hostile",
        "[{ url: https://a.example }]",
        r#"[{ url: "https://b.example/\e[2J\n::error::x" }]"#,
    );
    for format in ["text", "markdown", "github"] {
        let call = call_in(
            &folder,
            &format!("diff old.yaml new.yaml --format {format}"),
        );
        assert!(!call.printed().contains('\u{1b}'), "{}", call.stdout);
        assert!(!call.stdout.contains("\n::error"), "{}", call.stdout);
    }
}

#[test]
fn required_scheme_elsewhere_is_refused() {
    let folder = folder("elsewhere");
    let text = served("[{ url: https://a.example }]").replace(
        "Key: { type: apiKey, in: header, name: X-Key }",
        "Key: { $ref: \"schemes.yaml#/Key\" }",
    );
    write(&folder, "api.yaml", &text);
    let call = call_in(&folder, "diff api.yaml api.yaml --fail-on any");
    let message = "scheme `Key` is in `schemes.yaml#/Key`, which is not read; bundle the document into one file first";
    assert_eq!(call.code, 2);
    assert!(
        call.stderr.contains(&format!("api.yaml:10:12: {message}")),
        "{}",
        call.stderr
    );
    let call = call_in(&folder, "lint api.yaml --deny warnings --allow DOC-05");
    assert_eq!(call.code, 1);
    assert!(
        call.stdout.contains(&format!("warning[REF-02]: {message}")),
        "{}",
        call.stdout
    );
}

#[test]
fn ambiguous_member_is_refused() {
    let folder = folder("ambiguous");
    let text = served("[{ url: https://a.example }]");
    write(&folder, "old.yaml", &text);
    for (from, to) in [
        ("info:", "swagger: \"2.0\"\ninfo:"),
        (
            "{ get: {}, put",
            "{ get: { __proto__: { security: [] } }, put",
        ),
        ("{ get: {}, put", "{ $ref: 5, get: {}, put"),
        ("{ get: {}, put", "{ get: { SECURITY: [] }, put"),
        ("Key: {", "Key: { $ref: {}, "),
    ] {
        write(&folder, "new.yaml", &text.replacen(from, to, 1));
        let call = call_in(&folder, "diff old.yaml new.yaml --fail-on any");
        assert_eq!(call.code, 2, "{to}: {}", call.stdout);
        let call = call_in(&folder, "lint new.yaml");
        assert_eq!(call.code, 1, "{to}: {}", call.stdout);
        assert!(call.stdout.contains("1 error"), "{to}: {}", call.stdout);
    }
}
