//! How client id and secret are sent to the token endpoint.

use crate::client::Credentials;
use crate::keywords;
use crate::rules::{Finding, Rule, listed};
use crate::suggest::nearest;

/// A word that is not one of the three values.
///
/// `credentials = header`
#[must_use]
pub fn unknown(word: &str) -> Finding {
    let all = Credentials::ALL.map(Credentials::word);
    let former = [
        ("client_secret_basic", keywords::BASIC),
        ("authorization_header", keywords::BASIC),
        ("header", keywords::BASIC),
        ("client_secret_post", keywords::BODY),
        ("request_body", keywords::BODY),
        ("form", keywords::BODY),
        ("post", keywords::BODY),
    ];
    let names = all.into_iter().chain(former.map(|(name, _)| name));
    let meant = nearest(word, names).map(|name| {
        let known = former.iter().find(|(former, _)| *former == name);
        known.map_or(name, |(_, way)| way)
    });
    let remedy = match meant {
        Some(way) => format!("`{way}`"),
        None => listed(all),
    };
    Finding::error(
        Rule::Client02,
        format!("unknown way to send credentials `{word}`; write {remedy}"),
    )
}

/// `credentials = "basic"`
#[must_use]
pub fn wrong_form() -> Finding {
    let form = format!("{} = {}", keywords::CREDENTIALS, keywords::BASIC);
    let others = listed([keywords::BODY, keywords::AUTOMATIC]);
    let message = format!(
        "invalid value for `{}`; write `{form}`, {others}",
        keywords::CREDENTIALS
    );
    Finding::error(Rule::Client02, message)
}
