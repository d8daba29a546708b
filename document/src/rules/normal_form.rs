//! NORM: lists of alternatives that are too long.

use oasgard_core::requirement::{MAX_ALTERNATIVES, Requirement};

pub use oasgard_core::rules::normal_form::too_many_alternatives;

use super::{Finding, Rule};

/// A root list that operations would have to repeat too often.
///
/// `security: [{PetAuth: [a, b, …]}]` above `inheriting` operations without a list of their own
#[must_use]
pub fn too_much_inherited(inheriting: usize) -> Finding {
    Finding::error(
        Rule::Norm02,
        format!(
            "the root `security` is too long to be repeated for each of the {inheriting} operations that have no list of their own; shorten it, or give operations lists of their own"
        ),
    )
}

/// A list of a document with so many alternatives that they are not compared with each other.
///
/// `security: [{A: []}, {B: []}, …]`
#[must_use]
pub fn check_length(alternatives: &[Requirement]) -> Option<Finding> {
    let count = alternatives.len();
    (count > MAX_ALTERNATIVES).then(|| {
        Finding::error(
            Rule::Norm02,
            format!(
                "`security` has {count} alternatives, and at most {MAX_ALTERNATIVES} are compared; split the operation or remove alternatives"
            ),
        )
    })
}
