//! A comparison for a terminal.

use std::fmt::Write as _;

use clap::builder::styling::{AnsiColor, Style};
use oasgard_spec::comparison::{Change, Class, SchemeChange};

use super::review::{Entry, Line, Review, lines};
use super::ways::{Way, ways};
use super::words::{Words, scheme_meaning, title};
use crate::reading::Position;
use crate::visible::visible;

const OLD: Style = AnsiColor::Red.on_default();
const NEW: Style = AnsiColor::Green.on_default();
const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();

/// Of operations that changed alike this many are named.
const NAMED: usize = 5;

/// A line that is longer is no longer read at a glance.
const WIDE: usize = 100;

/// The text, with colors, which whoever prints it takes out where there are to be none.
pub(super) fn text(review: &Review) -> String {
    let words = Words {
        comparison: review.comparison,
        quote: |name| format!("`{}`", visible(name)),
    };
    let mut text = format!("{BOLD}{} -> {}{BOLD:#}\n", review.old, review.new);
    let _ = writeln!(text, "{}", review.summary(|_| true));
    for (class, entries) in review.by_class() {
        let style = heading(class);
        let _ = writeln!(text, "\n{style}{}{style:#}", title(class).to_uppercase());
        for entry in entries {
            match entry {
                Entry::Operations(change) => push_change(&mut text, review, &words, change),
                Entry::Scheme(change) => push_scheme(&mut text, review, change),
            }
        }
    }
    text
}

fn heading(class: Class) -> Style {
    let color = match class {
        Class::NewlyPublic | Class::Weakened => AnsiColor::Red,
        Class::Incomparable | Class::AddedPublic | Class::SchemeChanged => AnsiColor::Yellow,
        Class::NewlySecured | Class::Strengthened => AnsiColor::Green,
        _ => AnsiColor::Cyan,
    };
    color.on_default().bold()
}

fn push_change(text: &mut String, review: &Review, words: &Words, change: &Change) {
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
    let old = change
        .old
        .as_ref()
        .map(|old| ways(old, change.new.as_ref()));
    let new = change
        .new
        .as_ref()
        .map(|new| ways(new, change.old.as_ref()));
    push_sides(text, old.as_deref(), new.as_deref());
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

/// Both sides, one above the other; where they are long only what one of them lacks, one alternative to a line.
fn push_sides(text: &mut String, old: Option<&[Way]>, new: Option<&[Way]>) {
    let sides = [("-", OLD, old), ("+", NEW, new)];
    let is_short = |side: &[Way]| joined(side).chars().count() <= WIDE;
    let are_short = [old, new].into_iter().flatten().all(is_short);
    if !are_short {
        let shared = old
            .unwrap_or_default()
            .iter()
            .filter(|way| way.is_shared)
            .count();
        if shared > 0 {
            let _ = writeln!(text, "      {DIM}{shared} alternatives as before{DIM:#}");
        }
    }
    for (sign, style, side) in sides {
        let Some(side) = side else {
            continue;
        };
        if are_short {
            let styled: Vec<_> = side.iter().map(|way| styled(way, style)).collect();
            let bar = format!("{style} | {style:#}");
            let _ = writeln!(text, "    {style}{sign} {style:#}{}", styled.join(&bar));
        } else {
            for way in side.iter().filter(|way| !way.is_shared) {
                let _ = writeln!(text, "    {style}{sign} {style:#}{}", styled(way, style));
            }
        }
    }
}

pub(super) fn joined(side: &[Way]) -> String {
    let ways: Vec<_> = side.iter().map(Way::text).collect();
    ways.join(" | ")
}

fn styled(way: &Way, style: Style) -> String {
    let mut text = String::new();
    for piece in &way.pieces {
        let style = if piece.is_other {
            style.bold().underline()
        } else {
            style
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

fn push_line(text: &mut String, sign: &str, style: Style, line: Option<&Line>) {
    if let Some(Line { label, text: says }) = line {
        let (label, says) = (visible(label), visible(says));
        let _ = writeln!(text, "    {style}{sign} {label}: {says}{style:#}");
    }
}

fn place(review: &Review, position: Option<Position>) -> String {
    let shown = position.map(|at| format!("{}:{}:{}", review.new, at.line, at.column));
    shown.unwrap_or_default()
}
