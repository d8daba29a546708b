//! How client id and secret are sent to the token endpoint.

use crate::client::Credentials;
use crate::rules::{Finding, Rule, listed};
use crate::suggest::nearest;
use crate::words;

/// A word that is none of the three ways.
///
/// `credentials = header`
#[must_use]
pub fn unknown(word: &str) -> Finding {
    let all = Credentials::ALL.map(Credentials::word);
    let former = [
        ("client_secret_basic", words::BASIC),
        ("authorization_header", words::BASIC),
        ("header", words::BASIC),
        ("client_secret_post", words::BODY),
        ("request_body", words::BODY),
        ("form", words::BODY),
        ("post", words::BODY),
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
    let form = format!("{} = {}", words::CREDENTIALS, words::BASIC);
    let others = listed([words::BODY, words::AUTOMATIC]);
    let message = format!(
        "invalid value for `{}`; write `{form}`, {others}",
        words::CREDENTIALS
    );
    Finding::error(Rule::Client02, message)
}
