//! A document held against what was committed of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::diff::{NEW, OLD, document, folder, write};
use crate::outcome::call_in;
use crate::packages::workspace;

fn git(folder: &Path, words: &[&str]) {
    let output = Command::new("git")
        .args([
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.com",
            "-c",
            "init.defaultBranch=main",
        ])
        .args(words)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// A repository whose first commit, `first`, has no document, whose second, `second`, the old one; the new one is not committed.
fn repository(name: &str) -> PathBuf {
    let folder = folder(name);
    git(&folder, &["init"]);
    git(&folder, &["commit", "--allow-empty", "-m", "nothing"]);
    git(&folder, &["tag", "first"]);
    write(&folder, "api/openapi.json", &document(OLD));
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-m", "the document"]);
    git(&folder, &["tag", "second"]);
    write(&folder, "api/openapi.json", &document(NEW));
    folder
}

#[test]
fn the_committed_document_is_the_old_one() {
    let repository = repository("committed");
    let api = repository.join("api");
    for (folder, file) in [(&repository, "api/openapi.json"), (&api, "openapi.json")] {
        for reference in ["second", "HEAD", "main", "HEAD^0", ":/document"] {
            let call = call_in(folder, &format!("diff --against {reference} {file}"));
            let head =
                format!("{reference}:{file} -> {file}\nnewly public: 1, weakened: 1, removed: 1\n");
            assert!(call.printed().starts_with(&head), "{}", call.stdout);
        }
    }
    git(&repository, &["commit", "-am", "weaker"]);
    let same = call_in(&repository, "diff --against HEAD api/openapi.json");
    assert_eq!(
        same.last_line(0),
        "no change in who may call: 3 operations, 2 schemes"
    );
}

#[test]
fn a_document_that_is_new_is_allowed_by_a_flag_only() {
    let repository = repository("new");
    let words = "diff --against first api/openapi.json";
    assert_eq!(
        call_in(&repository, words).last_line(2),
        "error: api/openapi.json does not exist at `first`; add `--allow-new` if it is new, \
         or compare it with the file that it was before"
    );
    let call = call_in(
        &repository,
        &format!("{words} --allow-new --fail-on newly-public,weakened"),
    );
    let head = "nothing at first -> api/openapi.json\nadded public: 1, added: 2, scheme added: 2\n";
    assert!(call.printed().starts_with(head), "{}", call.stdout);
    let missing = call_in(
        &repository,
        "diff --against first api/opnapi.json --allow-new",
    );
    assert!(missing.last_line(2).starts_with("error: api/opnapi.json: "));
}

#[test]
fn a_reference_that_git_does_not_know_is_told() {
    let repository = repository("unknown");
    for reference in ["gone", "first:api", "second..first", "-x"] {
        let call = call_in(
            &repository,
            &format!("diff --against={reference} api/openapi.json"),
        );
        assert_eq!(
            call.last_line(2),
            format!("error: git knows no commit `{reference}`; check the name, or fetch it first")
        );
    }
    let hostile = "diff --against=--output=written api/openapi.json";
    assert_eq!(call_in(&repository, hostile).code, 2);
    assert!(!repository.join("api/written").exists());

    let clone = folder("shallow");
    let url = format!("file://{}", repository.display());
    git(&clone, &["clone", "--depth=1", &url, "clone"]);
    assert_eq!(
        call_in(
            &clone.join("clone"),
            "diff --against first api/openapi.json"
        )
        .last_line(2),
        "error: git knows no commit `first`; this clone holds a part of the history only; \
         fetch the whole, in a GitHub workflow with `fetch-depth: 0`"
    );
}

#[test]
fn a_folder_without_repository_has_no_committed_document() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "openapi.json", &document(NEW));
    let call = call_in(folder.path(), "diff --against HEAD openapi.json");
    assert_eq!(
        call.last_line(2),
        "error: openapi.json is in no git repository; name two files, `cargo oasgard diff OLD NEW`"
    );
}

#[test]
fn without_a_file_it_is_the_document_of_the_package() {
    let folder = workspace().join("reviewed");
    call_in(&folder, "emit").last_line(0);
    git(&folder, &["init"]);
    git(&folder, &["add", "openapi.json"]);
    git(&folder, &["commit", "-m", "the document"]);
    let same = call_in(&folder, "diff --against HEAD");
    assert_eq!(
        same.last_line(0),
        "no change in who may call: 1 operation, 1 scheme"
    );
    let file = folder.join("openapi.json");
    let open = fs::read_to_string(&file)
        .unwrap()
        .replace("\"Session\": []", "");
    fs::write(&file, open).unwrap();
    for (folder, words) in [
        (
            folder.as_path(),
            "diff --against HEAD --fail-on newly-public",
        ),
        (
            workspace(),
            "diff --against HEAD --package reviewed --fail-on newly-public",
        ),
    ] {
        let call = call_in(folder, words);
        assert!(
            call.last_line(1)
                .ends_with("openapi.json: `--fail-on` refuses newly public: 1")
        );
    }
}
