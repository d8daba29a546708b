//! The matrix for a terminal.

use std::fmt::Write as _;

use clap::builder::styling::{AnsiColor, Style};
use oasgard_core::operation::Method;
use unicode_width::UnicodeWidthStr as _;

use super::access::{Access, Matrix, Operation, Posture};
use super::words;
use crate::escape::ci_command::without_commands;
use crate::escape::visible::{visible, visible_prose};

const HEADING: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const PUBLIC: Style = AnsiColor::Yellow.on_default();
const UNSTATED: Style = AnsiColor::Red.on_default().bold();
const PLAIN: Style = Style::new();

const GAP: usize = 2;
/// Longer paths get a line of their own.
const LONGEST_PATH: usize = 60;
const NARROWEST_ACCESS: usize = 24;

/// Lines of at most `width` columns where the words allow it, of any length if the width of the terminal is unknown.
pub(super) fn text(matrix: &Matrix, width: Option<usize>) -> String {
    let title = visible_prose(&format!(
        "{} {}",
        matrix.title.as_str(),
        matrix.version.as_str()
    ));
    let mut out = format!("Who may call {HEADING}{title}{HEADING:#}\n\n");
    if !matrix.operations.is_empty() {
        push_table(&mut out, matrix, width);
        out.push('\n');
    }
    push_summary(&mut out, matrix);
    for (heading, list) in words::remarks(matrix) {
        let _ = write!(out, "\n{PUBLIC}{heading}:{PUBLIC:#}\n");
        for item in list {
            let _ = writeln!(out, "  {item}");
        }
    }
    without_commands(&out)
}

/// The summary, in which the numbers have the colors of their operations.
fn push_summary(out: &mut String, matrix: &Matrix) {
    let mut summary = words::summary(matrix);
    for (posture, style) in [(Posture::Public, PUBLIC), (Posture::Unstated, UNSTATED)] {
        let count = matrix.count(posture);
        if count > 0 {
            let words = format!(" {count} {}", posture.word());
            summary = summary.replace(&words, &format!(" {style}{}{style:#}", words.trim_start()));
        }
    }
    let _ = writeln!(out, "{summary}");
}

/// Where the columns begin and end.
struct Columns {
    path: usize,
    access: usize,
    /// How wide the last column may be.
    room: usize,
}

impl Columns {
    fn of(matrix: &Matrix, width: Option<usize>) -> Self {
        let widest = |cell: fn(&Operation) -> String, least: &str| {
            let widths = matrix.operations.iter().map(|each| cell(each).width());
            widths
                .filter(|width| *width <= LONGEST_PATH)
                .max()
                .unwrap_or(0)
                .max(least.len())
        };
        let path = widest(method, "METHOD") + GAP;
        let wide = path + widest(route, "PATH") + GAP;
        let Some(width) = width else {
            return Self {
                path,
                access: wide,
                room: usize::MAX,
            };
        };
        // If the paths leave no room beside them, who may call is written below.
        let access = if wide + NARROWEST_ACCESS <= width {
            wide
        } else {
            path + GAP
        };
        Self {
            path,
            access,
            room: width.saturating_sub(access).max(NARROWEST_ACCESS),
        }
    }
}

fn push_table(out: &mut String, matrix: &Matrix, width: Option<usize>) {
    let columns = Columns::of(matrix, width);
    push_heads(out, &columns);
    for operation in &matrix.operations {
        push_operation(out, operation, &columns);
    }
}

fn push_heads(out: &mut String, columns: &Columns) {
    let Columns { path, access, .. } = *columns;
    let _ = write!(out, "{DIM}{:path$}PATH", "METHOD");
    push_cell_break(out, path + "PATH".len(), access);
    let _ = writeln!(out, "WHO MAY CALL{DIM:#}");
}

/// Goes on at the column `start`, on the next line if `end` is beyond it.
fn push_cell_break(out: &mut String, end: usize, start: usize) {
    if end + GAP <= start {
        push_spaces(out, start - end);
    } else {
        out.push('\n');
        push_spaces(out, start);
    }
}

