//! `.ci/new-rule`, in a copy of what it changes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use oasgard_core::rules::Rule;
use tempfile::TempDir;

use super::page;
use crate::pages::{read, root};

const SCRIPT: &str = ".ci/new-rule";
const CATALOGUE: &str = "core/src/rules/catalogue.rs";

#[test]
fn attribute_rule_gets_line_page_and_case() {
    let clone = clone();
    let id = next("REQ");
    let added = add(&clone, [&id, "security/two_audiences", "Compile", "Error"]);
    assert!(added.status.success(), "{}", said(&added));
    assert_eq!(ids(&clone), with_next("REQ", &id));

    let case = content(&clone, "tests/ui/security/two_audiences.rs");
    assert!(
        case.starts_with(&format!("// {id}: two audiences.\n")),
        "{case}"
    );
    syn::parse_file(&case).unwrap();
    let page = content(&clone, &format!("cli/rules/{id}.md"));
    assert_eq!(
        page::words_of_blocks(&page),
        [
            "rust",
            "case",
            "security/two_audiences",
            "text",
            "rust",
            "fixed"
        ]
    );
    assert!(
        said(&added).contains("trybuild=two_audiences"),
        "{}",
        said(&added)
    );
}

#[test]
fn rule_of_documents_gets_line_and_page() {
    let clone = clone();
    let id = next("SCH");
    let added = add(&clone, [&id, "shared_header", "Gather", "Warning"]);
    assert!(added.status.success(), "{}", said(&added));
    assert_eq!(ids(&clone), with_next("SCH", &id));
    assert!(!clone.path().join("tests").exists());
    let page = content(&clone, &format!("cli/rules/{id}.md"));
    assert_eq!(
        page::words_of_blocks(&page),
        ["yaml", "refused", "yaml", "fixed"]
    );
}

#[test]
fn catalogue_line_has_parts_in_order() {
    let clone = clone();
    let id = next("CLIENT");
    assert!(
        add(&clone, [&id, "short_key", "Emit", "ErrorUnlessAllowed"])
            .status
            .success()
    );
    let variant = id.replace("CLIENT-", "Client");
    let line = format!(
        "    {variant} \"{id}\" Emit ErrorUnlessAllowed \"RFC 9110 §11.1; oasgard\" \"A `name` is used & shown once.\""
    );
    let catalogue = content(&clone, CATALOGUE);
    assert!(catalogue.lines().any(|written| written == line), "{line}");
    syn::parse_file(&catalogue).unwrap();
}

#[test]
fn wrong_rules_change_nothing() {
    for (arguments, expected) in [
        (
            ["REQ-01", "x", "Lint", "Error"],
            "REQ-01 exists or is not the next ID",
        ),
        (
            ["REQ-99", "x", "Lint", "Error"],
            "REQ-99 exists or is not the next ID",
        ),
        (["REQ-1", "x", "Lint", "Error"], "`REQ-1` is not an ID"),
        (["TEA-01", "x", "Lint", "Error"], "no family TEA"),
        (["REQ-99", "../x", "Lint", "Error"], "`../x` is not a name"),
        (["REQ-99", "x", "Late", "Error"], "unknown stage `Late`"),
        (["REQ-99", "x", "Lint", "Fatal"], "unknown verdict `Fatal`"),
    ] {
        let clone = clone();
        let refused = add(&clone, arguments);
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}");
        assert!(said(&refused).contains(expected), "{}", said(&refused));
        assert_eq!(content(&clone, CATALOGUE), read(Path::new(CATALOGUE)));
        assert!(!clone.path().join("cli").exists());
    }
}

/// The script and the catalogue alone.
fn clone() -> TempDir {
    let clone = tempfile::tempdir().unwrap();
    for file in [SCRIPT, CATALOGUE] {
        let copy = clone.path().join(file);
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::copy(root().join(file), copy).unwrap();
    }
    clone
}

fn add(clone: &TempDir, arguments: [&str; 4]) -> Output {
    let mut script = Command::new(clone.path().join(SCRIPT));
    script.args(arguments);
    script.args(["RFC 9110 §11.1; oasgard", "A `name` is used & shown once."]);
    script.output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), &output.stderr].concat()).into_owned()
}

fn content(clone: &TempDir, file: &str) -> String {
    fs::read_to_string(clone.path().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The IDs of a catalogue, in its order.
fn ids(clone: &TempDir) -> Vec<String> {
    let catalogue = content(clone, CATALOGUE);
    let lines = catalogue.lines().filter_map(|line| {
        let (variant, rest) = line.strip_prefix("    ")?.split_once(" \"")?;
        let is_rule = variant.chars().all(char::is_alphanumeric) && !variant.is_empty();
        is_rule.then(|| rest.split_once('"').unwrap().0.to_owned())
    });
    lines.collect()
}

fn of_family(family: &str) -> impl Iterator<Item = usize> {
    let prefix = format!("{family}-");
    let rules = Rule::ALL.iter().enumerate();
    rules
        .filter(move |(_, rule)| rule.id().starts_with(&prefix))
        .map(|(position, _)| position)
}

fn next(family: &str) -> String {
    let numbers = of_family(family).map(|position| {
        let (_, number) = Rule::ALL[position].id().split_once('-').unwrap();
        number.parse::<u8>().unwrap()
    });
    format!("{family}-{:02}", numbers.max().unwrap() + 1)
}

/// Every ID, with `id` after the last one of its family.
fn with_next(family: &str, id: &str) -> Vec<String> {
    let mut ids: Vec<_> = Rule::ALL.iter().map(|rule| rule.id().to_owned()).collect();
    ids.insert(of_family(family).last().unwrap() + 1, id.to_owned());
    ids
}
