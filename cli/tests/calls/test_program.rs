//! A document that a test of the package compares.

use std::fs;
use std::process::Command;

use crate::outcome::{Outcome, call_in};
use crate::packages::workspace;

/// Runs `cargo test` on the package `tested`.
fn cargo_test(update: Option<&str>) -> Outcome {
    let mut cargo = Command::new(env!("CARGO"));
    cargo
        .args(["test", "--package", "tested"])
        .current_dir(workspace())
        .env("CARGO_TARGET_DIR", workspace().with_file_name("built"))
        .env_remove("OASGARD_UPDATE");
    if let Some(value) = update {
        cargo.env("OASGARD_UPDATE", value);
    }
    Outcome::of(cargo)
}

#[test]
fn outdated_file_is_written_if_asked() {
    let folder = workspace().join("tested");
    let file = folder.join("openapi.json");
    let missing = cargo_test(None);
    assert_ne!(missing.code, 0);
    let remedy = "openapi.json: there is no such file; run `cargo oasgard emit`, or this test with `OASGARD_UPDATE=1`";
    assert!(missing.stdout.contains(remedy), "{}", missing.stdout);

    call_in(&folder, "emit").last_line(0);
    let outdated = cargo_test(Some("0"));
    assert_ne!(outdated.code, 0);
    for part in [
        "openapi.json: not what the program declares; run `cargo oasgard emit`, or this test with `OASGARD_UPDATE=1`\n",
        "added public: `DELETE /pets`: this is new, and anyone can call it without a credential\n",
        "this is the test program, ",
        ": if `cargo oasgard emit` does not write what is new, tested/src/main.rs:6 is compiled only here, by `#[cfg(test)]`, a \
         dev-dependency, or features that other packages of the workspace turn on\nat /paths/~1pets/delete\n",
    ] {
        assert!(outdated.stdout.contains(part), "{part} {}", outdated.stdout);
    }

    assert_eq!(cargo_test(Some("1")).code, 0);
    assert!(fs::read_to_string(&file).unwrap().contains("\"delete\""));
    assert_eq!(cargo_test(None).code, 0);
}
