//! Where output goes: escape sequences only where they are wanted, and no error if nobody reads.

use std::fs;
use std::io;
use std::process::Stdio;
use std::sync::Once;

use crate::outcome::{Outcome, call, program};
use crate::packages::workspace;

const DOCUMENT: &str =
    r#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{}}}}"#;

/// Calls that print something: results, help, and errors of every origin.
const CALLS: &[&str] = &[
    "",
    "--help",
    "help",
    "help emit",
    "--version",
    "emti",
    "emit --help",
    "emit --openapi 9",
    "emit --package petstore --output -",
    "emit --package petstore --output ../streams/emitted.json",
    "emit --package clashing --output -",
    "emit --package broken --output -",
    "check --help",
    "check --package petstore --output ../streams/other.json",
    "check --package petstore --output ../streams/missing.json",
    "diff --help",
    "diff ../streams/old.json ../streams/other.json",
    "diff ../streams/old.json ../streams/other.json --format markdown --fail-on any",
    "diff ../streams/old.json ../streams/other.json --format github",
    "diff ../streams/old.json ../streams/other.json --format json",
    "diff ../streams/old.json ../streams/old.json --fail-on any",
    "diff ../streams/old.json ../streams/gone.json",
    "diff --against HEAD ../streams/gone.json",
    "explain --help",
    "explain",
    "explain REQ-09",
    "explain REQ-9",
    "import --help",
    "import ../streams/other.json",
    "import ../streams/other.json --fix",
    "import ../streams/gone.json",
    "lint --help",
    "lint ../streams/other.json",
    "lint ../streams/other.json ../streams/gone.json --format json",
    "lint ../streams/other.json --format sarif --deny warnings",
    "matrix --help",
    "matrix ../streams/other.json",
    "matrix ../streams/other.json --format markdown",
    "matrix ../streams/other.json --format csv",
    "matrix ../streams/other.json --format html",
    "matrix ../streams/other.json --format json",
    "matrix --package petstore",
    "matrix ../streams/gone.json",
    "completions --help",
    "completions bash",
    "completions zsh",
    "completions fish",
    "completions powershell",
    "completions elvish",
    "man --help",
    "man",
];

/// Calls the program with one more variable in its environment.
fn call_with(words: &str, variables: &[(&str, &str)]) -> Outcome {
    let mut program = program(workspace(), words);
    program.envs(variables.iter().copied());
    Outcome::of(program)
}

/// Written once: another test may be reading them.
fn files() {
    static WRITTEN: Once = Once::new();
    WRITTEN.call_once(|| {
        let folder = workspace().with_file_name("streams");
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("other.json"), DOCUMENT).unwrap();
        let old = DOCUMENT.replace(r#""get":{}"#, r#""get":{"security":[{"key":[]}]}"#);
        fs::write(folder.join("old.json"), old).unwrap();
    });
}

#[test]
fn pipe_gets_no_escape_sequence() {
    files();
    for words in CALLS {
        let plain = call(words);
        let reported = plain.stdout + &plain.stderr;
        assert!(!reported.contains('\u{1b}'), "{words}\n{reported}");
    }
}

#[test]
fn color_never_prints_no_escape_sequence() {
    files();
    for words in CALLS {
        let (flag, force) = (format!("{words} --color never"), ("CLICOLOR_FORCE", "1"));
        let never = call_with(&flag, &[force]);
        let reported = never.stdout + &never.stderr;
        assert!(!reported.contains('\u{1b}'), "{flag}\n{reported}");
        let refused = call_with(words, &[("NO_COLOR", "1"), force]);
        let reported = refused.stdout + &refused.stderr;
        assert!(!reported.contains('\u{1b}'), "NO_COLOR {words}\n{reported}");
    }
}

