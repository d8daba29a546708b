//! What is refused, in which words and with which exit code.

use crate::outcome::call;
use crate::packages::workspace;

#[test]
fn two_mistakes_are_reported_at_once() {
    let call = call("emit --package clashing --output clashing.json");
    let last = call.last_line(1);
    let said = "error: operation id `list` is used by ";
    assert!(call.stderr.contains(said), "{}", call.stderr);
    assert_ne!(last, "");
    assert_eq!(call.stderr.matches("error: ").count(), 2, "{}", call.stderr);
    assert!(!workspace().join("clashing.json").exists());
}

#[test]
fn what_the_version_lacks_is_refused() {
    let words = "emit --package mutual --output -";
    assert!(call(words).printed().contains("mutualTLS"));
    let refused = call(&format!("{words} --openapi 3.0"));
    assert!(
        refused.last_line(1).starts_with("error: "),
        "{}",
        refused.stderr
    );
    assert_eq!(refused.stdout, "");
}

#[test]
fn unused_crates_are_refused() {
    let call = call("emit --package forgetful --output -");
    assert_eq!(
        call.last_line(1),
        "error: crate `accounts` has 2 declarations that the program lacks, since the crate is not linked into it; write `use accounts as _;` in a source file of executable `forgetful`, \
         or `allow-unlinked = [\"accounts\"]` in `[package.metadata.oasgard]` if the program does not serve it"
    );
    let own = "error: crate `forgetful` has 1 declaration that the program lacks";
    assert!(call.stderr.contains(own), "{}", call.stderr);
}

#[test]
fn program_without_declarations_is_refused() {
    let call = call("check --package silent");
    let line = call.last_line(1);
    assert!(
        line.contains("the program has no declarations; put "),
        "{line}"
    );
    assert!(
        line.ends_with(
            "; package `silent` does not depend on `oasgard` yet; add it to the package's dependencies first"
        ),
        "{line}"
    );
    assert_eq!(call.stdout, "");
}

#[test]
fn failed_build_exits_with_code_2() {
    let call = call("emit --package broken");
    assert!(call.last_line(2).contains("could not compile `broken`"));
    assert!(
        call.stderr.contains("cannot find function `missing`"),
        "{}",
        call.stderr
    );
}

#[test]
fn an_unknown_feature_is_left_to_cargo() {
    let call = call("emit --package petstore --features pink");
    let said = "the package 'petstore' does not contain this feature: pink";
    assert!(call.last_line(2).contains(said), "{}", call.stderr);
}

#[test]
fn unknown_settings_are_refused() {
    assert_eq!(
        call("emit --package misspelt").last_line(2),
        "error: unknown key `outptu` in `[package.metadata.oasgard]`; write `output`"
    );
}

#[test]
fn unwritable_file_exits_with_code_2() {
    let call = call("emit --package petstore --output petstore/src");
    let line = call.last_line(2);
    assert!(line.starts_with("error: petstore/src: "), "{line}");
}

#[test]
fn malformed_calls_exit_with_code_2() {
    for words in [
        "",
        "emti",
        "emit --openapi 3.3",
        "emit --format toml",
        "emit --bin a --lib",
        "emit --release --profile dev",
        "emit --unknown",
    ] {
        assert_eq!(call(words).code, 2, "{words}");
    }
    let help = call("oasgard emit --help");
    assert!(help.printed().contains("cargo oasgard emit --package"));
}
