//! META: the URL of authorization server metadata.

use super::{Finding, Rule, url};
use crate::well_known::metadata_url;
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
        let fault = if OF_OTHERS.iter().any(|other| text.contains(other)) {
            "is the URL of something else"
        } else if !text.contains("/.well-known/") {
            "has no `/.well-known/` part"
        } else if text.ends_with('/') {
            "ends with a slash"
        } else {
            return None;
        };
        Some(Finding::warning(
            Rule::Meta01,
            format!("`{field}` {fault}; write `{}`", metadata_url(text)),
        ))
    })
}

/// What is found at the same place and is not the metadata of an authorization server.
const OF_OTHERS: [&str; 3] = [
    "/.well-known/oauth-protected-resource",
    "/.well-known/jwks.json",
    "/.well-known/webfinger",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(text: &str) -> Option<String> {
        let found = check_url(Wording::Declaration, "metadata_url", text, false);
        found.map(|finding| finding.message)
    }

    #[test]
    fn metadata_is_before_or_after_the_path() {
        for good in [
            "https://id.example.com/.well-known/oauth-authorization-server",
            "https://id.example.com/.well-known/oauth-authorization-server/t",
            "https://id.example.com/t/.well-known/oauth-authorization-server",
            "https://id.example.com/.well-known/openid-configuration/t",
            "https://id.example.com/t/.well-known/openid-configuration",
        ] {
            assert_eq!(reported(good), None, "{good}");
        }
    }

    #[test]
    fn right_url_has_the_host_and_the_path() {
        let right = "https://id.example.com/.well-known/oauth-authorization-server/t";
        for bad in [
            "https://id.example.com/t",
            "https://id.example.com/t/.well_known/oauth-authorization-server",
            "https://id.example.com/.well-known/oauth-authorization-server/t/",
            "https://id.example.com/.well-known/oauth-protected-resource/t",
            "https://id.example.com/t/.well-known/jwks.json",
        ] {
            let message = reported(bad).unwrap();
            assert!(
                message.ends_with(&format!("; write `{right}`")),
                "{message}"
            );
            assert_eq!(reported(right), None);
        }
    }
}
