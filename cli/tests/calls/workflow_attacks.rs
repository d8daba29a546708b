//! Pull requests that try to get a weaker document through the workflow for GitHub.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;

use crate::checkout::{Checkout, write_program};
use crate::pull_request::{
    CHECK, DOCUMENT, GATE, LINT, LINT_OF_FORK, Repository, SERVICE, SUMMARY, codes, guards,
};

const OPENED: &str = "Key, public = \"shop window\")]";

fn opened() -> String {
    SERVICE.replace("Key)]", OPENED)
}

/// Declares another kind of credential in the place of the old one, and expects the gate to say so.
#[track_caller]
fn assert_scheme_is_guarded(name: &str, old: &str, new: &str) {
    let key = "api_key(header = \"X-API-Key\")";
    let repository = Repository::of(name, &SERVICE.replace(key, old));
    repository.write("src/lib.rs", &SERVICE.replace(key, new));
    repository.emit();
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 1, 0]);
    let annotation = &outcomes[GATE].1.stdout;
    assert!(
        annotation.starts_with("::error file=openapi.json,line=")
            && annotation.contains("title=scheme changed::Key: "),
        "{annotation}"
    );
}

#[test]
fn another_issuer_is_stopped() {
    assert_scheme_is_guarded(
        "issuer",
        "open_id_connect(url = \"https://id.example.com/.well-known/openid-configuration\")",
        "open_id_connect(url = \"https://id.example.net/.well-known/openid-configuration\")",
    );
}

#[test]
fn password_for_certificate_is_stopped() {
    assert_scheme_is_guarded("certificate", "mutual_tls", "http(basic)");
}

/// A change that moves the output to another file and leaves the old document as it was is stopped.
#[test]
fn stale_document_at_old_path_is_stopped() {
    let repository = Repository::new("redirected");
    let manifest = fs::read_to_string(repository.path().join("Cargo.toml")).unwrap();
    let moved = format!("{manifest}[package.metadata.oasgard]\noutput = \"docs/other.json\"\n");
    repository.write("Cargo.toml", &moved);
    repository.write("src/lib.rs", &opened());
    repository.emit();
    assert!(repository.path().join("docs/other.json").exists());
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 1]);
    let said = &outcomes[CHECK].1.stderr;
    assert!(
        said.contains("openapi.json is not what the program declares"),
        "{said}"
    );
}

#[test]
fn cargo_alias_does_not_replace_the_command() {
    let repository = Repository::new("alias");
    let document = fs::read_to_string(repository.path().join("openapi.json")).unwrap();
    repository.write(
        "openapi.json",
        &document.replace("\"Key\": []", "\"Kay\": []"),
    );
    repository.write(".cargo/config.toml", "[alias]\noasgard = [\"version\"]\n");
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [1, 1, 0, 1, 1]);
}

#[test]
fn lost_declaration_is_a_warning() {
    let repository = Repository::new("undeclared");
    let bare = SERVICE.replace("#[oasgard::security(get \"/pets\", Key)]", "");
    repository.write(
        "src/lib.rs",
        &format!("{bare}\n#[oasgard::security(get \"/a\", Key)] pub fn a() {{}}"),
    );
    repository.emit();
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 0]);
    let annotations = &outcomes[GATE].1.stdout;
    let warning = "::warning file=openapi.json,title=removed::GET /pets: this was removed from the document and may still be served";
    assert!(annotations.contains(warning), "{annotations}");
    let summary = repository.summary();
    let (_, removed) = summary.split_once("\n#### Removed\n").unwrap();
    assert!(removed.contains("may still be served"), "{removed}");
}

#[test]
fn a_document_behind_a_new_link_is_stopped() {
    let repository = Repository::new("link");
    repository.write("src/lib.rs", &opened());
    repository.emit();
    fs::create_dir(repository.path().join("docs")).unwrap();
    let document = repository.path().join("openapi.json");
    fs::rename(&document, repository.path().join("docs/openapi.json")).unwrap();
    symlink("docs/openapi.json", &document).unwrap();
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes)[SUMMARY..=GATE], [2, 2]);
    let said = &outcomes[GATE].1.stderr;
    assert!(
        said.contains("openapi.json is a link now and was not one"),
        "{said}"
    );
}

#[test]
fn repository_in_the_checkout_is_ignored() {
    let repository = Repository::new("inner");
    repository.write("src/lib.rs", &opened());
    repository.emit();
    // A bare repository with the weak document in every commit, its files beside the real one.
    let document = fs::read_to_string(repository.path().join("openapi.json")).unwrap();
    let inner = Checkout::empty();
    inner.write("openapi.json", &document);
    inner.commit();
    inner.commit();
    for name in ["HEAD", "config"] {
        let text = fs::read_to_string(inner.at(".git").join(name)).unwrap();
        repository.write(
            name,
            &text.replace("bare = false", "bare = false\n\tworktree = ."),
        );
    }
    let listed = inner.at(".git/refs/heads/main");
    repository.write("refs/heads/main", &fs::read_to_string(listed).unwrap());
    repository.write("objects/keep", "");
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 1, 0]);
}

#[test]
fn link_cannot_write_runner_files() {
    let repository = Repository::new("results");
    let victim = repository.temporary.path().join("victim");
    fs::write(&victim, "as it was").unwrap();
    symlink(&victim, repository.path().join("api-security.sarif")).unwrap();
    repository.write("src/lib.rs", &format!("//! A service.\n{SERVICE}"));
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 0]);
    assert_eq!(fs::read_to_string(&victim).unwrap(), "as it was");
}

#[test]
fn document_job_runs_no_changed_program() {
    let repository = Repository::new("programs");
    let marker = repository.temporary.path().join("marker");
    let evil = repository.path().join("evil");
    let command = format!("touch {}", marker.display());
    for program in [
        "evil",
        "git",
        "cargo",
        "bin/cargo",
        "bin/rustc",
        "cargo-oasgard",
    ] {
        write_program(&repository.path().join(program), &command);
    }
    let evil = evil.display();
    repository.write(
        ".cargo/config.toml",
        &format!(
            "[build]\nrustc = '{evil}'\nrustc-wrapper = '{evil}'\n[alias]\noasgard = [\"run\"]\n\
             [env]\nPATH = {{ value = '.', force = true }}\n[target.'cfg(all())']\nrunner = '{evil}'\n"
        ),
    );
    repository.write(
        "rust-toolchain.toml",
        &format!("[toolchain]\npath = '{}'\n", repository.path().display()),
    );
    repository.write(".gitattributes", "*.json diff=evil\n*.rs filter=evil\n");
    repository.write("build.rs", "fn main() { panic!() }");
    repository.write("src/lib.rs", &opened());
    let document = fs::read_to_string(repository.path().join("openapi.json")).unwrap();
    repository.write(
        "openapi.json",
        &document.replace("\"Key\": []", "\"Kay\": []"),
    );
    repository.merge();
    let lines = guards(DOCUMENT).into_iter();
    let codes: Vec<_> = lines.map(|(_, line)| repository.run(&line).code).collect();
    assert_eq!(codes[LINT..=LINT_OF_FORK], [1, 1]);
    assert_eq!(codes[SUMMARY..=GATE], [0, 1]);
    assert!(!marker.exists());
}
