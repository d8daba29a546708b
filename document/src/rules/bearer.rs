//! BEAR: answers to callers who are refused, RFC 6750 §3.1.

use oasgard_core::json::Object;

use super::{Finding, Rule};

/// A secured operation that documents its responses, but none for a caller who is refused.
///
/// `responses: {"200": …}`
#[must_use]
pub fn check_responses(operation: &str, responses: &Object) -> Option<Finding> {
    let is_refusal = |code: &str| {
        ["401", "403", "default", "$ref"].contains(&code) || code.eq_ignore_ascii_case("4xx")
    };
    if responses.is_empty() || responses.iter().any(|(code, _)| is_refusal(code)) {
        return None;
    }
    Some(Finding::warning(
        Rule::Bear03,
        format!("`{operation}` is secured but documents no 401 or 403; add the response"),
    ))
}