#[test]
fn color_always_prints_colors() {
    files();
    for words in [
        "--help",
        "emit --help",
        "emti",
        "emit --openapi 9",
        "emit --package clashing --output -",
        "emit --package broken --output -",
        "check --package petstore --output ../streams/other.json",
        "diff ../streams/old.json ../streams/other.json",
        "lint ../streams/other.json",
        "matrix ../streams/other.json",
        "matrix ../streams/gone.json",
    ] {
        let always = format!("{words} --color always");
        for outcome in [
            call_with(&always, &[("NO_COLOR", "1")]),
            call_with(words, &[("CLICOLOR_FORCE", "1")]),
        ] {
            let reported = outcome.stdout + &outcome.stderr;
            assert!(reported.contains("\u{1b}["), "{words}\n{reported}");
        }
    }
}

#[test]
fn machine_formats_have_no_colors() {
    files();
    for words in [
        "emit --package petstore --output -",
        "diff ../streams/old.json ../streams/other.json --format markdown",
        "diff ../streams/old.json ../streams/other.json --format github",
        "diff ../streams/old.json ../streams/other.json --format json",
        "lint ../streams/other.json --format json",
        "lint ../streams/other.json --format sarif",
        "matrix ../streams/other.json --format csv",
        "matrix ../streams/other.json --format html",
        "matrix ../streams/other.json --format json",
        "matrix ../streams/other.json --format markdown",
        "completions bash",
        "man",
    ] {
        let colored = call(&format!("{words} --color always"));
        assert!(!colored.printed().contains('\u{1b}'), "{words}");
    }
}

/// A stream whose reader is gone already.
fn closed() -> Stdio {
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);
    writer.into()
}

#[test]
fn closed_pipe_is_not_an_error() {
    files();
    for words in CALLS {
        let code = call(words).code;
        for is_error_closed in [false, true] {
            let mut program = program(workspace(), words);
            program.stdout(closed()).stderr(if is_error_closed {
                closed()
            } else {
                Stdio::piped()
            });
            let output = program.output().unwrap();
            let reported = String::from_utf8_lossy(&output.stderr);
            // Cargo is another program: it fails where it cannot say that it builds.
            let builds = words.contains("--package");
            assert!(
                output.status.code() == Some(code) || (is_error_closed && builds),
                "{words}: {}\n{reported}",
                output.status
            );
            assert!(
                !reported.contains("panicked") && !reported.contains("os error 32"),
                "{words}\n{reported}"
            );
        }
    }
}

#[test]
fn full_disk_is_an_error() {
    let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") else {
        return;
    };
    files();
    for words in [
        "emit --package petstore --output -",
        "check --package petstore --output ../streams/other.json",
        "diff ../streams/old.json ../streams/other.json",
        "diff ../streams/old.json ../streams/other.json --format json",
        "lint ../streams/other.json",
        "lint ../streams/other.json --format sarif",
        "matrix ../streams/other.json",
        "completions bash",
        "man",
        "--help",
        "lint --help",
        "help diff",
        "--version",
    ] {
        let output = program(workspace(), words)
            .stdout(full.try_clone().unwrap())
            .output()
            .unwrap();
        let reported = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{words}\n{reported}");
        assert!(
            reported.contains("error: standard output: "),
            "{words}\n{reported}"
        );
    }
    // What cannot be written to standard error is reported by the exit code alone.
    for words in CALLS.iter().filter(|words| !words.contains("--package")) {
        let code = call(words).code;
        let mut unheard = program(workspace(), words);
        unheard
            .stdout(Stdio::null())
            .stderr(full.try_clone().unwrap());
        assert_eq!(unheard.status().unwrap().code(), Some(code), "{words}");
    }
}

#[test]
fn success_is_reported_in_one_line() {
    files();
    for words in [
        "emit --package library --output ../streams/quiet.json",
        "emit --package library --output ../streams/quiet.json",
        "check --package library --output ../streams/quiet.json",
        "matrix --package library --output ../streams/quiet.html",
        "diff ../streams/old.json ../streams/old.json --fail-on any",
        "man --output ../streams",
    ] {
        let outcome = call(words);
        assert_eq!(outcome.printed(), "", "{words}");
        // A build also says which packages it compiles.
        let ours = outcome.stderr.lines();
        let ours = ours.filter(|line| !line.starts_with("  "));
        assert_eq!(ours.count(), 1, "{words}\n{}", outcome.stderr);
    }
}
