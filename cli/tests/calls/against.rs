//! A document compared with what was committed of it.

use std::path::PathBuf;

use tempfile::TempDir;

use crate::checkout::git_words as git;
use crate::diff::{NEW, OLD, document, folder, write};
use crate::outcome::call_in;

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
            // A line of a log never begins with a colon.
            let shown = reference.replace(":/", r"\u{3a}/");
            let head =
                format!("{shown}:{file} -> {file}\nnewly public: 1, weakened: 1, removed: 1\n");
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
fn new_document_needs_a_flag() {
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
fn unknown_git_reference_is_refused() {
    let repository = repository("unknown");
    for reference in ["gone", "first:api", "second..first", "-x"] {
        let call = call_in(
            &repository,
            &format!("diff --against={reference} api/openapi.json"),
        );
        assert_eq!(
            call.last_line(2),
            format!(
                "error: git does not know a commit `{reference}`; check the name, or fetch it first"
            )
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
        "error: git does not know a commit `first`; this clone has only a part of the history; fetch all of it, in a GitHub workflow with `fetch-depth: 0`"
    );
}

#[test]
fn folder_without_repository_is_refused() {
    let folder = TempDir::new().unwrap();
    write(folder.path(), "openapi.json", &document(NEW));
    let call = call_in(folder.path(), "diff --against HEAD openapi.json");
    let reported = call.last_line(2);
    assert!(
        reported.ends_with(
            " is not in a git repository; run the command in the work tree that has the file, or name two files, \
             `cargo oasgard diff OLD NEW`"
        ),
        "{reported}"
    );
}
