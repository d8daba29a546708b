//! NORM: what an expression becomes, a list of alternatives.

use super::{Finding, Rule};
use crate::requirement::{Expression, MAX_ALTERNATIVES};

/// OpenAPI has no negation.
///
/// `!Shop::A`
#[must_use]
pub fn negation() -> Finding {
    Finding::error(
        Rule::Norm01,
        "OpenAPI cannot express `not`; name what is allowed, joined with `|`",
    )
}

/// A list of alternatives that is longer than a declaration's may be.
#[must_use]
pub fn too_many_alternatives(count: usize) -> Finding {
    let count = match count {
        0..=1_000_000 => count.to_string(),
        _ => "more than a million".to_owned(),
    };
    Finding::error(
        Rule::Norm02,
        format!(
            "the expression expands to {count} alternatives; split the operation or use fewer `|` inside `&`"
        ),
    )
}

/// An expression expands to a bounded list.
#[must_use]
pub fn check_size(expression: &Expression) -> Option<Finding> {
    let count = expression.alternatives();
    (count > MAX_ALTERNATIVES).then(|| too_many_alternatives(count))
}
