//! Why a text is not read.

use std::fmt;

use crate::failure::Failure;

use super::places::Position;

/// What is wrong with a text; what to do.
#[derive(Debug)]
pub(super) struct Refusal {
    at: Option<Position>,
    message: String,
}

pub(super) const TOO_DEEP: &str = "is nested deeper than 127 levels; remove levels";

impl Refusal {
    /// Something wrong with the text as a whole.
    pub(super) fn whole(message: impl Into<String>) -> Self {
        Self {
            at: None,
            message: message.into(),
        }
    }

    /// Something wrong at one place of the text.
    pub(super) fn at(position: Position, message: impl Into<String>) -> Self {
        Self {
            at: Some(position),
            message: message.into(),
        }
    }

    /// Ends the call because of the text that is known as `name`.
    pub(super) fn of(self, name: impl fmt::Display) -> Failure {
        let Self { at, message } = self;
        Failure::call(match at {
            Some(Position { line, column }) => format!("{name}:{line}:{column}: {message}"),
            None => format!("{name}: {message}"),
        })
    }
}
