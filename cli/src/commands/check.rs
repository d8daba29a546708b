//! `cargo oasgard check`

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use clap::builder::styling::{AnsiColor, Style};
use oasgard::Json;
use oasgard_document::comparison::words::summary;
use similar::TextDiff;

use crate::document::generate::{Generated, Output};
use crate::document::generated;
use crate::escape::ci_command::without_commands;
use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;
use crate::options::{Request, arguments};
use crate::source::Source;
use crate::terminal::count::counted;
use crate::terminal::report;

/// Compares the file with the document that the program declares.
pub(crate) fn check(request: &Request) -> Result<(), Failure> {
    let mut failures = Vec::new();
    for generated in generated(request)? {
        failures.extend(compare(&generated, request.compilation.quiet).err());
    }
    match Failure::joined(failures) {
        Some(failure) => Err(failure),
        None => Ok(()),
    }
}

fn compare(generated: &Generated, is_quiet: bool) -> Result<(), Failure> {
    let Generated {
        output,
        value,
        text,
        summary,
        ..
    } = generated;
    let Output::File(path) = output else {
        return Err(Failure::call(
            "standard output cannot be checked; write `--output FILE`",
        ));
    };
    let wrong = match kept(path)? {
        Some(kept) => {
            let there = (kept != *text).then(|| document(path, &kept)).flatten();
            if kept == *text || there.as_ref() == Some(value) {
                if !is_quiet {
                    report::done(format_args!("{output} is up to date: {summary}"));
                }
                return Ok(());
            }
            let meaning = there.map_or_else(String::new, |there| meaning(&there, value));
            let difference = difference(&output.to_string(), &kept, text);
            report::print_styled(&format!("{meaning}{difference}"))?;
            "is not what the program declares"
        }
        None => "does not exist",
    };
    let remedy = emit_command();
    Err(Failure::declarations(vec![format!(
        "{output} {wrong}; run `{remedy}`"
    )]))
}

/// The text of the file, `None` if there is no file.
fn kept(path: &Path) -> Result<Option<String>, Failure> {
    match oasgard::read_text(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::call(format!("{}: {error}", file_name(path)))),
    }
}

/// The document in the file, whatever its notation: its white space, line ends and quotation marks. None if readers may
/// understand it in different ways, or not at all.
fn document(path: &Path, kept: &str) -> Option<Json> {
    let source = Source::parse(path, kept.as_bytes().to_vec()).ok()?;
    source.ambiguities().is_empty().then_some(source.json)
}

/// What the difference means for those who call, a sentence in each line.
fn meaning(kept: &Json, declared: &Json) -> String {
    let quote = |name: &str| format!("`{}`", visible(name));
    let mut lines = String::new();
    for sentence in summary(kept, declared, quote).sentences {
        let _ = writeln!(lines, "{sentence}");
    }
    without_commands(&lines)
}

/// More lines of a difference are not shown.
const MAX_LINES: usize = 200;

fn difference(before: &str, kept: &str, declared: &str) -> String {
    let difference = TextDiff::from_lines(kept, declared);
    let unified = difference
        .unified_diff()
        .header(before, "declared")
        .to_string();
    let mut shown = String::new();
    let mut lines = unified.lines();
    for line in lines.by_ref().take(MAX_LINES) {
        let style = style(line);
        let line: Vec<_> = line.split('\t').map(visible).collect();
        let _ = writeln!(shown, "{style}{}{style:#}", line.join("\t"));
    }
    let left = lines.count();
    if left > 0 {
        let _ = writeln!(shown, "… and {}", counted(left, "more line"));
    }
    without_commands(&shown)
}

fn style(line: &str) -> Style {
    match line.as_bytes().first() {
        Some(b'+') => AnsiColor::Green.on_default(),
        Some(b'-') => AnsiColor::Red.on_default(),
        Some(b'@') => AnsiColor::Cyan.on_default(),
        _ => Style::new(),
    }
}

/// The command that writes what this one checks.
fn emit_command() -> String {
    let mut command = "cargo oasgard".to_owned();
    let mut task = Some("emit");
    for word in arguments().iter().skip(1) {
        let word = word.to_string_lossy();
        command.push(' ');
        match task.take_if(|_| word == "check") {
            Some(task) => command.push_str(task),
            None => command.push_str(&quoted(&word)),
        }
    }
    command
}

/// The word as a shell reads it.
fn quoted(word: &str) -> Cow<'_, str> {
    let is_plain = |character: char| character.is_alphanumeric() || "-_=./:,+@".contains(character);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.into();
    }
    format!("'{}'", word.replace('\'', r"'\''")).into()
}
