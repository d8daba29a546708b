//! The lines of the workflow for GitHub, run on pull requests.

use std::fs;

use crate::outcome::Outcome;
use crate::pull_request::{GATE, LINT_OF_FORK, Repository, SERVICE, codes};

#[test]
fn harmless_change_passes() {
    let repository = Repository::new("innocent");
    let more =
        format!("{SERVICE}\n#[oasgard::security(put \"/pets\", Key)] pub fn put_pets() {{}}");
    repository.write("src/lib.rs", &more);
    repository.emit();
    let outcomes = repository.pull_request();
    let reported: Vec<_> = outcomes
        .iter()
        .map(|(_, outcome)| &outcome.stderr)
        .collect();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 0], "{reported:?}");
    assert!(
        repository.summary().contains("`PUT /pets`"),
        "{}",
        repository.summary()
    );
    let sarif = fs::read(repository.temporary.path().join("api-security.sarif")).unwrap();
    let sarif: serde_json::Value = serde_json::from_slice(&sarif).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
}

#[test]
fn a_change_of_nothing_has_no_summary() {
    let repository = Repository::new("nothing");
    repository.write("src/lib.rs", &format!("//! A service.\n{SERVICE}"));
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 0]);
    assert_eq!(repository.summary(), "");
}

/// The comparison alone fails, at the line of the operation.
#[track_caller]
fn assert_stopped(outcomes: &[(String, Outcome)], operation: &str) {
    assert_eq!(codes(outcomes), [0, 0, 0, 1, 0]);
    let annotation = &outcomes[GATE].1.stdout;
    assert!(
        annotation.starts_with("::error file=openapi.json,line=") && annotation.contains(operation),
        "{annotation}"
    );
}

#[test]
fn a_weaker_operation_is_stopped() {
    let repository = Repository::new("weaker");
    let weaker = SERVICE.replace("Key)]", "Key, public = \"shop window\")]");
    repository.write("src/lib.rs", &weaker);
    repository.emit();
    let outcomes = repository.pull_request();
    assert_stopped(&outcomes, "GET /pets");
    assert!(
        repository.summary().contains("`GET /pets`"),
        "{}",
        repository.summary()
    );
}

#[test]
fn a_new_operation_that_is_open_is_stopped() {
    let repository = Repository::new("opened");
    let more = format!(
        "{SERVICE}\n#[oasgard::security(get \"/export\", public = \"in a hurry\")] pub fn export() {{}}"
    );
    repository.write("src/lib.rs", &more);
    repository.emit();
    let outcomes = repository.pull_request();
    assert_stopped(&outcomes, "GET /export");
}

#[test]
fn fault_in_a_fork_becomes_an_annotation() {
    let repository = Repository::new("fork");
    let document = fs::read_to_string(repository.path().join("openapi.json")).unwrap();
    repository.write(
        "openapi.json",
        &document.replace("\"Key\": []", "\"Kay\": []"),
    );
    let outcomes = repository.pull_request();
    let (name, outcome) = &outcomes[LINT_OF_FORK];
    assert_eq!(name, "The document from a fork has no security errors");
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    let annotation = "\n::error file=openapi.json,line=";
    assert!(outcome.stdout.contains(annotation), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("`Kay`"), "{}", outcome.stdout);
}

#[test]
fn a_forgotten_document_is_stopped() {
    let repository = Repository::new("forgotten");
    repository.write(
        "src/lib.rs",
        &SERVICE.replace("get \"/pets\"", "put \"/pets\""),
    );
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 1]);
}

#[test]
fn a_document_that_moved_is_stopped() {
    let repository = Repository::new("elsewhere");
    let manifest = fs::read_to_string(repository.path().join("Cargo.toml")).unwrap();
    let moved = format!("{manifest}[package.metadata.oasgard]\noutput = \"api.json\"\n");
    repository.write("Cargo.toml", &moved);
    repository.emit();
    repository.git("rm --quiet openapi.json");
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [2, 2, 2, 2, 1]);
}
