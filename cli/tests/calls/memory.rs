//! Reading takes little more memory than the text of a document. The limit is that of the system, which ends a program that
//! asks for more.

use std::process::Command;

use crate::outcome::Outcome;
use crate::packages::written;

const SIZE: usize = 2_000_000;
/// What the program takes without a document, and 20 bytes for each byte of it.
const KILOBYTES: usize = 80_000;

/// A document of two megabytes whose values are all the same.
fn document(value: &str, joint: &str, head: &str, end: &str) -> String {
    let values = vec![value; SIZE / (value.len() + joint.len())];
    format!("{head}{}{end}", values.join(joint))
}

fn assert_is_read(name: &str, text: &str) {
    let file = written(name, text);
    let program = env!("CARGO_BIN_EXE_cargo-oasgard");
    let mut shell = Command::new("sh");
    shell.args(["-c", "ulimit -v $0 && exec \"$@\""]);
    shell.arg(KILOBYTES.to_string()).args([program, "lint"]);
    shell.arg(file);
    let outcome = Outcome::of(shell);
    assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
}

#[test]
fn a_json_document_takes_little_memory() {
    let head = r#"{"openapi":"3.1.0","info":{"title":"T","version":"1"},"paths":{},"x-a":["#;
    let deep = ["[".repeat(100), "]".repeat(100)].concat();
    for (name, value) in [
        ("zeros", "0"),
        ("deep", &deep),
        ("pairs", "[0,0]"),
        ("objects", r#"{"a":0}"#),
        ("texts", r#""""#),
        ("lists", "[]"),
        ("empty", "{}"),
        ("nested", "[[[[0]]]]"),
        ("fractions", "0.125"),
    ] {
        let text = document(value, ",", head, "]}");
        assert_is_read(&format!("memory-{name}.json"), &text);
    }
}

#[test]
fn a_yaml_document_takes_little_memory() {
    let head = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths: {}\nx-a: [";
    for (name, value) in [("zeros", "0"), ("objects", "{a: 0}"), ("texts", "''")] {
        let text = document(value, ",", head, "]\n");
        assert_is_read(&format!("memory-{name}.yaml"), &text);
    }
}
