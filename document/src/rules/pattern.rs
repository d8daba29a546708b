//! DYN: scopes of a document that look like templates.

use oasgard_core::wording::Wording;

pub use oasgard_core::rules::pattern::{check, check_undeclared};

use super::Finding;

/// No field of OpenAPI says what the braces of a scope stand for.
///
/// `scopes: {"consent:{id}": …}`
#[must_use]
pub fn check_scope(wording: Wording, noun: &str, token: &str) -> Option<Finding> {
    let remedy = "list the scopes that can be requested, since clients send each of them unchanged";
    check_undeclared(wording, noun, token, remedy)
}
