//! What git and the environment say is not obeyed when the old document is read.

#![cfg(unix)]

use std::env;
use std::fs;

use tempfile::TempDir;

use crate::checkout::{Checkout, git, git_words, write_program};
use crate::diff::{NEW, document};
use crate::outcome::{Outcome, program};

#[test]
fn git_variables_choose_no_other_repository() {
    let checkout = Checkout::new();
    checkout.write("api/openapi.json", &document(NEW));
    checkout.commit();
    let other = Checkout::empty();
    other.write("api/openapi.json", &document(NEW));
    other.commit();
    other.git("tag base");
    let foreign = other.at(".git");
    for variables in [
        vec![("GIT_DIR", foreign.clone())],
        vec![
            ("GIT_DIR", foreign.clone()),
            ("GIT_WORK_TREE", checkout.path().to_owned()),
        ],
        vec![("GIT_COMMON_DIR", foreign.clone())],
        vec![("GIT_OBJECT_DIRECTORY", foreign.join("objects"))],
        vec![("GIT_INDEX_FILE", foreign.join("index"))],
        vec![("GIT_NAMESPACE", "other".into())],
        vec![("GIT_CEILING_DIRECTORIES", checkout.path().to_owned())],
        vec![(
            "GIT_CONFIG_PARAMETERS",
            format!("'core.worktree'='{}'", other.path().display()).into(),
        )],
        vec![
            ("GIT_CONFIG_COUNT", "1".into()),
            ("GIT_CONFIG_KEY_0", "core.worktree".into()),
            ("GIT_CONFIG_VALUE_0", other.path().to_owned()),
        ],
        vec![("GIT_DIR", ".git".into())],
        vec![("GIT_EXEC_PATH", other.path().to_owned())],
    ] {
        let mut call = program(
            &checkout.at("api"),
            "diff --against base --fail-on any openapi.json",
        );
        call.envs(variables.clone());
        let outcome = Outcome::of(call);
        assert_eq!(outcome.code, 1, "{variables:?}: {}", outcome.stderr);
        outcome.assert_seen();
    }
}

#[test]
fn document_that_git_converts_is_refused() {
    for attribute in ["working-tree-encoding=UTF-16", "filter=clean", "ident"] {
        let checkout = Checkout::new();
        checkout.write(".gitattributes", &format!("*.json {attribute}\n"));
        checkout.git("add .gitattributes");
        let call = program(
            checkout.path(),
            "diff --against base --fail-on any api/openapi.json",
        );
        let name = attribute.split('=').next().unwrap();
        assert_eq!(
            Outcome::of(call).last_line(2),
            format!(
                "error: api/openapi.json is checked out in another form than it is committed, because of the attribute `{name}` in .gitattributes; remove it there, or name two files, `cargo oasgard diff OLD NEW`"
            )
        );
    }
    let checkout = Checkout::new();
    checkout.write(".gitattributes", "*.json text eol=lf -filter\n");
    let call = program(checkout.path(), "diff --against base api/openapi.json");
    assert_eq!(Outcome::of(call).code, 0);
}

#[test]
fn a_hook_of_git_gets_the_same_answer() {
    let checkout = Checkout::new();
    write_program(
        &checkout.at(".git/hooks/pre-commit"),
        &format!(
            "test -n \"$GIT_INDEX_FILE\" || exit 3\n{} diff --against base --fail-on any api/openapi.json > .git/said 2>&1\n\
             echo $? > .git/code",
            env!("CARGO_BIN_EXE_cargo-oasgard")
        ),
    );
    checkout.write("api/openapi.json", &document(NEW));
    checkout.commit();
    let said = fs::read_to_string(checkout.at(".git/said")).unwrap();
    let code = fs::read_to_string(checkout.at(".git/code")).unwrap();
    assert_eq!(code, "1\n", "{said}");
    assert!(said.contains("weakened: 1"), "{said}");
}

#[test]
fn missing_work_tree_names_the_variable() {
    let checkout = Checkout::new();
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("openapi.json"), document(NEW)).unwrap();
    let mut call = program(folder.path(), "diff --against base openapi.json");
    call.env("GIT_DIR", checkout.at(".git"))
        .env("GIT_WORK_TREE", folder.path());
    Outcome::of(call)
        .assert_refused("is not in a git repository (`GIT_DIR` is ignored); run the command");
}

