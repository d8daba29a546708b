//! What is said on standard error.

use std::fmt::Display;

use clap::builder::styling::{AnsiColor, Style};

pub(crate) const ERROR: Style = AnsiColor::Red.on_default().bold();
pub(crate) const WARNING: Style = AnsiColor::Yellow.on_default().bold();

/// Colors for every stream of this program. Without a choice the terminal and `NO_COLOR` decide.
pub(crate) fn use_color(choice: clap::ColorChoice) {
    let choice = match choice {
        clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
        clap::ColorChoice::Always => anstream::ColorChoice::Always,
        clap::ColorChoice::Never => anstream::ColorChoice::Never,
    };
    choice.write_global();
}

/// What went well.
pub(crate) fn done(message: impl Display) {
    anstream::eprintln!("{message}");
}

pub(crate) fn warning(message: impl Display) {
    anstream::eprintln!("{WARNING}warning{WARNING:#}: {message}");
}

pub(crate) fn error(message: impl Display) {
    anstream::eprintln!("{ERROR}error{ERROR:#}: {message}");
}
