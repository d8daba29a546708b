//! How a client sends its token: behind which word, or in which query parameter.

use super::place::{at_word, subject};
use crate::client::Client;
use crate::keywords;
use crate::rules::{Finding, Located, Rule, opt_in};
use crate::text::{self, TextError};

/// The word before the token is one token of HTTP, or there is none.
///
/// `token_prefix = "Api Token"`
pub(super) fn token_prefix(word: &str) -> Option<Finding> {
    let fault = text::http_token(word).err()?;
    (fault != TextError::Empty).then(|| {
        let (subject, fault) = (subject("token prefix", word), fault.verb_phrase());
        Finding::error(
            Rule::Client06,
            format!(
                "{subject} {fault}; write one word such as `SSWS`, or `\"\"` for the token alone"
            ),
        )
    })
}

/// A token that travels in the query has no prefix, since the query wins.
///
/// `token_prefix = "SSWS", token_query = "access_token"`
pub(super) fn idle_prefix(client: &Client) -> Option<Located> {
    client.token_prefix.as_ref()?;
    client.token_query.as_ref()?;
    let finding = Finding::warning(
        Rule::Client07,
        "`token_prefix` has no effect beside `token_query`; remove one",
    );
    Some(at_word(finding, keywords::TOKEN_PREFIX))
}

/// A permission to send the token in the query, where it is not sent there.
///
/// `client(allow_insecure = "…")`
pub(super) fn idle_query_permission(client: &Client) -> Option<Located> {
    let reason = client.allow_insecure.as_deref()?;
    if client.token_query.is_some() {
        return None;
    }
    let finding = opt_in::check_use(keywords::ALLOW_INSECURE, reason)?;
    Some(at_word(finding, keywords::ALLOW_INSECURE))
}