#[test]
fn checkout_configuration_runs_no_command() {
    let checkout = Checkout::new();
    let (marker, command) = checkout.payload();
    checkout.git("config include.path ../.gitconfig");
    let script = checkout.at("evil");
    write_program(&script, &command);
    let evil = script.display();
    checkout.write(
        ".gitconfig",
        &format!(
            "[core]\n\tfsmonitor = {evil}\n\thooksPath = hooks\n\tpager = {evil}\n\teditor = {evil}\n\tsshCommand = {evil}\n\
             \tuseReplaceRefs = true\n[pager]\n\tcat-file = {evil}\n\tls-tree = {evil}\n\trev-parse = {evil}\n\
             [alias]\n\tcat-file = !{evil}\n[diff]\n\texternal = {evil}\n[diff \"evil\"]\n\ttextconv = {evil}\n\
             [filter \"evil\"]\n\tsmudge = {evil}\n\tclean = {evil}\n\tprocess = {evil}\n[protocol \"ext\"]\n\tallow = always\n\
             [remote \"origin\"]\n\tpromisor = true\n\turl = \"ext::{evil}\"\n"
        ),
    );
    checkout.write(".gitattributes", "*.json diff=evil\n*.yaml filter=evil\n");
    write_program(&checkout.at("hooks/post-index-change"), &command);
    write_program(&checkout.at("hooks/reference-transaction"), &command);
    checkout.write("api/openapi.json", &document(NEW));
    let _ = fs::remove_file(&marker);
    for reference in [
        "base",
        "HEAD",
        ":/change",
        ":api/openapi.json",
        "@{upstream}",
    ] {
        let call = checkout.call(
            "",
            &format!("diff --against {reference} --fail-on any api/openapi.json"),
        );
        assert!(!marker.exists(), "{reference}");
        assert!(call.code != 0, "{reference}: {}", call.stderr);
    }
}

#[test]
fn a_replacement_of_an_object_is_not_read() {
    let checkout = Checkout::new();
    checkout.write("api/openapi.json", &document(NEW));
    checkout.commit();
    checkout.git("replace base HEAD");
    checkout.diff("api/openapi.json").assert_seen();
}

#[test]
fn a_graft_does_not_change_the_history() {
    let checkout = Checkout::new();
    checkout.write("api/openapi.json", &document(NEW));
    checkout.commit();
    let head = fs::read_to_string(checkout.at(".git/refs/heads/main")).unwrap();
    checkout.write("later", "");
    checkout.commit();
    let later = fs::read_to_string(checkout.at(".git/refs/heads/main")).unwrap();
    // A graft says that the weak commit is its own first parent's parent.
    checkout.write(
        ".git/info/grafts",
        &format!("{} {}\n", head.trim(), later.trim()),
    );
    let call = checkout.call("", "diff --against HEAD^1^1 --fail-on any api/openapi.json");
    call.assert_seen();
}

#[test]
fn git_program_in_the_checkout_is_not_run() {
    let checkout = Checkout::new();
    checkout.write("api/openapi.json", &document(NEW));
    let (marker, command) = checkout.payload();
    for name in ["git", "tools/git"] {
        write_program(&checkout.at(name), &format!("{command}\nexit 1"));
    }
    let usual = env::var("PATH").unwrap();
    let absolute = checkout.at("tools").display().to_string();
    for first in ["", ".", "tools", "./tools", &absolute] {
        let mut call = program(
            checkout.path(),
            "diff --against base --fail-on any api/openapi.json",
        );
        call.env("PATH", format!("{first}:{usual}"));
        let outcome = Outcome::of(call);
        assert!(!marker.exists(), "{first}");
        outcome.assert_seen();
    }
    let mut call = program(checkout.path(), "diff --against base api/openapi.json");
    call.env("PATH", ".");
    Outcome::of(call).assert_refused("`git` is not in an absolute folder of `PATH`");
}

#[test]
fn a_partial_clone_fetches_nothing() {
    let origin = Checkout::new();
    origin.git("config uploadpack.allowFilter true");
    origin.write("api/openapi.json", &document(NEW));
    origin.commit();
    let clones = TempDir::new().unwrap();
    let url = format!("file://{}", origin.path().display());
    git_words(
        clones.path(),
        &["clone", "--quiet", "--filter=blob:none", &url, "clone"],
    );
    let clone = clones.path().join("clone");
    let call = || {
        let words = "diff --against base --fail-on any api/openapi.json";
        Outcome::of(program(&clone, words))
    };
    call().assert_refused("fetch it first, such as with `git archive --output=/dev/null base`");
    git(&clone, "archive --output=/dev/null base");
    call().assert_seen();
}
