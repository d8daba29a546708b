//! One finding as a compiler shows it.

use std::io::{self, Write};

use clap::builder::styling::{AnsiColor, Style};

use super::Found;
use crate::escape::visible::visible;
use crate::terminal::report;

const BOLD: Style = Style::new().bold();
const FRAME: Style = AnsiColor::Blue.on_default().bold();

/// A longer line, as in a document without line breaks, is not shown.
const WIDEST: usize = 140;

/// One finding with the line in which it is.
pub(crate) fn show(out: &mut impl Write, file: &str, found: &Found, text: &str) -> io::Result<()> {
    let style = if found.is_error() {
        report::ERROR
    } else {
        report::WARNING
    };
    let (level, finding) = (found.level(), &found.diagnostic.finding);
    let (rule, message) = (finding.rule, visible(&finding.message));
    let (line, column) = (found.position.line, found.position.column);
    writeln!(
        out,
        "{style}{level}[{rule}]{style:#}{BOLD}: {message}{BOLD:#}"
    )?;
    let number = line.to_string();
    let margin = " ".repeat(number.len());
    writeln!(out, "{margin}{FRAME}-->{FRAME:#} {file}:{line}:{column}")?;
    let pointer = visible(found.diagnostic.pointer.as_str());
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
