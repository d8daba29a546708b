//! What this program prints: results on standard output, everything else on standard error.

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::builder::styling::{AnsiColor, Style};
use oasgard_core::rules::Rule;

use crate::escape::ci_command::without_commands;
use crate::escape::visible::visible_lines;
use crate::failure::Failure;

pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::Cyan.on_default().bold();

/// Colors for every stream of this program. Without a choice the terminal and `NO_COLOR` decide.
pub(crate) fn use_color(choice: clap::ColorChoice) {
    let choice = match choice {
        clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
        clap::ColorChoice::Always => anstream::ColorChoice::Always,
        clap::ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// A result, byte by byte.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    written(write_to(io::stdout().lock(), text))
}

/// A result whose colors show where colors are wanted.
pub(crate) fn print_styled(text: &str) -> Result<(), Failure> {
    written(write_to(anstream::stdout().lock(), text))
}

fn write_to(mut stream: impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

/// The outcome of writing a result. A stream that the reader closes early is not an error.
pub(crate) fn written(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::call(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// What went well.
pub(crate) fn done(message: impl Display) {
    say(seen(message));
}

pub(crate) fn warning(message: impl Display) {
    WARNINGS.fetch_add(1, Ordering::Relaxed);
    let message = seen(message);
    say(format_args!("{WARNING}warning{WARNING:#}: {message}"));
}

static WARNINGS: AtomicUsize = AtomicUsize::new(0);

/// How many warnings there were so far.
pub(crate) fn warnings() -> usize {
    WARNINGS.load(Ordering::Relaxed)
}

/// What is good to know.
pub(crate) fn note(message: impl Display) {
    let message = seen(message);
    say(format_args!("{NOTE}note{NOTE:#}: {message}"));
}

/// What was changed so that it obeys a rule.
pub(crate) fn fixed(rule: Rule, message: impl Display) {
    let message = seen(message);
    say(format_args!("{NOTE}fixed[{rule}]{NOTE:#}: {message}"));
}

pub(crate) fn error(message: impl Display) {
    let message = seen(message);
    say(format_args!("{ERROR}error{ERROR:#}: {message}"));
}

/// Prints what went wrong, and returns the exit code of the call.
pub(crate) fn failure(failure: &Failure) -> ExitCode {
    for message in failure.messages() {
        error(message);
    }
    ExitCode::from(failure.exit_code())
}

/// The error about a call that is not understood, in the colors of clap. What it quotes is visible already.
pub(crate) fn refused_call(error: &clap::Error) {
    let message = error.render().ansi().to_string();
    say(message.trim_end());
}

/// Whatever a message quotes, only this program moves the cursor.
fn seen(message: impl Display) -> String {
    visible_lines(&message.to_string())
}

/// If nobody reads the message, the exit code still reports the result.
fn say(message: impl Display) {
    let message = without_commands(&message.to_string());
    let _ = writeln!(anstream::stderr().lock(), "{message}");
}
