//! META: the URL of authorization server metadata.

use super::{Finding, Rule, url};
use crate::wording::Wording;

/// The URL of authorization server metadata, RFC 8414 §3.
///
/// `metadata_url = "https://a.example/meta"`
#[must_use]
pub fn check_url(
    wording: Wording,
    word: &'static str,
    text: &str,
    local_is_allowed: bool,
) -> Option<Finding> {
    let field = wording.field(word);
    url::check(wording, word, text, local_is_allowed).or_else(|| {
        (!text.contains("/.well-known/")).then(|| {
            Finding::warning(
                Rule::Meta01,
                format!("`{field}` has no `/.well-known/` part; write the metadata URL"),
            )
        })
    })
}
