//! OPT: the words that let something through, each with a reason.

use super::{Finding, Rule};
use crate::keywords;

/// A reason has at least one letter or digit.
///
/// `public = ""`, `public = "-"`
#[must_use]
pub fn check_reason(word: &str, text: &str) -> Option<Finding> {
    let say = match word {
        keywords::PUBLIC => "say why anyone may call this",
        keywords::ALLOW_DEPRECATED => "say why this flow is still needed",
        _ => "say why this is safe here",
    };
    let fault = if text.trim().is_empty() {
        "is empty"
    } else {
        "has no words"
    };
    (!has_words(text)).then(|| {
        Finding::error(
            Rule::Opt01,
            format!("the reason for `{word}` {fault}; {say}"),
        )
    })
}

fn has_words(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// An opt-in allows something. A reason without words is reported elsewhere.
///
/// `authorization_code(…, allow_deprecated = "…")`
#[must_use]
pub fn check_use(word: &str, text: &str) -> Option<Finding> {
    has_words(text).then(|| {
        Finding::error(
            Rule::Opt02,
            format!("`{word}` allows nothing here; remove it"),
        )
    })
}

/// An opt-in has a reason.
///
/// `public`
#[must_use]
pub fn without_reason(word: &str) -> Finding {
    Finding::error(
        Rule::Opt01,
        format!("`{word}` has no reason; write `{word} = \"reason\"`"),
    )
}
