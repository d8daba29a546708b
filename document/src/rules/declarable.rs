//! What a document may say and a declaration cannot.

use super::{Finding, Rule};

/// One scope with two descriptions. A variant has one doc comment.
#[must_use]
pub fn two_descriptions(token: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Flow09,
        format!(
            "scope `{token}` has different descriptions in the {first} flow and the {second} flow; write the same text in both"
        ),
    )
}

/// A part of the document that another file holds. `noun` says which.
#[must_use]
pub fn kept_elsewhere(noun: &str, reference: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("the {noun} is in another document, `{reference}`; bundle both documents into one"),
    )
}

/// An extension whose value the attributes do not take.
#[must_use]
pub fn undeclarable_extension(name: &str, why: &str) -> Finding {
    Finding::error(
        Rule::Ext01,
        format!("the value of `{name}` {why}; write it in another form"),
    )
}
