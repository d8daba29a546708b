//! The repository from which the old document comes.

#![cfg(unix)]

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::checkout::{Checkout, git, git_words};
use crate::diff::{NEW, document};
use crate::outcome::{Outcome, program};

/// Puts the files of a bare repository into a folder of the checkout, where `base` has the weak document.
fn commit_bare_repository(checkout: &Checkout, folder: &str) {
    let inner = Checkout::empty();
    inner.write("openapi.json", &document(NEW));
    inner.write("api/openapi.json", &document(NEW));
    inner.commit();
    inner.git("tag base");
    inner.git("pack-refs --all");
    for entry in ["HEAD", "config", "packed-refs", "objects"] {
        copy(
            &inner.at(".git").join(entry),
            &checkout.at(folder).join(entry),
        );
    }
    checkout.write(&format!("{folder}/refs/keep"), "");
    checkout.write(
        &format!("{folder}/config"),
        "[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n",
    );
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(from, to).unwrap();
        return;
    }
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// Makes the bare repository fetch what it lacks by a command.
fn add_promise(checkout: &Checkout, folder: &str, command: &str) {
    checkout.write(
        &format!("{folder}/config"),
        &format!(
            "[core]\n\trepositoryformatversion = 1\n\tbare = false\n\tworktree = .\n[extensions]\n\tpartialClone = origin\n\
             [protocol \"ext\"]\n\tallow = always\n[remote \"origin\"]\n\tpromisor = true\n\
             \turl = \"ext::sh -c {}\"\n",
            command.replace(' ', "% ")
        ),
    );
    // The commit and its trees stay, every file is missing.
    let objects = checkout.at(folder).join("objects");
    for entry in fs::read_dir(&objects).unwrap() {
        let group = entry.unwrap();
        for object in fs::read_dir(group.path()).unwrap() {
            let object = object.unwrap().path();
            let name = object.file_name().unwrap().to_string_lossy().into_owned();
            let id = format!("{}{name}", group.file_name().to_string_lossy());
            let kind = std::process::Command::new("git")
                .args(["--git-dir", checkout.at(folder).to_str().unwrap()])
                .args(["cat-file", "-t", &id])
                .env("GIT_NO_LAZY_FETCH", "1")
                .output()
                .unwrap();
            if kind.stdout.starts_with(b"blob") {
                fs::remove_file(&object).unwrap();
            }
        }
    }
}

#[test]
fn tag_named_like_a_branch_is_refused() {
    let server = Checkout::new();
    server.git("branch -f base-branch");
    server.write("api/openapi.json", &document(NEW));
    server.commit();
    let hash = server.hash("HEAD^1");
    let short = &hash[..8];
    for tag in ["origin/base-branch", "base-branch", short] {
        server.git(&format!("tag {tag} HEAD"));
    }
    let clones = TempDir::new().unwrap();
    git(
        clones.path(),
        &format!("clone --quiet {} clone", server.path().display()),
    );
    let clone = clones.path().join("clone");
    let diff = |reference: &str| {
        let words = format!("diff --against {reference} --fail-on any api/openapi.json");
        Outcome::of(program(&clone, &words))
    };
    for (reference, tag, other) in [
        (
            "origin/base-branch",
            "origin/base-branch",
            "refs/remotes/origin/base-branch",
        ),
        (
            "origin/base-branch~0",
            "origin/base-branch",
            "refs/remotes/origin/base-branch",
        ),
        (
            "base-branch",
            "base-branch",
            "refs/remotes/origin/base-branch",
        ),
        (short, short, short),
    ] {
        assert_eq!(
            diff(reference).last_line(2),
            format!(
                "error: `{reference}` can be `refs/tags/{tag}` or `{other}`; write the whole name of the one that is meant, or the whole hash of the commit"
            )
        );
    }
    for reference in [
        "refs/remotes/origin/base-branch",
        "remotes/origin/base-branch",
        &hash,
    ] {
        assert_eq!(diff(reference).code, 1, "{reference}");
    }
    assert_eq!(diff("refs/tags/base-branch").code, 0);
}

#[test]
fn a_committed_repository_runs_no_command() {
    for folder in ["api", "docs", "."] {
        let checkout = Checkout::new();
        let (marker, command) = checkout.payload();
        commit_bare_repository(&checkout, folder);
        add_promise(&checkout, folder, &command);
        checkout.write("api/openapi.json", &document(NEW));
        checkout.commit();
        let seen = checkout.diff("api/openapi.json");
        assert!(!marker.exists(), "{folder}");
        seen.assert_seen();
        let call = checkout.call(
            folder,
            &format!(
                "diff --against base --fail-on any {}",
                checkout.at("api/openapi.json").display()
            ),
        );
        assert!(!marker.exists(), "{folder}");
        call.assert_seen();
    }
}

