//! How a client sends its token: behind which word, or in which query parameter.

use super::place::{at_word, subject};
use crate::client::Client;
use crate::rules::{Finding, Located, Rule, idle_opt_in};
use crate::text::{self, TextError};
use crate::words;

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
    Some(at_word(finding, words::TOKEN_PREFIX))
}

/// A query parameter has a name.
///
/// `token_query = ""`
pub(super) fn token_query(name: &str) -> Option<Finding> {
    name.is_empty().then(|| {
        Finding::error(
            Rule::Sch06,
            "query parameter name is empty; write the parameter's name",
        )
    })
}

/// A token travels in the query by permission only, and the permission is for that.
///
/// `token_query = "access_token"`
pub(super) fn token_in_query(client: &Client) -> Option<Located> {
    match (&client.token_query, &client.allow_insecure) {
        (Some(name), None) if !name.is_empty() => {
            let finding = Finding::error(
                Rule::Bcp04,
                "an access token must not be sent in the URL; remove `token_query`, or add `allow_insecure = \"reason\"`",
            );
            Some(at_word(finding, words::TOKEN_QUERY))
        }
        (None, Some(reason)) => {
            let finding = idle_opt_in(words::ALLOW_INSECURE, reason)?;
            Some(at_word(finding, words::ALLOW_INSECURE))
        }
        _ => None,
    }
}
