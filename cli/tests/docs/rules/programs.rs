//! The Rust examples of rules that only the whole program shows to be broken: `emit` reports the failing one, and nothing in the
//! fixed one.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::page::{Kind, Page};
use super::{fixed_forms, pages};
use crate::pages::root;

/// A Rust block of a page.
struct Example {
    /// The name of its program.
    name: String,
    rule: String,
    is_refused: bool,
    code: String,
    /// The document before it, in which it is merged.
    base: Option<String>,
}

#[test]
fn programs_break_the_rule_of_their_page() {
    let examples: Vec<_> = pages().iter().flat_map(examples).collect();
    assert!(examples.iter().any(|example| example.base.is_some()));
    let folder = package(&examples);
    let wrong: Vec<_> = examples
        .iter()
        .filter_map(|example| wrong(example, &folder))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Both forms of a page with a Rust block that compiles although it is wrong.
fn examples(page: &Page) -> Vec<Example> {
    let is_rust = |kind: &Kind| matches!(kind, Kind::Refused("rust", _) | Kind::Fixed("rust"));
    let mut base = None;
    let mut found = Vec::new();
    for block in page.blocks() {
        if block.kind == Kind::Other {
            base = Some(block.code.clone());
        } else if is_rust(&block.kind) {
            let form = if block.kind.is_refused() {
                "refused"
            } else {
                "fixed"
            };
            found.push(Example {
                name: format!("{}-{form}", page.rule.id().to_lowercase()),
                rule: page.rule.to_string(),
                is_refused: block.kind.is_refused(),
                code: block.code.clone(),
                base: base.clone(),
            });
        }
    }
    if found.iter().any(|example| example.is_refused) {
        found
    } else {
        Vec::new()
    }
}

/// Writes a package with a program for each example.
fn package(examples: &[Example]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rules");
    let _ = fs::remove_dir_all(&folder);
    let programs = folder.join("src/bin");
    fs::create_dir_all(&programs).unwrap();
    let runtime = root().join("runtime");
    let manifest = format!(
        "[package]\nname = \"rules\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.dev]\ndebug = false\n\n\
         [dependencies]\noasgard = {{ path = '{}' }}\n",
        runtime.display()
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(root().join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    for example in examples {
        let program = fixed_forms::program(&example.code);
        fs::write(programs.join(format!("{}.rs", example.name)), program).unwrap();
        if let Some(base) = &example.base {
            fs::write(
                folder.join(format!("{}.yaml", example.name)),
                complete(base),
            )
            .unwrap();
        }
    }
    folder
}

/// A document of a page, which leaves out what is the same in all of them.
fn complete(document: &str) -> String {
    format!("info: {{ title: Shop, version: \"1\" }}\n{document}\n")
}

fn wrong(example: &Example, folder: &Path) -> Option<String> {
    let mut emit = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"));
    emit.args(["emit", "--quiet", "--output", "-", "--bin", &example.name]);
    emit.args(options(&example.code));
    if example.base.is_some() {
        emit.args(["--base", &format!("{}.yaml", example.name)]);
    }
    let built = Path::new(env!("CARGO_TARGET_TMPDIR")).join("built");
    let output = emit
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", built)
        .output()
        .unwrap();
    let printed = String::from_utf8(output.stderr).unwrap();
    let reported = reported(&printed);
    let is_right = if example.is_refused {
        reported.contains(example.rule.as_str())
    } else {
        reported.is_empty() && output.status.success()
    };
    (!is_right).then(|| format!("{}:\n{printed}", example.name))
}

/// The options in a comment of an example, as in ``// refused by `emit --openapi 3.0` ``.
fn options(code: &str) -> Vec<&str> {
    let call = code.lines().find_map(|line| {
        let (_, call) = line.strip_prefix("// ")?.split_once(" by `emit ")?;
        call.strip_suffix('`')
    });
    call.map_or_else(Vec::new, |call| call.split(' ').collect())
}

/// The rules at the ends of messages.
fn reported(printed: &str) -> BTreeSet<&str> {
    let lines = printed.lines();
    let rules = lines.filter_map(|line| Some(line.strip_suffix(']')?.rsplit_once('[')?.1));
    rules.collect()
}
