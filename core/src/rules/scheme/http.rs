//! SCH-09 to SCH-13: schemes of type `http` and their authentication scheme.

use crate::keywords;
use crate::rules::{Finding, Located, Place, Rule, listed};
use crate::suggest::nearest;
use crate::text::{self, TextError};
use crate::wording::Wording;

/// The registered HTTP authentication schemes that are in use (HTTP-02).
const REGISTERED: [&str; 14] = [
    "Basic",
    "Bearer",
    "Concealed",
    "Digest",
    "DPoP",
    "GNAP",
    "HOBA",
    "Mutual",
    "Negotiate",
    "OAuth",
    "PrivateToken",
    "SCRAM-SHA-1",
    "SCRAM-SHA-256",
    "vapid",
];

/// The HTTP authentication schemes that are plain words in a declaration.
pub const WORDS: [&str; 3] = [keywords::BEARER, keywords::BASIC, keywords::DIGEST];

/// An HTTP authentication scheme is one token, and better a registered one.
///
/// `http("Bearer token")`, `http("DSN")`, `http(basic, bearer_format = "JWT")`
pub(super) fn check(wording: Wording, scheme: &str, has_bearer_format: bool) -> Vec<Located> {
    let mut found = Vec::new();
    if let Err(fault) = text::http_token(scheme) {
        found.push(broken_scheme(wording, scheme, fault).at(Place::value(keywords::SCHEME)));
    } else if !REGISTERED
        .iter()
        .any(|name| name.eq_ignore_ascii_case(scheme))
    {
        let remedy = match nearest(scheme, REGISTERED) {
            Some(name) => format!("write `{name}`"),
            None => "check the spelling".to_owned(),
        };
        let message =
            format!("`{scheme}` is not a registered HTTP authentication scheme; {remedy}");
        found.push(Finding::warning(Rule::Sch10, message).at(Place::value(keywords::SCHEME)));
    }
    if has_bearer_format && !scheme.eq_ignore_ascii_case(keywords::BEARER) {
        found.push(
            Finding::error(
                Rule::Sch13,
                wording.choose(
                    "`bearer_format` belongs to the bearer scheme; remove it or write `http(bearer, bearer_format = \"JWT\")`",
                    "`bearerFormat` belongs to the bearer scheme; remove it or write `scheme: bearer`",
                ),
            )
            .at(Place::word(keywords::BEARER_FORMAT)),
        );
    }
    found
}

fn broken_scheme(wording: Wording, scheme: &str, fault: TextError) -> Finding {
    if fault == TextError::Empty {
        return without_scheme(wording);
    }
    let first = scheme.split_whitespace().next().unwrap_or(keywords::BEARER);
    let lower = first.to_ascii_lowercase();
    let remedy = if WORDS.contains(&lower.as_str()) {
        wording.http(&lower)
    } else {
        let example = wording.choose("\"DPoP\"", "DPoP");
        format!("such as {}", wording.http(example))
    };
    Finding::error(
        Rule::Sch12,
        format!(
            "HTTP scheme `{scheme}` {}; write only the scheme name, {remedy}",
            fault.verb_phrase()
        ),
    )
}

/// `http()`
#[must_use]
pub fn without_scheme(wording: Wording) -> Finding {
    Finding::error(
        Rule::Sch09,
        format!(
            "`http` has no authentication scheme; write one such as {}",
            wording.http(keywords::BEARER)
        ),
    )
}

/// `http(scheme = "basic")`
#[must_use]
pub fn scheme_as_key(key: &str, scheme: &str) -> Finding {
    Finding::error(
        Rule::Sch10,
        format!("the HTTP scheme has no key, but `{key}` is written; write `http({scheme})`"),
    )
}

/// `http(baerer)`
#[must_use]
pub fn unknown_word(word: &str) -> Finding {
    let registered = nearest(word, REGISTERED);
    let plain = nearest(word, WORDS).map(str::to_owned);
    let remedy = plain
        .or_else(|| registered.map(|name| format!("\"{name}\"")))
        .map_or_else(
            || format!("{}, or a string for another scheme", listed(WORDS)),
            |meant| format!("`http({meant})`"),
        );
    Finding::error(
        Rule::Sch10,
        format!("unknown HTTP scheme `{word}`; write {remedy}"),
    )
}
