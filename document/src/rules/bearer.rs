//! BEAR: answers to callers who are refused, RFC 6750 §3.1.

use super::{Finding, Rule};

/// A secured operation that documents its answers, and none for a caller who is turned away.
#[must_use]
pub fn check_responses(operation: &str) -> Finding {
    Finding::warning(
        Rule::Bear03,
        format!("`{operation}` is secured but documents no 401 or 403; add the response"),
    )
}
