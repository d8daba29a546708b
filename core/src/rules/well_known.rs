//! URLs of metadata and discovery: those with a well-known path.

use iri_string::types::UriReferenceStr;

use super::{Finding, Rule, url};
use crate::wording::Wording;

const DISCOVERY: &str = "/.well-known/openid-configuration";

/// An OpenID Connect discovery URL: an issuer, which has neither query nor fragment, and the well-known path.
///
/// `open_id_connect(url = "https://id.example.com")`
#[must_use]
pub fn discovery_url(
    wording: Wording,
    word: &'static str,
    text: &str,
    local_is_allowed: bool,
) -> Option<Finding> {
    let field = wording.field(word);
    let fault = url(wording, word, text, local_is_allowed);
    if fault.is_some() {
        return fault;
    }
    let query = UriReferenceStr::new(text).ok()?.query_str();
    if let Some(query) = query {
        return Some(Finding::error(
            Rule::Oidc03,
            format!("`{field}` has a query; remove `?{query}`"),
        ));
    }
    (!text.ends_with(DISCOVERY)).then(|| {
        Finding::warning(
            Rule::Oidc02,
            format!("`{field}` is not a discovery URL; add `{DISCOVERY}`"),
        )
    })
}

/// The URL of authorization server metadata, RFC 8414 §3.
///
/// `metadata_url = "https://a.example/meta"`
#[must_use]
pub fn metadata_url(
    wording: Wording,
    word: &'static str,
    text: &str,
    local_is_allowed: bool,
) -> Option<Finding> {
    let field = wording.field(word);
    url(wording, word, text, local_is_allowed).or_else(|| {
        (!text.contains("/.well-known/")).then(|| {
            Finding::warning(
                Rule::Meta01,
                format!("`{field}` has no `/.well-known/` part; write the metadata URL"),
            )
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_discovery_url_is_an_issuer_and_the_well_known_path() {
        let told = |text| {
            discovery_url(Wording::Declaration, "url", text, false).map(|finding| finding.message)
        };
        assert_eq!(
            told("https://id.example.com/t/.well-known/openid-configuration"),
            None
        );
        assert_eq!(
            told("https://id.example.com/?a=1").unwrap(),
            "`url` has a query; remove `?a=1`"
        );
        assert!(
            told("https://id.example.com")
                .unwrap()
                .contains("is not a discovery URL")
        );
        assert!(
            told("http://id.example.com")
                .unwrap()
                .contains("does not use HTTPS")
        );
    }
}
