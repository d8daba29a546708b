//! Values of a closed set on the command line, which shells complete.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::Error;
use clap::{Arg, Command};

/// Reads a value as `parse` does, which may accept more spellings and suggests the right value; shells offer `words`.
pub(crate) struct PossibleValues<T> {
    parse: fn(&str) -> Result<T, String>,
    words: fn() -> Vec<&'static str>,
}

impl<T> PossibleValues<T> {
    pub(crate) fn new(
        parse: fn(&str) -> Result<T, String>,
        words: fn() -> Vec<&'static str>,
    ) -> Self {
        Self { parse, words }
    }
}

impl<T> Clone for PossibleValues<T> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<T: Clone + Send + Sync + 'static> TypedValueParser for PossibleValues<T> {
    type Value = T;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, word: &OsStr) -> Result<T, Error> {
        self.parse.parse_ref(command, arg, word)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.words)().into_iter().map(PossibleValue::new)))
    }
}
