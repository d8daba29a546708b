//! A comparison for a terminal.

use std::fmt::Write as _;

use clap::builder::styling::{AnsiColor, Style};
use oasgard_document::comparison::{AccessChange, Class, SchemeChange, ServerChange};

use super::alternatives::{MarkedAlternative, Shown, sides};
use super::review::{Entry, Line, Review, lines};
use crate::escape::ci_command::without_commands;
use crate::escape::visible::visible;
use crate::source::Position;
use crate::terminal::count::counted;
use oasgard_document::comparison::words::{Words, scheme_meaning, title};

const OLD: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Of operations that changed in the same way this many are named.
const NAMED: usize = 5;

/// The text with colors; printing removes them where they are not wanted.
pub(super) fn text(review: &Review) -> String {
    let words = Words {
        comparison: review.comparison,
        quote: |name| format!("`{}`", visible(name)),
    };
    let (old, new) = (visible(&review.old), visible(&review.new));
    let mut text = format!("Changes from {BOLD}{old}{BOLD:#} to {BOLD}{new}{BOLD:#}\n");
    let _ = writeln!(text, "{}", review.summary(|_| true));
    for (class, entries) in review.by_class() {
        let style = heading(class);
        let _ = writeln!(text, "\n{style}{}{style:#}", title(class).to_uppercase());
        for entry in entries {
            match entry {
                Entry::Operations(change) => push_change(&mut text, review, &words, change),
                Entry::Scheme(change) => push_scheme(&mut text, review, change),
                Entry::Server(change) => push_server(&mut text, review, &words, change),
            }
        }
    }
    without_commands(&text)
}

fn heading(class: Class) -> Style {
    let color = match class {
        Class::NewlyPublic | Class::Weakened => AnsiColor::Red,
        Class::Incomparable
        | Class::AddedPublic
        | Class::ServerInsecure
        | Class::ServerChanged
        | Class::SchemeChanged
        | Class::Removed => AnsiColor::Yellow,
        Class::NewlySecured | Class::Strengthened => AnsiColor::Green,
        _ => AnsiColor::Cyan,
    };
    color.on_default().bold()
}

fn push_change(text: &mut String, review: &Review, words: &Words, change: &AccessChange) {
    text.push('\n');
    for operation in change
        .operations
        .iter()
        .take(named(change.operations.len()))
    {
        let id = operation.id.as_deref().map(visible).unwrap_or_default();
        let place = place(review, review.place(change, operation));
        let _ = writeln!(
            text,
            "  {BOLD}{}{BOLD:#}{}{id}{}{DIM}{place}{DIM:#}",
            visible(&operation.title),
            if id.is_empty() { "" } else { "  " },
            if place.is_empty() { "" } else { "  " },
        );
    }
    let more = change.operations.len() - named(change.operations.len());
    if more > 0 {
        let _ = writeln!(text, "  and the same for {more} more operations");
    }
    push_sides(text, change);
    let _ = writeln!(text, "    {}", words.meaning(change));
}

/// All are named where the count would take as much room as the last of them.
pub(super) fn named(count: usize) -> usize {
    if count == NAMED + 1 {
        count
    } else {
        count.min(NAMED)
    }
}

fn push_sides(text: &mut String, change: &AccessChange) {
    let is_alone = change.old.is_none() || change.new.is_none();
    for shown in sides(change) {
        let (sign, style, alternatives) = match shown {
            Shown::Shared(count) => {
                let count = counted(count, "alternative");
                let _ = writeln!(text, "      {DIM}{count} as before{DIM:#}");
                continue;
            }
            Shown::Old(alternatives) => ("-", OLD, alternatives),
            Shown::New(alternatives) => ("+", NEW, alternatives),
        };
        let alternatives: Vec<_> = alternatives
            .iter()
            .map(|alternative| styled(alternative, style, is_alone))
            .collect();
        let _ = writeln!(
            text,
            "    {style}{sign}{style:#} {}",
            alternatives.join(" | ")
        );
    }
}

/// Highlights what the other side lacks; if there is no other side, everything.
fn styled(alternative: &MarkedAlternative, style: Style, is_alone: bool) -> String {
    let mut text = String::new();
    for piece in &alternative.pieces {
        let style = match (piece.is_other, is_alone) {
            (true, _) => style.bold().underline(),
            (false, true) => style,
            (false, false) => Style::new(),
        };
        let _ = write!(text, "{style}{}{style:#}", piece.text);
    }
    text
}

fn push_scheme(text: &mut String, review: &Review, change: &SchemeChange) {
    let place = place(review, review.scheme_place(change));
    let gap = if place.is_empty() { "" } else { "  " };
    let name = visible(&change.name);
    let _ = writeln!(text, "\n  {BOLD}{name}{BOLD:#}{gap}{DIM}{place}{DIM:#}");
    for (old, new) in lines(change) {
        push_line(text, "-", OLD, old.as_ref());
        push_line(text, "+", NEW, new.as_ref());
    }
    let _ = writeln!(text, "    {}", scheme_meaning(change));
}

fn push_server(text: &mut String, review: &Review, words: &Words, change: &ServerChange) {
    let place = place(review, review.server_place(change));
    let gap = if place.is_empty() { "" } else { "  " };
    let url = visible(&change.url);
    let _ = writeln!(text, "\n  {BOLD}{url}{BOLD:#}{gap}{DIM}{place}{DIM:#}");
    for old in &change.old {
        let _ = writeln!(text, "    {OLD}- {}{OLD:#}", visible(old));
    }
    let _ = writeln!(text, "    {NEW}+ {url}{NEW:#}");
    let _ = writeln!(text, "    {}", words.server(change));
}

fn push_line(text: &mut String, sign: &str, style: Style, line: Option<&Line>) {
    if let Some(Line { label, text: says }) = line {
        let (label, says) = (visible(label), visible(says));
        let _ = writeln!(text, "    {style}{sign} {label}: {says}{style:#}");
    }
}

fn place(review: &Review, position: Option<Position>) -> String {
    let file = visible(&review.new);
    let shown = position.map(|at| format!("{file}:{}:{}", at.line, at.column));
    shown.unwrap_or_default()
}
