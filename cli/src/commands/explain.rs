//! `cargo oasgard explain`

use clap::Args;
use oasgard_core::rules::{Rule, Stage, Verdict};

use crate::failure::Failure;
use crate::terminal::report;

#[derive(Debug, Args)]
pub(crate) struct ExplainRequest {
    /// Rules, by the IDs that messages show, such as REQ-09 [default: a line for each rule]
    #[arg(value_name = "RULE", value_parser = crate::options::rule_id::ids(), hide_possible_values = true)]
    rules: Vec<Rule>,
}

/// Prints what rules require, what happens to declarations that break them, and where they come from.
pub(crate) fn explain(request: &ExplainRequest) -> Result<(), Failure> {
    report::print(&match request.rules.as_slice() {
        [] => Rule::ALL.iter().copied().map(line).collect(),
        rules => {
            let pages: Vec<_> = rules.iter().copied().map(page).collect();
            pages.join("\n")
        }
    })
}

/// Names of rules are at most this long.
const WIDTH: usize = "CLIENT-01".len();

fn line(rule: Rule) -> String {
    format!("{:WIDTH$}  {}\n", rule.id(), rule.sentence())
}

fn page(rule: Rule) -> String {
    format!(
        "{}  {}\n  {}\n  Required by {}.\n",
        rule.id(),
        rule.sentence(),
        consequence(rule),
        rule.source(),
    )
}

/// What becomes of a declaration, or of a document, that breaks the rule.
fn consequence(rule: Rule) -> &'static str {
    match (rule.verdict(), rule.stage()) {
        (Verdict::Accept, _) => "It is legal, and not reported.",
        (Verdict::BuiltIn, _) => "No declaration can break it.",
        (Verdict::Error, Stage::Compile) => "A declaration that breaks it does not compile.",
        (Verdict::ErrorUnlessAllowed, Stage::Compile) => {
            "A declaration that breaks it does not compile unless a written reason allows it."
        }
        (Verdict::Warning, Stage::Compile) => {
            "The compiler warns about a declaration that breaks it."
        }
        (Verdict::Error | Verdict::ErrorUnlessAllowed, Stage::Gather | Stage::Emit) => {
            "No document is written from declarations that break it."
        }
        (Verdict::Warning, Stage::Gather | Stage::Emit) => {
            "`emit` warns about declarations that break it."
        }
        (Verdict::Error | Verdict::ErrorUnlessAllowed, Stage::Lint) => {
            "`lint` reports an error for documents that break it."
        }
        (Verdict::Warning, Stage::Lint) => "`lint` warns about documents that break it.",
    }
}
