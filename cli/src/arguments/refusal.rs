//! What is printed where the words of a call are not understood.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue};
use clap::{Command, Error};

use super::Arguments;
use crate::escape::visible::visible;

/// Longer lists of possible values are not printed: nobody reads them.
const MAX_WORDS: usize = 20;

/// The error about a call, in which each quoted word is shown as any other text of an unknown author. A file name that a shell
/// filled in may have been chosen by anyone.
///
/// clap puts the words into its sentences and colors them, and a finished sentence does not tell its own escape sequences from
/// quoted ones. So the words are made visible first, and what is said about those is printed.
pub(super) fn refusal(command: &mut Command, words: &[OsString], raw: &Error) -> Error {
    let visible_words = words
        .iter()
        .map(|word| OsString::from(visible(&word.to_string_lossy())));
    let error = match Arguments::parse(command, visible_words) {
        Err(error) if error.use_stderr() => without_long_list(error),
        // The words are understood when they are visible, as one that was not UTF-8: this sentence quotes none of them.
        _ => Error::new(raw.kind()),
    };
    error.format(command)
}

fn without_long_list(mut error: Error) -> Error {
    let words = error.get(ContextKind::ValidValue);
    if matches!(words, Some(ContextValue::Strings(words)) if words.len() > MAX_WORDS) {
        error.remove(ContextKind::ValidValue);
    }
    error
}
