//! A build that was looked through is not looked through again.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use crate::outcome::{Outcome, call, program};
use crate::packages::workspace;

/// A cargo that writes down what it is called for.
fn noting_cargo() -> (PathBuf, PathBuf) {
    let folder = workspace().with_file_name("noting");
    fs::create_dir_all(&folder).unwrap();
    let (cargo, notes) = (folder.join("cargo"), folder.join("notes"));
    let script = format!(
        "#!/bin/sh\necho \"$*\" >>'{}'\nexec '{}' \"$@\"\n",
        notes.display(),
        env!("CARGO")
    );
    fs::write(&cargo, script).unwrap();
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).unwrap();
    (cargo, notes)
}

fn call_noting(words: &str, cargo: &Path, notes: &Path) -> (Outcome, String) {
    fs::write(notes, "").unwrap();
    let mut program = program(workspace(), words);
    program.env("CARGO", cargo);
    (Outcome::of(program), fs::read_to_string(notes).unwrap())
}

#[test]
fn unchanged_build_is_not_looked_through() {
    let (cargo, notes) = noting_cargo();
    let source = workspace().join("sealed/src/main.rs");
    let words = "emit --quiet --package sealed --output -";
    let (first, asked) = call_noting(words, &cargo, &notes);
    first.printed();
    assert!(asked.contains("--filter-platform"), "{asked}");
    let (second, asked) = call_noting(words, &cargo, &notes);
    assert_eq!(second.printed(), first.stdout);
    let asked: Vec<_> = asked
        .lines()
        .map(|line| line.split(' ').next().unwrap())
        .collect();
    assert_eq!(asked, ["metadata", "build"]);

    // Another source, another build.
    let text = fs::read_to_string(&source).unwrap();
    fs::write(&source, text.replace("/sealed", "/opened")).unwrap();
    let (third, asked) = call_noting(words, &cargo, &notes);
    assert!(third.printed().contains("/opened"));
    assert!(asked.contains("--filter-platform"), "{asked}");

    // Another question about the same build, and notes that somebody changed.
    let (_, asked) = call_noting(&format!("{words} --allow-unlinked sealed"), &cargo, &notes);
    assert!(asked.contains("--filter-platform"), "{asked}");
    let seal = workspace()
        .with_file_name("built")
        .join("debug/sealed.oasgard");
    fs::write(&seal, fs::read_to_string(&seal).unwrap().replace('1', "2")).unwrap();
    let (_, asked) = call_noting(words, &cargo, &notes);
    assert!(asked.contains("--filter-platform"), "{asked}");
}

/// What was refused or reported once is refused and reported again.
#[test]
fn findings_are_reported_in_each_call() {
    for _ in 0..2 {
        let refused = call("emit --quiet --package forgetful --output -");
        assert_eq!(refused.code, 1, "{}", refused.stderr);
        assert!(
            refused.stderr.contains("`accounts` has 2 declarations"),
            "{}",
            refused.stderr
        );
        let empty = call("emit --quiet --package unarmed --output -");
        assert!(
            empty
                .last_line(1)
                .contains("does not depend on `oasgard` yet"),
            "{}",
            empty.stderr
        );
    }
}
