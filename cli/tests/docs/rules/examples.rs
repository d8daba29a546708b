//! The documents on the pages: `lint` reports the rule of the page in the failing one, and nothing in the fixed one.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use oasgard_core::rules::Rule;

use super::page::{Block, Kind, Page};
use super::pages;

#[test]
fn documents_break_the_rule_of_their_page() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    for page in pages() {
        for block in page.blocks() {
            let Some(expected) = expected(&page, block) else {
                continue;
            };
            let file = folder.path().join("openapi.yaml");
            fs::write(&file, &block.code).unwrap();
            let reported = reported(page.rule, &file);
            if reported != expected {
                let rule = page.rule;
                wrong.push(format!(
                    "{rule}: expected {expected:?}, reported {reported:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The rules that `lint` reports for a document of a page.
fn expected(page: &Page, block: &Block) -> Option<BTreeSet<String>> {
    match &block.kind {
        Kind::Refused("yaml", other) => {
            let rule = other.clone().unwrap_or_else(|| page.rule.to_string());
            Some(BTreeSet::from([rule]))
        }
        Kind::Fixed("yaml") => Some(BTreeSet::new()),
        _ => None,
    }
}

/// The documents are short, so they describe responses only where the page is about responses.
fn reported(rule: Rule, file: &std::path::Path) -> BTreeSet<String> {
    let mut lint = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"));
    lint.args(["lint", "--format", "json"]).arg(file);
    if rule != Rule::Bear03 {
        lint.args(["--allow", "BEAR-03"]);
    }
    let output = lint.output().unwrap();
    let printed: serde_json::Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|_| panic!("{rule}: {}", String::from_utf8_lossy(&output.stderr)));
    let findings = printed["findings"].as_array().unwrap();
    findings
        .iter()
        .map(|finding| finding["rule"].as_str().unwrap().to_owned())
        .collect()
}
