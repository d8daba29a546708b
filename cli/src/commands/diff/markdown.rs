//! A comparison for a comment on a pull request: GitHub's Markdown.

use std::fmt::Write as _;

use oasgard_document::comparison::{
    AccessChange, ChangedOperation, Class, SchemeChange, ServerChange,
};

use super::alternatives::{Shown, joined, sides};
use super::review::{Entry, Line, Review, is_grave, lines};
use super::text::named;
use crate::escape::ci_command::without_commands;
use crate::escape::markdown::code;
use crate::escape::visible::visible;
use crate::terminal::count::counted;
use oasgard_document::comparison::words::{Words, scheme_meaning, title};

/// A comment on GitHub ends at 65,536 characters.
const MAX_FOLDED: usize = 100;

pub(super) fn markdown(review: &Review) -> String {
    let words = Words {
        comparison: review.comparison,
        quote: code,
    };
    let comparison = review.comparison;
    let subject = if comparison.operations.is_empty() && comparison.schemes.is_empty() {
        "Where credentials are sent"
    } else {
        "Who may call"
    };
    let mut text = format!(
        "### {subject} has changed\n\n{} → {}\n\n| AccessChange | Count |\n| --- | --: |\n",
        code(&review.old),
        code(&review.new)
    );
    for (class, count) in review.comparison.counts() {
        let _ = writeln!(text, "| {} | {count} |", heading(class));
    }
    for (class, entries) in review.by_class() {
        let count = review.comparison.counts()[&class];
        if is_grave(class) {
            let _ = writeln!(text, "\n#### {}", heading(class));
        } else {
            let _ = writeln!(
                text,
                "\n<details>\n<summary>{}: {count}</summary>",
                heading(class)
            );
        }
        for entry in entries {
            match entry {
                Entry::Operations(change) => push_change(&mut text, &words, change),
                Entry::Scheme(change) => push_scheme(&mut text, change),
                Entry::Server(change) => push_server(&mut text, &words, change),
            }
        }
        if !is_grave(class) {
            text.push_str("\n</details>\n");
        }
    }
    without_commands(&text)
}

/// `Newly public`
fn heading(class: Class) -> String {
    let title = title(class);
    title[..1].to_uppercase() + &title[1..]
}

fn push_change(text: &mut String, words: &Words, change: &AccessChange) {
    let (shown, folded) = change.operations.split_at(named(change.operations.len()));
    let names: Vec<_> = shown.iter().map(operation).collect();
    let _ = write!(text, "\n{}\n", names.join("<br>\n"));
    if !folded.is_empty() {
        let more = counted(folded.len(), "more operation");
        let _ = writeln!(
            text,
            "\n<details>\n<summary>and the same for {more}</summary>\n"
        );
        for one in folded.iter().take(MAX_FOLDED) {
            let _ = writeln!(text, "- {}", operation(one));
        }
        if folded.len() > MAX_FOLDED {
            let _ = writeln!(text, "- and {} more", folded.len() - MAX_FOLDED);
        }
        text.push_str("\n</details>\n");
    }
    push_difference(text, sides(change).iter().map(line));
    let _ = writeln!(text, "\n{}", sentence(&words.meaning(change)));
}

fn line(shown: &Shown) -> String {
    match shown {
        Shown::Shared(count) => format!("  {} as before", counted(*count, "alternative")),
        Shown::Old(alternatives) => format!("- {}", joined(alternatives)),
        Shown::New(alternatives) => format!("+ {}", joined(alternatives)),
    }
}

fn operation(operation: &ChangedOperation) -> String {
    let title = code(&operation.title);
    match &operation.id {
        Some(id) => format!("**{title}** {}", code(id)),
        None => format!("**{title}**"),
    }
}

fn push_scheme(text: &mut String, change: &SchemeChange) {
    let _ = writeln!(text, "\n**{}**", code(&change.name));
    let line = |sign: &str, line: Option<Line>| {
        line.map(|line| format!("{sign} {}: {}", visible(&line.label), visible(&line.text)))
    };
    let lines = lines(change).into_iter();
    let lines = lines.flat_map(|(old, new)| [line("-", old), line("+", new)]);
    push_difference(text, lines.flatten());
    let _ = writeln!(text, "\n{}", sentence(&scheme_meaning(change)));
}

fn push_server(text: &mut String, words: &Words, change: &ServerChange) {
    let _ = writeln!(text, "\n**{}**", code(&change.url));
    let old = change.old.iter().map(|url| format!("- {}", visible(url)));
    let new = format!("+ {}", visible(&change.url));
    push_difference(text, old.chain([new]));
    let _ = writeln!(text, "\n{}", sentence(&words.server(change)));
}

/// A block in which GitHub colors what went and what came; no text in it can end it.
fn push_difference(text: &mut String, lines: impl Iterator<Item = String>) {
    let lines: Vec<_> = lines.collect();
    let ticks = lines
        .iter()
        .map(|line| longest_run(line))
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(3.max(ticks + 1));
    let _ = writeln!(text, "\n{fence}diff\n{}\n{fence}", lines.join("\n"));
}

fn longest_run(line: &str) -> usize {
    line.split(|character| character != '`')
        .map(str::len)
        .max()
        .unwrap_or_default()
}

/// The text as a sentence that begins with a capital letter; a name at the beginning is kept.
fn sentence(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).chain(['.']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_does_not_end_the_block() {
        let mut text = String::new();
        push_difference(
            &mut text,
            ["- ```".to_owned(), "+ a````b".to_owned()].into_iter(),
        );
        assert_eq!(text, "\n`````diff\n- ```\n+ a````b\n`````\n");
    }
}
