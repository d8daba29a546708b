//! Which warnings are left out, and which are errors: `allow` and `deny`.

use std::collections::BTreeSet;

use oasgard_core::rules::{Rule, Stage, Verdict};

use crate::error::{Error, Problem};

/// The word for every rule in `deny`.
const WARNINGS: &str = "warnings";

/// What happens to warnings, by the IDs of their rules.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Levels {
    allowed: BTreeSet<&'static str>,
    denied: BTreeSet<&'static str>,
    denies_warnings: bool,
}

impl Levels {
    /// Leaves the warnings of a rule out.
    pub(crate) fn allow(&mut self, id: &str) -> Result<(), Error> {
        let rule = rule("allow", id)?;
        if let Some(why) = never_allowed(rule) {
            return Err(Error::Settings(format!("`{rule}` in `allow` {why}")));
        }
        self.denied.remove(rule.id());
        self.allowed.insert(rule.id());
        Ok(())
    }

    /// Makes the warnings of a rule errors, or all warnings.
    pub(crate) fn deny(&mut self, id: &str) -> Result<(), Error> {
        if id == WARNINGS {
            self.denies_warnings = true;
            return Ok(());
        }
        let rule = rule("deny", id)?;
        if let Some(why) = judged_elsewhere(rule) {
            return Err(Error::Settings(format!("`{rule}` in `deny` {why}")));
        }
        self.allowed.remove(rule.id());
        self.denied.insert(rule.id());
        Ok(())
    }

    /// Whether a rule is in both lists.
    pub(crate) fn refuse_both(allow: &[&str], deny: &[&str]) -> Result<(), Error> {
        let both = allow
            .iter()
            .find(|id| deny.iter().any(|other| other.eq_ignore_ascii_case(id)));
        match both {
            None => Ok(()),
            Some(id) => Err(Error::Settings(format!(
                "`{id}` is in `allow` and in `deny`; remove it from one"
            ))),
        }
    }

    /// The warnings that remain warnings. Those that are denied join `problems`.
    pub(crate) fn judge(
        &self,
        warnings: Vec<Problem>,
        problems: &mut Vec<Problem>,
    ) -> Vec<Problem> {
        let is_allowed = |warning: &Problem| is_in(&self.allowed, warning);
        let (denied, left) = warnings
            .into_iter()
            .filter(|warning| !is_allowed(warning))
            .partition(|warning| self.denies_warnings || is_in(&self.denied, warning));
        let mut denied: Vec<_> = denied;
        problems.append(&mut denied);
        left
    }
}

fn is_in(rules: &BTreeSet<&'static str>, warning: &Problem) -> bool {
    warning.rule.is_some_and(|rule| rules.contains(rule))
}

fn rule(list: &str, id: &str) -> Result<Rule, Error> {
    id.parse()
        .map_err(|why: String| Error::Settings(format!("`{id}` in `{list}`: {why}")))
}

/// Why the findings of a rule cannot be left out of a document that is written.
fn never_allowed(rule: Rule) -> Option<&'static str> {
    judged_elsewhere(rule).or(match rule.verdict() {
        Verdict::Error | Verdict::ErrorUnlessAllowed => Some(
            "is an error that keeps the document from being wrong or weaker than what is declared; correct what it reports (`allow-undeclared` and `allow-unmatched` permit operations without a declaration, and the reverse)",
        ),
        Verdict::Warning | Verdict::BuiltIn | Verdict::Accept => None,
    })
}

/// Why a rule has no findings here.
fn judged_elsewhere(rule: Rule) -> Option<&'static str> {
    match rule.stage() {
        Stage::Compile => Some(
            "is reported while the program compiles; write the reason that its message names at the declaration",
        ),
        Stage::Lint => {
            Some("is reported by `cargo oasgard lint` only; give it to that command instead")
        }
        Stage::Gather | Stage::Emit => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever is decided for a rule, it is decided for every one.
    #[test]
    fn only_warnings_can_be_allowed() {
        for rule in Rule::ALL {
            let is_late = matches!(rule.stage(), Stage::Gather | Stage::Emit);
            let is_error = matches!(rule.verdict(), Verdict::Error | Verdict::ErrorUnlessAllowed);
            let mut levels = Levels::default();
            assert_eq!(
                levels.allow(rule.id()).is_ok(),
                is_late && !is_error,
                "{rule}"
            );
            assert_eq!(levels.deny(rule.id()).is_ok(), is_late, "{rule}");
        }
    }

    #[test]
    fn the_later_choice_for_a_rule_counts() {
        let late = Rule::ALL.iter().copied();
        let mut late =
            late.filter(|rule| rule.stage() == Stage::Gather && rule.verdict() == Verdict::Warning);
        let (one, other) = (late.next().unwrap(), late.next().unwrap());
        let warning = |rule: Rule| Problem {
            rule: Some(rule.id()),
            message: "x".to_owned(),
            details: Vec::new(),
        };
        let both = || vec![warning(one), warning(other)];
        let mut levels = Levels::default();
        let mut denied = Vec::new();

        levels.deny(one.id()).unwrap();
        assert_eq!(levels.judge(both(), &mut denied), [warning(other)]);
        assert_eq!(denied, [warning(one)]);

        denied.clear();
        levels.allow(&one.id().to_lowercase()).unwrap();
        assert_eq!(levels.judge(both(), &mut denied), [warning(other)]);
        assert_eq!(denied, []);

        levels.deny(WARNINGS).unwrap();
        assert_eq!(levels.judge(both(), &mut denied), []);
        assert_eq!(denied, [warning(other)]);
    }
}
