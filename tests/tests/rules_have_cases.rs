//! Every rule is proved by a case: a declaration that it refuses, one that it accepts, or a test of what is written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use oasgard_core::rules::{Rule, Stage, Verdict};

#[test]
fn every_rule_has_a_case() {
    let refused = first_lines();
    let accepted = ids(comments(&rust_files(&here("accepted"))));
    let folders = [
        "tests",
        "../runtime",
        "../core",
        "../document",
        "../cli/tests",
    ];
    let tests = folders.map(here);
    let tested = ids(comments(
        &tests
            .iter()
            .flat_map(|folder| rust_files(folder))
            .collect::<Vec<_>>(),
    ));
    let mut missing = Vec::new();
    for rule in Rule::ALL {
        let (cases, wanted) = match (rule.stage(), rule.verdict()) {
            (Stage::Compile, Verdict::Accept) => (&accepted, "a case in accepted/"),
            (Stage::Compile, _) => (&refused, "a case in ui/ that begins with it"),
            (Stage::Gather | Stage::Emit | Stage::Lint, _) => {
                (&tested, "a test with it in a comment")
            }
        };
        if !cases.contains(rule.id()) {
            missing.push(format!("{rule} needs {wanted}: {}", rule.sentence()));
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn cases_name_existing_rules() {
    let known: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id().to_owned()).collect();
    let unknown: Vec<_> = first_lines().difference(&known).cloned().collect();
    assert!(unknown.is_empty(), "{}", unknown.join(", "));
}

#[test]
fn refused_cases_begin_with_their_mistake() {
    for file in refused_cases() {
        let first = first_line(&file);
        assert!(first.starts_with("// "), "{}: {first}", file.display());
    }
}

#[test]
fn compile_errors_end_with_their_rule() {
    for file in rust_files(&here("ui")) {
        let named = ids([first_line(&file)]);
        let reported = reported_ids(&file);
        let name = file.display();
        assert!(!reported.is_empty(), "{name}: an error without an ID");
        assert!(
            reported.is_subset(&named),
            "{name}: the case names {named:?}, the compiler {reported:?}"
        );
    }
}

/// The IDs at the end of each message; empty if a message has none.
fn reported_ids(case: &Path) -> BTreeSet<String> {
    let output = read(&case.with_extension("stderr"));
    let messages = output.lines().filter(|line| line.starts_with("error: "));
    let id = |message: &str| {
        let (_, bracketed) = message.strip_suffix(']')?.rsplit_once(" [")?;
        is_id(bracketed).then(|| bracketed.to_owned())
    };
    messages.map(id).collect::<Option<_>>().unwrap_or_default()
}

fn here(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)
}

fn refused_cases() -> Vec<PathBuf> {
    ["ui", "ui_rustc"]
        .map(|folder| rust_files(&here(folder)))
        .concat()
}

fn first_lines() -> BTreeSet<String> {
    ids(refused_cases().iter().map(|file| first_line(file)))
}

fn first_line(file: &Path) -> String {
    read(file).lines().next().unwrap_or_default().to_owned()
}

fn comments(files: &[PathBuf]) -> Vec<String> {
    let lines = |file: &PathBuf| {
        let text = read(file);
        text.lines()
            .map(|line| line.trim().to_owned())
            .collect::<Vec<_>>()
    };
    files.iter().flat_map(lines).collect()
}

/// The IDs that comments begin with, as in `// URL-05, FLOW-10: a refresh url without tls`.
fn ids(lines: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    let of_line = |line: String| {
        let comment = line.strip_prefix("// ").unwrap_or_default();
        let head = comment.split(':').next().unwrap_or_default();
        let words: Vec<_> = head.split(", ").map(str::to_owned).collect();
        if words.iter().all(|word| is_id(word)) {
            words
        } else {
            Vec::new()
        }
    };
    lines.into_iter().flat_map(of_line).collect()
}

fn is_id(word: &str) -> bool {
    word.split_once('-').is_some_and(|(topic, number)| {
        let is_topic = topic.bytes().all(|byte| byte.is_ascii_uppercase());
        is_topic && number.len() == 2 && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
    {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() && !path.ends_with("target") {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
