//! Schemes of type `http`: their authentication scheme.

use super::{Finding, Located, Place, Rule, listed};
use crate::origin::{Origin, Tls};
use crate::suggest::nearest;
use crate::text::{self, TextError};
use crate::wording::Wording;
use crate::words;

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
pub const HTTP_WORDS: [&str; 3] = [words::BEARER, words::BASIC, words::DIGEST];

/// An HTTP authentication scheme is one token, and better a registered one.
///
/// `http("Bearer token")`, `http("DSN")`, `http(basic, bearer_format = "JWT")`
pub(super) fn http(wording: Wording, scheme: &str, has_bearer_format: bool) -> Vec<Located> {
    let mut found = Vec::new();
    if let Err(fault) = text::http_token(scheme) {
        found.push(broken_http_scheme(wording, scheme, fault).at(Place::value(words::SCHEME)));
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
        found.push(Finding::warning(Rule::Sch10, message).at(Place::value(words::SCHEME)));
    }
    if has_bearer_format && !scheme.eq_ignore_ascii_case(words::BEARER) {
        found.push(
            Finding::error(
                Rule::Sch13,
                wording.choose(
                    "`bearer_format` belongs to the bearer scheme; remove it or write `http(bearer, bearer_format = \"JWT\")`",
                    "`bearerFormat` belongs to the bearer scheme; remove it or write `scheme: bearer`",
                ),
            )
            .at(Place::word(words::BEARER_FORMAT)),
        );
    }
    found
}

fn broken_http_scheme(wording: Wording, scheme: &str, fault: TextError) -> Finding {
    if fault == TextError::Empty {
        return http_without_scheme(wording);
    }
    let first = scheme.split_whitespace().next().unwrap_or(words::BEARER);
    let lower = first.to_ascii_lowercase();
    let remedy = if HTTP_WORDS.contains(&lower.as_str()) {
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
pub fn http_without_scheme(wording: Wording) -> Finding {
    Finding::error(
        Rule::Sch09,
        format!(
            "`http` has no authentication scheme; write one such as {}",
            wording.http(words::BEARER)
        ),
    )
}

/// `http(baerer)`
#[must_use]
pub fn unknown_http_word(word: &str) -> Finding {
    let registered = nearest(word, REGISTERED);
    let plain = nearest(word, HTTP_WORDS).map(str::to_owned);
    let remedy = plain
        .or_else(|| registered.map(|name| format!("\"{name}\"")))
        .map_or_else(
            || format!("{}, or a string for another scheme", listed(HTTP_WORDS)),
            |meant| format!("`http({meant})`"),
        );
    Finding::error(
        Rule::Sch10,
        format!("unknown HTTP scheme `{word}`; write {remedy}"),
    )
}

/// Credentials for a server that is reached without TLS. `schemes` are those whose credentials are sent there; `reached` is the
/// URL of the server with values for its variables. A loopback host needs no TLS.
///
/// `http(bearer)` and server `http://a.example`
#[must_use]
pub fn credentials_without_tls(schemes: &[&str], server: &str, reached: &str) -> Option<Finding> {
    let origin = Origin::of(reached);
    if schemes.is_empty() || origin.tls != Tls::No || origin.is_loopback() {
        return None;
    }
    let sent = sent(schemes);
    let open = ["http", "ws"].into_iter().find(|open| {
        let start = server.get(..open.len() + 3);
        start.is_some_and(|start| start.eq_ignore_ascii_case(&format!("{open}://")))
    });
    Some(Finding::warning(
        Rule::Http01,
        match open {
            Some(open) => {
                format!("{sent} sent to server `{server}` without TLS; write `{open}s://` there")
            }
            None => format!(
                "{sent} sent without TLS where server `{server}` becomes `{reached}`; leave that value out of its variables"
            ),
        },
    ))
}

/// `` `A` is ``, `` `A` and `B` are ``, `` `A`, `B`, `C` and 2 more are ``
fn sent(schemes: &[&str]) -> String {
    const MOST: usize = 3;
    let quoted = |name: &&str| format!("`{name}`");
    let mut parts: Vec<_> = schemes.iter().take(MOST).map(quoted).collect();
    if schemes.len() > MOST {
        parts.push(format!("{} more", schemes.len() - MOST));
    }
    match parts.split_last() {
        Some((last, before)) if !before.is_empty() => {
            format!("{} and {last} are", before.join(", "))
        }
        _ => format!("{} is", parts.concat()),
    }
}
