//! The pages of the rules, `cli/rules/ID.md`, and what is generated from them.
//!
//! `UPDATE_EXPECT=1` writes the cases of `tests/ui` into the pages, and then `docs/rules.md` and the fixed forms anew.

mod allowed;
mod cases;
mod examples;
mod fixed_forms;
mod manual;
#[cfg(unix)]
mod new_rule;
mod page;
mod programs;

use std::path::PathBuf;

use expect_test::expect_file;
use oasgard_core::rules::{Rule, Stage, Verdict};

use crate::pages::root;
use page::{Kind, Page};

/// Terminals are at least this wide, and prose is indented by two.
const WIDEST: usize = 98;

#[test]
fn pages_show_their_cases() {
    for page in pages() {
        expect_file![file(page.rule)].assert_eq(&page.markdown());
    }
}

#[test]
fn manual_shows_every_rule() {
    expect_file![root().join("docs/rules.md")].assert_eq(&manual::manual(&pages()));
}

#[test]
fn explain_prints_what_the_manual_shows() {
    for page in pages() {
        let section = manual::section(&page);
        let shown = section.split_once('\n').unwrap().1;
        assert_eq!(
            words(&manual::explained(page.rule)),
            words(&format!("{} {shown}", page.rule)),
            "{}",
            page.rule
        );
    }
}

/// `tests/tests/compile_errors.rs` compiles the file.
#[test]
fn fixed_forms_are_compiled() {
    let file = root().join("tests/accepted/rules/fixed_forms.rs");
    expect_file![file].assert_eq(&fixed_forms::file(&pages()));
}

#[test]
fn page_has_what_its_rule_needs() {
    let lacking: Vec<_> = pages().iter().flat_map(lacking).collect();
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

#[test]
fn page_is_readable_in_a_terminal() {
    for page in pages() {
        let prose = page.prose();
        assert!(!prose.is_empty(), "{} has no text", page.rule);
        assert!(!prose.contains("TODO"), "{} is not written", page.rule);
        for line in prose.lines() {
            let rule = page.rule;
            assert!(
                line.chars().count() <= WIDEST,
                "{rule}: break the line: {line}"
            );
            assert!(
                !line.contains(['<', '[', '*', '_']) || line.contains('`'),
                "{rule}: write plain text: {line}"
            );
        }
    }
}

#[test]
fn every_page_belongs_to_a_rule() {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    let mut expected: Vec<_> = Rule::ALL.iter().copied().map(file).collect();
    files.sort();
    expected.sort();
    assert_eq!(files, expected);
}

fn pages() -> Vec<Page> {
    let rules = Rule::ALL.iter().copied();
    rules.map(|rule| Page::read(rule, &file(rule))).collect()
}

fn folder() -> PathBuf {
    root().join("cli/rules")
}

fn file(rule: Rule) -> PathBuf {
    folder().join(format!("{rule}.md"))
}

/// What a page has to show and does not. Nothing can break a rule that is legal or built in.
fn lacking(page: &Page) -> Vec<String> {
    let rule = page.rule;
    let has = |kind: &Kind| page.blocks().any(|block| block.kind == *kind);
    let has_case = page
        .blocks()
        .any(|block| matches!(block.kind, Kind::Case(_)));
    let is_refused = page.blocks().any(|block| block.kind.is_refused());
    let needs_example = !matches!(rule.verdict(), Verdict::Accept | Verdict::BuiltIn);
    let checks = [
        (
            needs_example && rule.stage() == Stage::Compile && !has_case,
            "a block `rust case …` with its case of tests/ui",
        ),
        (
            needs_example && rule.stage() == Stage::Lint && !is_refused,
            "a block `yaml refused`",
        ),
        (
            needs_example && !has_case && !is_refused,
            "a failing example, `rust refused` or `yaml refused`",
        ),
        (
            has_case && !has(&Kind::Fixed("rust")),
            "a block `rust fixed` for its case",
        ),
        (
            is_refused && !page.blocks().any(|block| block.kind.is_fixed()),
            "the fixed form of its example",
        ),
    ];
    let missing = checks.into_iter().filter(|(is_missing, _)| *is_missing);
    missing
        .map(|(_, what)| format!("cli/rules/{rule}.md needs {what}"))
        .collect()
}

/// The words of a text, in Markdown or as in a terminal.
fn words(text: &str) -> Vec<String> {
    let lines = text.lines().filter(|line| !line.starts_with("```"));
    let plain = lines.collect::<Vec<_>>().join("\n").replace("**", "");
    plain.split_whitespace().map(str::to_owned).collect()
}
