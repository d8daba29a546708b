//! A file compared with the program.

use std::fs;

use crate::outcome::{call, call_in};
use crate::packages::workspace;

#[test]
fn missing_equal_and_different_are_reported() {
    let folder = workspace().join("checked");
    let file = folder.join("openapi.json");
    let summary = "1 scheme, 1 operation, 0 secured, 1 public";

    let missing = call_in(&folder, "check");
    assert_eq!(
        missing.last_line(1),
        "error: openapi.json does not exist; run `cargo oasgard emit`"
    );
    assert_eq!(missing.stdout, "");
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
fn long_difference_is_cut_short() {
    let file = workspace().join("everywhere.json");
    fs::write(&file, "another line\n".repeat(500)).unwrap();
    let different = call("check --package petstore --output everywhere.json");
    assert!(
        different
            .last_line(1)
            .starts_with("error: everywhere.json is not what the program declares; ")
    );
    let lines: Vec<_> = different.stdout.lines().collect();
    assert_eq!(lines.len(), 201);
    let last = lines[200];
    assert!(
        last.starts_with("… and ") && last.ends_with(" more lines"),
        "{last}"
    );
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
fn standard_output_cannot_be_checked() {
    assert_eq!(
        call_in(workspace(), "check --package placed --output -").last_line(2),
        "error: standard output cannot be checked; write `--output FILE`"
    );
}

/// A Windows checkout, prettier, jq and a formatter of YAML leave the document as it is.
#[test]
fn other_notation_is_up_to_date() {
    let words = "--package petstore --output noted.json";
    call(&format!("emit {words}")).last_line(0);
    let file = workspace().join("noted.json");
    let written = fs::read_to_string(&file).unwrap();
    let compact: String = written.split('\n').map(str::trim).collect();
    for text in [
        written.replace('\n', "\r\n"),
        written.replace("  ", "\t"),
        compact,
    ] {
        fs::write(&file, text).unwrap();
        let check = call(&format!("check {words}"));
        assert!(
            check.last_line(0).starts_with("noted.json is up to date: "),
            "{}",
            check.stderr
        );
        assert_eq!(check.stdout, "");
    }

    let words = "--package petstore --output noted.yaml";
    call(&format!("emit {words}")).last_line(0);
    let file = workspace().join("noted.yaml");
    let yaml = fs::read_to_string(&file).unwrap();
    for text in [
        written.clone(),
        yaml.replace('\n', "\r\n"),
        format!("# A comment.\n---\n{yaml}").replace('"', "'"),
    ] {
        fs::write(&file, text).unwrap();
        call(&format!("check {words}")).last_line(0);
    }
    fs::write(
        &file,
        yaml.replace("security:", "Security: []\n      security:"),
    )
    .unwrap();
    call(&format!("check {words}")).last_line(1);
}

#[test]
fn what_a_change_means_comes_first() {
    let words = "--package petstore --output meant.json";
    call(&format!("emit {words}")).last_line(0);
    let file = workspace().join("meant.json");
    let written = fs::read_to_string(&file).unwrap();
    let stronger = written.replacen("\"Session\": []", "\"Session\": [\n\"admin\"\n]", 1);
    assert_ne!(written, stronger);
    fs::write(&file, stronger).unwrap();
    let check = call(&format!("check {words}"));
    assert_eq!(
        check.last_line(1),
        "error: meant.json is not what the program declares; run `cargo oasgard emit --package petstore --output meant.json`"
    );
    let first = check.stdout.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("weakened: `")
            && first.ends_with(
                "newly allowed: anyone who has `Session` (role `admin` no longer needed)"
            ),
        "{first}"
    );
    let second = check.stdout.lines().nth(1);
    assert_eq!(second, Some("--- meant.json"), "{}", check.stdout);
}
