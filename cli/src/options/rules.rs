//! Which rules are left out, and which are errors.

use clap::Args;
use oasgard::Document;
use oasgard_core::rules::Rule;

use super::possible_values::PossibleValues;
use super::rule_id;
use crate::failure::Failure;

/// Rules that are left out or that are errors.
#[derive(Debug, Args)]
pub(crate) struct RuleOptions {
    /// Leave out the findings of rules, such as DOC-05,DOC-06; may be given several times
    #[arg(
        long,
        value_name = "RULES",
        value_delimiter = ',',
        value_parser = rule_id::ids(),
        hide_possible_values = true
    )]
    pub(crate) allow: Vec<Rule>,
    /// Make warnings errors: `warnings` for all, or rules such as MRG-09; may be given several times
    #[arg(
        long,
        value_name = "RULES",
        value_delimiter = ',',
        value_parser = denied(),
        hide_possible_values = true
    )]
    pub(crate) deny: Vec<Denied>,
}

/// What is an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Denied {
    Warnings,
    Rule(Rule),
}

impl RuleOptions {
    pub(crate) fn denies_warnings(&self) -> bool {
        self.deny.contains(&Denied::Warnings)
    }

    pub(crate) fn denies(&self, rule: Rule) -> bool {
        self.deny.contains(&Denied::Rule(rule))
    }

    /// Refuses a call that leaves the findings of a rule out and makes them errors.
    pub(crate) fn refuse_contradiction(&self) -> Result<(), Failure> {
        match self.allow.iter().find(|rule| self.denies(**rule)) {
            None => Ok(()),
            Some(rule) => Err(Failure::call(format!(
                "`{rule}` is given to `--allow` and to `--deny`; remove it from one"
            ))),
        }
    }

    /// Judges the document as the call requires, which precedes what Cargo.toml requires.
    pub(crate) fn apply(&self, document: Document) -> Result<Document, Failure> {
        self.refuse_contradiction()?;
        let denied = self.deny.iter().map(|denied| match denied {
            Denied::Warnings => "warnings",
            Denied::Rule(rule) => rule.id(),
        });
        let allowed = self.allow.iter().map(|rule| rule.id());
        Ok(document.deny(denied)?.allow(allowed)?)
    }
}

fn denied() -> PossibleValues<Denied> {
    let parse = |word: &str| match word {
        "warnings" => Ok(Denied::Warnings),
        id => id.parse().map(Denied::Rule),
    };
    PossibleValues::new(parse, || {
        let ids = Rule::ALL.iter().map(|rule| rule.id());
        ["warnings"].into_iter().chain(ids).collect()
    })
}
