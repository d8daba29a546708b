//! Findings as a compiler shows them.

use std::collections::BTreeMap;
use std::io::{self, Write};

use clap::builder::styling::{AnsiColor, Style};
use oasgard_core::rules::Rule;

use super::{Found, Linted};
use crate::count::counted;
use crate::report;
use crate::visible::visible;

const BOLD: Style = Style::new().bold();
const FRAME: Style = AnsiColor::Blue.on_default().bold();

/// As many findings of one rule are shown in full.
const SOME: usize = 10;

/// A longer line, as in a document without line breaks, is not shown.
const WIDEST: usize = 140;

/// Writes every finding, and how many there are; nothing where there is none.
pub(super) fn write(linted: &[Linted], all: bool) -> io::Result<()> {
    let mut out = io::BufWriter::new(anstream::stdout().lock());
    let mut shown: BTreeMap<Rule, usize> = BTreeMap::new();
    for document in linted {
        let lines: Vec<_> = document.source.text().lines().collect();
        let name = document.source.name();
        for found in &document.findings {
            let count = shown.entry(found.fault.finding.rule).or_default();
            *count += 1;
            if all || *count <= SOME {
                let line = lines.get(found.position.line - 1).copied();
                show(&mut out, &name, found, line.unwrap_or_default())?;
            }
        }
    }
    for (rule, count) in shown {
        if !all && count > SOME {
            let more = count - SOME;
            writeln!(
                out,
                "{BOLD}…{BOLD:#} {more} more of {rule}; `--all` shows them, `--allow {rule}` leaves them out\n"
            )?;
        }
    }
    summary(&mut out, linted)?;
    out.flush()
}

/// One finding with the line in which it is.
pub(crate) fn show(out: &mut impl Write, file: &str, found: &Found, text: &str) -> io::Result<()> {
    let style = if found.is_error() {
        report::ERROR
    } else {
        report::WARNING
    };
    let (level, finding) = (found.level(), &found.fault.finding);
    let (rule, message) = (finding.rule, visible(&finding.message));
    let (line, column) = (found.position.line, found.position.column);
    writeln!(
        out,
        "{style}{level}[{rule}]{style:#}{BOLD}: {message}{BOLD:#}"
    )?;
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    writeln!(out, "{margin}{FRAME}-->{FRAME:#} {file}:{line}:{column}")?;
    let pointer = visible(found.fault.pointer.as_str());
    if is_narrow(text) && text.chars().count() >= column {
        writeln!(out, "{margin} {FRAME}|{FRAME:#}")?;
        writeln!(out, "{FRAME}{number} |{FRAME:#} {}", on_one_line(text))?;
        let (indent, marks) = underline(text, column);
        writeln!(
            out,
            "{margin} {FRAME}|{FRAME:#} {indent}{style}{marks}{style:#}"
        )?;
    }
    if !pointer.is_empty() {
        writeln!(out, "{margin} {FRAME}={FRAME:#} at {pointer}")?;
    }
    writeln!(out)
}

/// Whether a line is short enough to be shown, of which no more is looked at than that takes: a document may be one line.
fn is_narrow(text: &str) -> bool {
    text.chars().nth(WIDEST).is_none()
}

/// A tab takes one column, so that the marks stand where they should.
fn on_one_line(text: &str) -> String {
    visible(&text.replace('\t', " "))
}

/// The space before the marks, and a mark for each character of the word at `column`.
fn underline(text: &str, column: usize) -> (String, String) {
    let before: String = text.chars().take(column - 1).collect();
    let rest: Vec<_> = text.chars().skip(column - 1).collect();
    let end = match rest.first() {
        Some(quote @ ('"' | '\'')) => rest[1..]
            .iter()
            .position(|it| it == quote)
            .map(|end| end + 2),
        Some('{' | '[') => Some(1),
        _ => rest.iter().enumerate().position(|(index, it)| {
            let ends_key = *it == ':' && rest.get(index + 1).is_none_or(|next| *next == ' ');
            ends_key || matches!(it, ',' | '}' | ']' | '#')
        }),
    };
    let word: String = rest[..end.unwrap_or(rest.len())].iter().collect();
    let width = |text: &str| on_one_line(text).chars().count();
    (
        " ".repeat(width(&before)),
        "^".repeat(width(word.trim_end()).max(1)),
    )
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
