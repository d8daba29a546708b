//! `docs/rules.md`: every rule, by family.

use std::process::Command;

use oasgard_core::rules::Rule;

use super::page::Page;

const HEAD: &str = "\
# Rules

A message ends with the ID of the rule that is broken, such as `[REQ-09]`. This page explains every rule: what it means, why it exists, which
standard requires it, an example that is reported, and what to write instead. `cargo oasgard explain REQ-09` prints the same.

The Rust examples use two schemes `Key` and `Jwt`, and a scheme `Shop` with the scopes `Shop::Read` and `Shop::Write`. Examples of documents
leave out `info` and responses.

This page is generated; CONTRIBUTING.md shows how.
";

/// Families of rules in the order of the catalogue: the first part of their IDs, a title and a sentence.
const FAMILIES: [(&str, &str, &str); 23] = [
    (
        "FORM",
        "form of an attribute",
        "How the arguments of `#[security]` and `#[security_scheme]` are written.",
    ),
    (
        "OPT",
        "opt-ins",
        "What a reason allows, and what it has to say.",
    ),
    (
        "DOC",
        "documents",
        "What surrounds schemes and requirements in a document: root, operations, components, names and versions.",
    ),
    ("YAML", "YAML", "What readers of YAML do not read alike."),
    (
        "REF",
        "references",
        "Where `$ref` may be, and where it may lead.",
    ),
    (
        "EXT",
        "extensions",
        "Which names and values extensions have.",
    ),
    (
        "SCH",
        "schemes",
        "Security Schemes: their types, and what each type needs.",
    ),
    ("OIDC", "OpenID Connect", "The discovery URL of a provider."),
    ("FLOW", "flows", "OAuth flows: their URLs and scopes."),
    ("URL", "URLs", "What every URL of a scheme has to obey."),
    (
        "REQ",
        "requirements",
        "Security Requirements: which schemes, scopes and roles an operation needs.",
    ),
    (
        "NORM",
        "expressions",
        "What an expression may be, since it becomes a list of alternatives.",
    ),
    ("SCOPE", "scopes", "The text of a scope or role."),
    (
        "DYN",
        "patterns",
        "Scopes with parts that are known at run time only.",
    ),
    ("PATH", "routes", "Methods and paths."),
    (
        "BCP",
        "best current practice",
        "What OAuth practice has deprecated.",
    ),
    (
        "META",
        "metadata",
        "The metadata of an authorization server.",
    ),
    ("BEAR", "responses", "What a refused caller receives."),
    (
        "RI",
        "resource indicators",
        "The API for which a token is requested.",
    ),
    (
        "CLIENT",
        "clients",
        "`client(…)`: where a provider differs from the standard.",
    ),
    ("HTTP", "HTTP", "How credentials are sent."),
    (
        "MRG",
        "merging",
        "What `emit --base` does with a base document.",
    ),
    ("OVL", "overlays", "What `emit --as overlay` writes."),
];

pub(super) fn manual(pages: &[Page]) -> String {
    let listed = |page: &Page| FAMILIES.iter().any(|(family, ..)| is_of(page, family));
    for page in pages {
        assert!(listed(page), "`FAMILIES` lacks the family of {}", page.rule);
    }
    let index = FAMILIES.map(|(family, title, _)| {
        let links: Vec<_> = of_family(pages, family)
            .map(|page| link(page.rule))
            .collect();
        format!("* {title}: {}\n", links.join(", "))
    });
    let chapters = FAMILIES.map(|(family, title, sentence)| {
        let sections: Vec<_> = of_family(pages, family).map(section).collect();
        format!(
            "\n## {family}: {title}\n\n{sentence}\n\n{}",
            sections.join("\n")
        )
    });
    format!("{HEAD}\n{}{}", index.concat(), chapters.concat())
}

fn of_family<'a>(pages: &'a [Page], family: &str) -> impl Iterator<Item = &'a Page> {
    pages.iter().filter(move |page| is_of(page, family))
}

fn is_of(page: &Page, family: &str) -> bool {
    page.rule.id().rsplit_once('-').unwrap().0 == family
}

fn link(rule: Rule) -> String {
    format!("[{rule}](#{})", rule.id().to_lowercase())
}

/// What the manual shows for a rule, below its heading.
pub(super) fn section(page: &Page) -> String {
    let rule = page.rule;
    let printed = explained(rule);
    let mut facts = printed.lines().skip(1).map(str::trim);
    let (consequence, source) = (facts.next().unwrap(), facts.next().unwrap());
    format!(
        "### {rule}\n\n**{}** {consequence} {source}\n\n{}",
        rule.sentence(),
        page.for_readers()
    )
}

/// What `explain` prints.
pub(super) fn explained(rule: Rule) -> String {
    let mut explain = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"));
    let output = explain.args(["explain", rule.id()]).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}
