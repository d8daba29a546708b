//! One finding as a compiler shows it.

use std::io::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use clap::builder::styling::{AnsiColor, Style};

use super::LocatedDiagnostic;
use crate::escape::visible::visible;
use crate::source::Position;
use crate::terminal::report;

const FRAME: Style = AnsiColor::Blue.on_default().bold();

/// A longer line, as in a document without line breaks, is not shown.
const WIDEST: usize = 140;

/// One finding with its line in the `text` of the document.
pub(crate) fn show(
    out: &mut impl Write,
    file: &str,
    found: &LocatedDiagnostic,
    text: &str,
) -> io::Result<()> {
    let level = if found.is_error() {
        Level::ERROR
    } else {
        Level::WARNING
    };
    let finding = &found.diagnostic.finding;
    let message = visible(&finding.message);
    let Position { line, column } = found.place.position;
    let origin = Origin::path(file).line(line).char_column(column);
    let title = level.primary_title(message).id(finding.rule.id());
    let mut group = match excerpt(text, found) {
        // The column is that of the line as it is shown, in which hidden characters are longer.
        Some((excerpt, word)) => {
            let is_as_written = excerpt[..word.start].chars().count() + 1 == column;
            let snippet = Snippet::source(excerpt)
                .line_start(line)
                .annotation(AnnotationKind::Primary.span(word));
            if is_as_written {
                title.element(snippet.path(file))
            } else {
                title.element(origin).element(snippet)
            }
        }
        None => title.element(origin),
    };
    let pointer = visible(found.diagnostic.pointer.as_str());
    if !pointer.is_empty() {
        let message = format!("at {pointer}");
        group = group.element(Level::NOTE.no_name().message(message));
    }
    writeln!(out, "{}\n", renderer().render(&[group]))
}

/// Lines are never cut, however much longer hidden characters make them when they are shown.
fn renderer() -> Renderer {
    Renderer::styled()
        .term_width(WIDEST * 10)
        .error(report::ERROR)
        .warning(report::WARNING)
        .line_num(FRAME)
        .context(FRAME)
}

/// The line in which `offset` is, unless it is too long: a document may be one line, so no more is looked at than that takes.
fn line(text: &str, offset: usize) -> Option<Range<usize>> {
    const BYTES: usize = WIDEST * 4;
    let boundary = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at));
    let offset = boundary(offset)?;
    let from = boundary(offset.saturating_sub(BYTES))?;
    let to = boundary(text.len().min(offset + BYTES))?;
    let start = match text[from..offset].rfind('\n') {
        Some(end) => from + end + 1,
        None if from == 0 => 0,
        None => return None,
    };
    let end = match text[offset..to].find('\n') {
        Some(end) => offset + end,
        None if to == text.len() => to,
        None => return None,
    };
    let line = text[start..end].trim_end_matches('\r');
    (line.chars().count() <= WIDEST).then(|| start..start + line.len())
}

/// The line in which the finding is, as it can be seen, and the part of it that the finding is about.
fn excerpt(text: &str, found: &LocatedDiagnostic) -> Option<(String, Range<usize>)> {
    let line = line(text, found.place.span.start())?;
    Some(shown(&text[line.clone()], word(found, text, &line)))
}

/// The part of the line that the finding is about. An object or a list is marked where it begins.
fn word(found: &LocatedDiagnostic, text: &str, line: &Range<usize>) -> Range<usize> {
    let span = found.place.span;
    let start = span.start().clamp(line.start, line.end);
    let end = match text[start..line.end].chars().next() {
        Some('{' | '[') => start + 1,
        _ => span.end().clamp(start, line.end),
    };
    start - line.start..end - line.start
}

/// The line as it can be seen, and the same word in it.
fn shown(line: &str, word: Range<usize>) -> (String, Range<usize>) {
    let visible = |text: &str| visible(&text.replace('\t', " "));
    let mut text = visible(&line[..word.start]);
    let from = text.len();
    text += &visible(&line[word.clone()]);
    let to = text.len();
    text += &visible(&line[word.end..]);
    (text, from..to)
}