#[test]
fn linked_repository_runs_no_command() {
    let checkout = Checkout::empty();
    checkout.write("openapi.json", "{}");
    checkout.commit();
    checkout.git("tag base");
    let (marker, command) = checkout.payload();
    commit_bare_repository(&checkout, "api");
    add_promise(&checkout, "api", &command);
    checkout.write("api/openapi.json", &document(NEW));
    checkout.remove("openapi.json");
    checkout.link("api/openapi.json", "openapi.json");
    checkout.commit();
    let call = checkout.diff("openapi.json");
    assert!(!marker.exists());
    call.assert_refused("openapi.json is a link now and was not one at `base`");
}

/// A bare repository in the checkout does not hide the document that is committed beside it.
#[test]
fn committed_repository_is_not_opened() {
    let checkout = Checkout::new();
    commit_bare_repository(&checkout, "api");
    checkout.write("api/openapi.json", &document(NEW));
    checkout.commit();
    checkout.diff("api/openapi.json").assert_seen();
    let call = checkout.call("api", "diff --against base --fail-on any openapi.json");
    call.assert_seen();
}

fn submodule(checkout: &Checkout, path: &str) -> Checkout {
    let inner = Checkout::empty();
    inner.write("openapi.json", &document(NEW));
    inner.commit();
    inner.git("tag base");
    let url = inner.path().to_str().unwrap().to_owned();
    git_words(
        checkout.path(),
        &["submodule", "--quiet", "add", &url, path],
    );
    git(&checkout.at(path), "fetch --quiet --tags");
    inner
}

#[test]
fn a_submodule_has_no_old_document() {
    let checkout = Checkout::new();
    checkout.git("rm -r --quiet api");
    let _inner = submodule(&checkout, "api");
    checkout.commit();
    checkout
        .diff("api/openapi.json")
        .assert_refused("/api, a repository of its own, such as a submodule; name two files");
    for words in [
        "diff --against base openapi.json",
        "diff --against base ../api/openapi.json",
    ] {
        checkout
            .call("api", words)
            .assert_refused("/api, a submodule of the repository ");
    }
    // Nor does a link to it.
    checkout.link("api", "linked");
    checkout.commit();
    checkout
        .diff("linked/openapi.json")
        .assert_refused("a repository of its own");
    checkout
        .call("linked", "diff --against base openapi.json")
        .assert_refused("a submodule of the repository ");
}

#[test]
fn an_old_submodule_is_not_read() {
    let checkout = Checkout::empty();
    let _inner = submodule(&checkout, "api");
    checkout.commit();
    checkout.git("tag base");
    checkout.git("rm --quiet api");
    checkout.write("api/openapi.json", &document(NEW));
    checkout.commit();
    checkout
        .diff("api/openapi.json")
        .assert_refused("at `base`, api/openapi.json is in a submodule, another repository");
}

#[test]
fn clone_in_an_ignored_folder_is_compared() {
    let checkout = Checkout::new();
    checkout.write(".gitignore", "/clones\n");
    checkout.commit();
    let url = checkout.path().to_str().unwrap().to_owned();
    git_words(checkout.path(), &["clone", "--quiet", &url, "clones/one"]);
    checkout.write("clones/one/api/openapi.json", &document(NEW));
    let call = checkout.call(
        "clones/one",
        "diff --against base --fail-on any api/openapi.json",
    );
    call.assert_seen();
}

#[test]
fn a_work_tree_of_git_has_its_old_document() {
    let checkout = Checkout::new();
    checkout.git("worktree add --quiet -b change trees/change");
    checkout.write("trees/change/api/openapi.json", &document(NEW));
    let call = checkout.call(
        "trees/change/api",
        "diff --against base --fail-on any openapi.json",
    );
    call.assert_seen();
}

#[test]
fn a_file_of_another_repository_is_refused() {
    let checkout = Checkout::new();
    let other = Checkout::new();
    let file = other.at("api/openapi.json");
    checkout.diff(file.to_str().unwrap()).assert_refused(
        "the repository of the current folder; run the command in the repository that has the file",
    );
    checkout.link(&file, "linked.json");
    checkout.commit();
    checkout.git("tag --force base");
    checkout
        .diff("linked.json")
        .assert_refused("is not in the work tree of ");
    let config = checkout.diff(".git/config");
    assert_eq!(config.code, 2, "{}", config.stderr);
}

#[test]
fn folder_linked_to_a_clone_is_refused() {
    let checkout = Checkout::new();
    let other = Checkout::new();
    checkout.remove("api");
    checkout.link(other.at("api"), "api");
    checkout.commit();
    let mut call = program(&checkout.at("api"), "diff --against base openapi.json");
    call.env("PWD", checkout.at("api"));
    Outcome::of(call).assert_refused("/api, a link of the repository ");
}
