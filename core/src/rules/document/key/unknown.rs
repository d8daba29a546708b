//! DOC-12: words that are in the wrong list, or in none.

use super::{given_already, unknown_but_meant};
use crate::keywords;
use crate::rules::{Finding, Rule, listed};
use crate::suggest::meant;

/// The words that a refused one may stand for.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// what may be there
    pub here: &'a [&'a str],
    /// those of them that take a value of the form that was written
    pub fitting: &'a [&'a str],
    /// what is there
    pub given: &'a [String],
    /// what follows the refused word: ` = "…"`, `(…)`, or nothing
    pub value: &'a str,
    /// what belongs to other lists
    pub elsewhere: &'a [&'a str],
}

/// A word that is not an argument here. The word that is meant is shown, or where the word belongs, or the words that fit.
///
/// `http(basic, token_url = "…")`, `client_credentials(tokn_url = "…")`
#[must_use]
pub fn unknown(word: &str, owner: &str, known: Known) -> Finding {
    if known.elsewhere.contains(&word) {
        return foreign(word, owner, known.value);
    }
    if let Some(meant) = meant(word, known.here.iter().copied()) {
        return if known.given.iter().any(|given| given == meant) {
            given_already(word, meant)
        } else {
            unknown_but_meant(word, meant)
        };
    }
    if let Some(meant) = meant(word, known.elsewhere.iter().copied())
        && let Some(right) = home(meant, owner, known.value)
    {
        return Finding::error(
            Rule::Doc12,
            format!("unknown key `{word}`; write `{right}`"),
        );
    }
    // A permission is not a suggestion, and neither is a single word: the author did not mean it.
    let is_never_guessed = |word: &&str| {
        [
            keywords::ALLOW_INSECURE,
            keywords::ALLOW_DEPRECATED,
            keywords::CRATE,
            keywords::TOKEN_QUERY,
        ]
        .contains(word)
    };
    let fitting: Vec<_> = known
        .fitting
        .iter()
        .filter(|word| !is_never_guessed(word))
        .copied()
        .collect();
    match fitting.as_slice() {
        [] | [_] => foreign(word, owner, known.value),
        several => Finding::error(
            Rule::Doc12,
            format!(
                "unknown key `{word}`; write {}",
                listed(several.iter().copied())
            ),
        ),
    }
}

pub(super) fn foreign(word: &str, owner: &str, value: &str) -> Finding {
    let remedy = match home(word, owner, value) {
        Some(right) => format!("write `{right}`"),
        None => "remove it".to_owned(),
    };
    Finding::error(
        Rule::Doc12,
        format!("`{word}` does not belong to {owner}; {remedy}"),
    )
}

/// The whole right form of a word that belongs outside of its owner's parentheses; `None` where it is of no use. `value` is what
/// follows the word.
fn home(word: &str, owner: &str, value: &str) -> Option<String> {
    let kind = match owner {
        "an HTTP scheme" => keywords::HTTP,
        "an API key" => keywords::API_KEY,
        "an OpenID Connect scheme" => keywords::OPEN_ID_CONNECT,
        "an oauth2 scheme" => keywords::OAUTH2,
        flow if flow.ends_with(" flow") => keywords::OAUTH2,
        "`client(…)`" => keywords::OAUTH2,
        _ => return None,
    };
    Some(match word {
        keywords::NAME | keywords::DESCRIPTION => {
            format!("{kind}(…), {word}{}", text_or(value, " = \"…\""))
        }
        keywords::DEPRECATED => format!("{kind}(…), {word}"),
        keywords::CRATE => format!("{kind}(…), {word} = ::oasgard"),
        keywords::EXTENSION => format!("{kind}(…), {word}{}", list_or(value, "(\"x-…\" = …)")),
        keywords::METADATA_URL if kind == keywords::OAUTH2 => {
            format!("{kind}(…, {word}{})", text_or(value, " = \"…\""))
        }
        keywords::CLIENT if owner.ends_with(" flow") => {
            format!("{kind}(…, {word}{})", list_or(value, "(…)"))
        }
        keywords::PKCE if kind == keywords::OAUTH2 => format!("{kind}(…, client({word}))"),
        _ => return None,
    })
}

fn text_or<'a>(value: &'a str, form: &'a str) -> &'a str {
    if value.starts_with(" = \"") {
        value
    } else {
        form
    }
}

fn list_or<'a>(value: &'a str, form: &'a str) -> &'a str {
    if value.starts_with('(') { value } else { form }
}

/// The place of an API key in a scheme that has another place.
///
/// `http(bearer, header = "X-Token")`
#[must_use]
pub fn place_in_http(word: &str, name: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` does not belong to an HTTP scheme; write `api_key({word} = \"{name}\")`"),
    )
}