fn push_operation(out: &mut String, operation: &Operation, columns: &Columns) {
    let method = method(operation);
    let route = route(operation);
    out.push_str(&method);
    push_spaces(out, columns.path.saturating_sub(method.width()).max(1));
    push_path(out, &route);
    let end = columns.path.max(method.width() + 1) + route.width();
    push_cell_break(out, end, columns.access);
    for (position, line) in lines(&entries(&operation.access), columns.room)
        .iter()
        .enumerate()
    {
        if position > 0 {
            push_spaces(out, columns.access);
        }
        let _ = writeln!(out, "{line}");
    }
}

/// A method that is not one of the standard's is chosen by the author of the document, and is quoted: a line that begins with it
/// would read as a message of another program.
fn method(operation: &Operation) -> String {
    let method = operation.method.as_str();
    if method.is_empty() || Method::new(method).field().is_some() {
        method.to_owned()
    } else {
        format!("\"{}\"", visible(method))
    }
}

fn route(operation: &Operation) -> String {
    visible(&operation.route())
}

/// Parameters are dimmed: what differs between paths is the rest.
fn push_path(out: &mut String, path: &str) {
    let mut rest = path;
    while let Some((before, parameter, after)) = next_parameter(rest) {
        let _ = write!(out, "{before}{DIM}{parameter}{DIM:#}");
        rest = after;
    }
    out.push_str(rest);
}

/// Splits before and after the first `{…}`.
pub(super) fn next_parameter(path: &str) -> Option<(&str, &str, &str)> {
    let start = path.find('{')?;
    let end = start + path[start..].find('}')? + 1;
    Some((&path[..start], &path[start..end], &path[end..]))
}

/// One alternative, in one style.
struct Entry(Style, String);

fn entries(access: &Access) -> Vec<Entry> {
    let alternatives = access.alternatives().iter();
    let mut entries: Vec<_> = alternatives
        .map(|each| Entry(PLAIN, words::alternative(each)))
        .collect();
    match access {
        Access::Secured(_) => {}
        Access::Optional(_, reason) | Access::Public(reason) => {
            let reason = reason
                .iter()
                .map(|reason| format!(": {}", visible_prose(reason)));
            entries.push(Entry(
                PUBLIC,
                format!("public{}", reason.collect::<String>()),
            ));
        }
        Access::Unstated => entries.push(Entry(
            UNSTATED,
            "! unstated: no security is stated".to_owned(),
        )),
    }
    entries
}

/// All on one line if there is room, else each alternative on lines of its own.
fn lines(entries: &[Entry], room: usize) -> Vec<String> {
    let signs = entries.len().saturating_sub(1) * " | ".len();
    let whole: usize = entries.iter().map(|Entry(_, words)| words.width()).sum();
    if whole + signs <= room {
        let entries = entries
            .iter()
            .map(|Entry(style, words)| format!("{style}{words}{style:#}"));
        return vec![
            entries
                .collect::<Vec<_>>()
                .join(&format!(" {DIM}|{DIM:#} ")),
        ];
    }
    entries
        .iter()
        .enumerate()
        .flat_map(|(position, way)| way.lines(position, room))
        .collect()
}

impl Entry {
    fn lines(&self, position: usize, room: usize) -> Vec<String> {
        let Self(style, words) = self;
        let (sign, indent) = if position == 0 { ("", 0) } else { ("| ", 2) };
        let mut lines = Vec::new();
        for (number, line) in wrapped(words, room.saturating_sub(indent))
            .into_iter()
            .enumerate()
        {
            let sign = if number == 0 {
                format!("{DIM}{sign}{DIM:#}")
            } else {
                " ".repeat(indent)
            };
            lines.push(format!("{sign}{style}{line}{style:#}"));
        }
        lines
    }
}

/// Breaks between words; lines after the first are indented. A word that is too long stays whole.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is always one");
        if !line.trim_start().is_empty() && line.width() + 1 + word.width() > room {
            lines.push(format!("  {word}"));
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines
}

fn push_spaces(out: &mut String, count: usize) {
    out.extend(std::iter::repeat_n(' ', count));
}

#[cfg(test)]
mod tests;
