//! Where in `client(…)` a finding is, and how its message calls that.

use crate::rules::{ClientPart, Finding, Located, Place, named};

/// At the word of a key.
pub(super) fn at_word(finding: Finding, key: &'static str) -> Located {
    finding.at(Place::in_client(ClientPart::Word(key)))
}

/// A text with its noun, on one line whatever is in it.
pub(in crate::rules) fn subject(noun: &str, text: &str) -> String {
    named(noun, &text.escape_debug().to_string())
}
