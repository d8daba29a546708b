//! OIDC: the discovery URL of OpenID Connect.

use iri_string::types::UriReferenceStr;

use super::{Finding, Rule, url};
use crate::keywords;
use crate::well_known::{DISCOVERY, discovery_url};
use crate::wording::Wording;

/// An OpenID Connect discovery URL: an issuer, which has neither query nor fragment, and the well-known path.
///
/// `open_id_connect(url = "https://id.example.com")`
#[must_use]
pub fn check_url(
    wording: Wording,
    word: &'static str,
    text: &str,
    local_is_allowed: bool,
) -> Option<Finding> {
    let field = wording.field(word);
    let fault = url::check(wording, word, text, local_is_allowed);
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
            format!(
                "`{field}` is not a discovery URL; write `{}`",
                discovery_url(text)
            ),
        )
    })
}

/// `open_id_connect()`
#[must_use]
pub fn without_url(wording: Wording) -> Finding {
    let field = wording.field(keywords::URL);
    let url = wording.assigned(keywords::URL, &format!("https://…{DISCOVERY}"));
    Finding::error(
        Rule::Oidc01,
        format!("the OpenID Connect scheme has no `{field}`; add `{url}`"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn discovery_url_needs_the_well_known_path() {
        let reported = |text| {
            check_url(Wording::Declaration, "url", text, false).map(|finding| finding.message)
        };
        assert_eq!(
            reported("https://id.example.com/t/.well-known/openid-configuration"),
            None
        );
        assert_eq!(
            reported("https://id.example.com/?a=1").unwrap(),
            "`url` has a query; remove `?a=1`"
        );
        assert_eq!(
            reported("https://id.example.com/t/").unwrap(),
            "`url` is not a discovery URL; write `https://id.example.com/t/.well-known/openid-configuration`"
        );
        assert!(
            reported("http://id.example.com")
                .unwrap()
                .contains("does not use HTTPS")
        );
    }
}
