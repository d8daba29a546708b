//! Findings as a compiler shows them.

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::builder::styling::Style;
use oasgard_core::rules::Rule;

use super::Linted;
use crate::diagnostics::show;
use crate::terminal::count::counted;

const BOLD: Style = Style::new().bold();

/// As many findings of one rule are shown in full.
const MAX_SHOWN_PER_RULE: usize = 10;

/// Writes every finding, and how many there are; nothing if there are none.
pub(super) fn write(linted: &[Linted], all: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let mut shown: BTreeMap<Rule, usize> = BTreeMap::new();
    for document in linted {
        let name = document.source.name();
        for found in &document.findings {
            let count = shown.entry(found.diagnostic.finding.rule).or_default();
            *count += 1;
            if all || *count <= MAX_SHOWN_PER_RULE {
                show(&mut out, &name, found, document.source.text())?;
            }
        }
    }
    for (rule, count) in shown {
        if !all && count > MAX_SHOWN_PER_RULE {
            let more = count - MAX_SHOWN_PER_RULE;
            writeln!(
                out,
                "{BOLD}…{BOLD:#} {more} more of {rule}; `--all` shows them, `--allow {rule}` leaves them out\n"
            )?;
        }
    }
    summary(&mut out, linted)?;
    out.flush()
}

fn summary(out: &mut impl Write, linted: &[Linted]) -> io::Result<()> {
    let faulty: Vec<_> = linted
        .iter()
        .filter(|document| !document.findings.is_empty())
        .collect();
    let findings = || faulty.iter().flat_map(|document| &document.findings);
    let errors = findings().filter(|found| found.is_error()).count();
    let warnings = findings().count() - errors;
    let counts = [(errors, "error"), (warnings, "warning")];
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts.map(|(count, noun)| counted(count, noun)).collect();
    if counts.is_empty() {
        return Ok(());
    }
    let place = match faulty.as_slice() {
        [one] => one.source.name(),
        several => format!("{} files", several.len()),
    };
    writeln!(out, "{} in {place}", counts.join(" and "))
}
