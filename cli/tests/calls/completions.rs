//! The scripts that shells load, loaded by bash.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::outcome::call;
use crate::packages::workspace;

fn script() -> PathBuf {
    let path = workspace().join("completions.bash");
    fs::write(&path, call("completions bash").printed()).unwrap();
    path
}

/// What bash offers for the last of these words.
fn offered(function: &str, words: &[&str]) -> Vec<String> {
    let script = script();
    let [.., before, last] = words else {
        panic!("a program and a word")
    };
    let program = r#"
        source "$1"; function=$2 before=$3 last=$4; shift 4
        _cargo() { COMPREPLY=(of cargo); }
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
        "$function" "$1" "$last" "$before"
        printf '%s\n' "${COMPREPLY[@]}"
    "#;
    let output = Command::new("bash")
        .args(["--norc", "-c", program, "bash"])
        .arg(script)
        .args([function, before, last])
        .args(words)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let offered = String::from_utf8(output.stdout).unwrap();
    offered.lines().map(str::to_owned).collect()
}

#[test]
fn bash_reads_the_script() {
    let checked = Command::new("bash").arg("-n").arg(script()).output();
    let checked = checked.unwrap();
    assert!(checked.status.success());
    assert_eq!(String::from_utf8_lossy(&checked.stderr), "");
}

#[test]
fn bash_completes_after_cargo_as_alone() {
    for (words, expected) in [
        (&["oasgard", "matr"][..], &["matrix"][..]),
        (&["oasgard", "emit", "--allow-und"], &["--allow-undeclared"]),
        (&["oasgard", "emit", "--format", ""], &["json", "yaml"]),
        (&["oasgard", "completions", "fi"], &["fish"]),
    ] {
        let behind: Vec<_> = ["cargo"].iter().chain(words).copied().collect();
        assert_eq!(offered("_cargo_oasgard_behind_cargo", &behind), expected);
        let toolchain: Vec<_> = ["cargo", "+stable"].iter().chain(words).copied().collect();
        assert_eq!(offered("_cargo_oasgard_behind_cargo", &toolchain), expected);
        let alone: Vec<_> = ["cargo-oasgard"]
            .iter()
            .chain(&words[1..])
            .copied()
            .collect();
        assert_eq!(offered("_cargo__oasgard", &alone), expected);
    }
}

#[test]
fn other_cargo_completion_is_kept() {
    let script = script();
    let program = r#"
        _cargo() { COMPREPLY=(of cargo); }
        complete -F _cargo cargo
        source "$1"; source "$1"
        COMP_WORDS=(cargo build --rel) COMP_CWORD=2
        _cargo_oasgard_behind_cargo cargo --rel build
        echo "${COMPREPLY[@]}"; complete -p cargo
    "#;
    let mut bash = Command::new("bash");
    bash.args(["--norc", "-c", program, "bash"]).arg(script);
    let output = bash.output().unwrap();
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "of cargo\ncomplete -F _cargo_oasgard_behind_cargo cargo\n"
    );
}

#[test]
fn unknown_shell_is_refused() {
    let refused = call("completions tcsh");
    assert_eq!(refused.code, 2);
    assert!(refused.stderr.contains("zsh"), "{}", refused.stderr);
}
