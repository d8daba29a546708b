//! The list of rules that `emit` can be made to leave out.

use oasgard_core::rules::{Rule, Stage, Verdict};

use crate::pages::{read, root};

/// The sentence of the page about `emit`.
#[test]
fn allowed_rules_are_listed() {
    let rules = Rule::ALL.iter().copied();
    let is_late = |rule: &Rule| matches!(rule.stage(), Stage::Gather | Stage::Emit);
    let ids = rules.filter(|rule| is_late(rule) && rule.verdict() == Verdict::Warning);
    let ids: Vec<_> = ids.map(Rule::id).collect();
    let sentence = format!("These rules can be allowed: {}.", ids.join(", "));
    let page = read(&root().join("docs/cli/emit.md"));
    let words: Vec<_> = page.split_whitespace().collect();
    assert!(words.join(" ").contains(&sentence), "write: {sentence}");
}
