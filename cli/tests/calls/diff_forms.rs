//! What changed, as reviewers, programs and terminals get it.

use std::fs;

use crate::diff::{document, folder, old_and_new, write};
use crate::outcome::call_in;

#[test]
fn markdown_is_written_to_a_file() {
    let folder = old_and_new("markdown");
    let call = call_in(
        &folder,
        "diff old.json new.json --format markdown --output review.md --fail-on weakened",
    );
    assert_eq!((call.code, call.stdout.as_str()), (1, ""));
    let written = fs::read_to_string(folder.join("review.md")).unwrap();
    for part in [
        "\n| Newly public | 1 |\n| Weakened | 1 |\n| Removed | 1 |\n",
        "\n#### Weakened\n\n**`GET /weak`** `get_weak`\n\n```diff\n- Auth[read, write]\n+ Auth[write]\n```\n\nNewly allowed",
        "\n#### Removed\n\n**`GET /gone`** `get_gone`\n\n```diff\n- Key\n```\n\nThis was removed from the document and may still be served",
    ] {
        assert!(written.contains(part), "{part} in {written}");
    }
}

#[test]
fn json_has_every_change_with_its_place() {
    let json = call_in(&old_and_new("json"), "diff old.json new.json --format json");
    let flat: String = json
        .printed()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    for part in [
        r#""counts": { "newly-public": 1, "weakened": 1, "removed": 1 }"#,
        r#"{ "change": "weakened", "old": { "security": [ { "Auth": [ "read", "write" ] } ], "public": false, "stated": true }, "new": {"#,
        r#""operations": [ { "method": "GET", "path": "/weak", "operationId": "get_weak", "pointer": "/paths/~1weak/get/security", "line": 13, "column": 9 } ]"#,
        r#""new": { "security": [ { "Key": [] }, {} ], "public": true, "stated": true }"#,
    ] {
        assert!(flat.contains(part), "{part} in {flat}");
    }
}

#[test]
fn annotations_point_into_the_new_document() {
    let folder = old_and_new("github");
    let call = call_in(
        &folder,
        "diff old.json new.json --format github --fail-on weakened",
    );
    assert_eq!(call.code, 1);
    let lines: Vec<_> = call.stdout.lines().collect();
    assert_eq!(lines.len(), 3);
    assert!(lines[0].starts_with(
        "::warning file=new.json,line=7,col=9,title=newly public::GET /open: anyone can"
    ));
    assert!(lines[1].starts_with(
        "::error file=new.json,line=13,col=9,title=weakened::GET /weak: newly allowed"
    ));
    assert!(lines[2].starts_with("::warning file=new.json,title=removed::GET /gone: this was removed from the document and may still be served"));
}

#[test]
fn long_comment_is_cut_short() {
    let folder = folder("thousands");
    let names: Vec<_> = (0..1000).map(|index| format!("get /{index}")).collect();
    let with = |alternatives| {
        let operations: Vec<_> = names
            .iter()
            .map(|name| (name.as_str(), alternatives))
            .collect();
        document(&operations)
    };
    write(&folder, "old.json", &with(r#"{"Key":[]}"#));
    write(&folder, "new.json", &with("{}"));
    let call = call_in(&folder, "diff old.json new.json --format markdown");
    assert!(
        call.printed().contains("\n- and 895 more\n"),
        "{}",
        call.stdout
    );
    assert!(call.stdout.len() < 65_536);
}

#[test]
fn names_cannot_be_terminal_commands() {
    let folder = folder("hostile");
    let with = |scope: &str| document(&[("get /a", &format!(r#"{{"Auth":["{scope}"]}}"#))]);
    write(&folder, "old.json", &with("x"));
    write(&folder, "new.json", &with(r"\u001b[2J\n::error::y`|"));
    for format in ["text", "markdown", "github"] {
        let call = call_in(
            &folder,
            &format!("diff old.json new.json --format {format}"),
        );
        assert!(!call.printed().contains('\u{1b}'), "{}", call.stdout);
        assert!(!call.stdout.contains("\n::error"), "{}", call.stdout);
    }
}
