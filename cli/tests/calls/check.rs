//! A file held against the program.

use std::fs;

use crate::packages::{call_in, workspace};

#[test]
fn a_file_is_missing_then_right_then_different() {
    let folder = workspace().join("checked");
    let file = folder.join("openapi.json");
    let summary = "1 scheme, 1 operation, 0 secured, 1 public";

    let missing = call_in(&folder, "check");
    assert_eq!(
        missing.last_line(1),
        "error: openapi.json does not exist; run `cargo oasgard emit`"
    );
    assert!(
        missing
            .stdout
            .starts_with("--- /dev/null\n+++ declared\n@@ "),
        "{}",
        missing.stdout
    );
    assert!(!file.exists());

    call_in(&folder, "oasgard emit").last_line(0);
    let right = call_in(&folder, "check");
    assert_eq!(
        right.last_line(0),
        format!("openapi.json is up to date: {summary}")
    );
    assert_eq!(right.stdout, "");

    let written = fs::read_to_string(&file).unwrap();
    let weaker = written.replace("\"checked\"", "\"unchecked\"");
    fs::write(&file, &weaker).unwrap();
    let different = call_in(&folder, "oasgard check --openapi 3.1");
    assert_eq!(
        different.last_line(1),
        "error: openapi.json is not what the program declares; run `cargo oasgard emit --openapi 3.1`"
    );
    assert!(
        different
            .stdout
            .starts_with("--- openapi.json\n+++ declared\n@@ "),
        "{}",
        different.stdout
    );
    assert!(
        different
            .stdout
            .contains("\n-    \"title\": \"unchecked\",\n+    \"title\": \"checked\",\n")
    );
    assert_eq!(fs::read_to_string(&file).unwrap(), weaker);
}

#[test]
fn the_command_to_run_can_be_pasted() {
    let words = "check --package placed --output it's.json --color never";
    assert_eq!(
        call_in(workspace(), words).last_line(1),
        r"error: it's.json does not exist; run `cargo oasgard emit --package placed --output 'it'\''s.json' --color never`"
    );
}

#[test]
fn standard_output_is_no_file() {
    assert_eq!(
        call_in(workspace(), "check --package placed --output -").last_line(2),
        "error: standard output holds no file to check; write `--output FILE`"
    );
}
