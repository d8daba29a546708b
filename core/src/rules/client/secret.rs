//! What one client is known by, which is not a part of a document.

use crate::json::Json;
use crate::rules::{Finding, Rule};

/// What one client alone knows, or is known by.
const SECRETS: [&str; 12] = [
    "access_token",
    "api_key",
    "client_assertion",
    "client_id",
    "client_key",
    "client_secret",
    "password",
    "private_key",
    "refresh_token",
    "secret",
    "secret_key",
    "user_name",
];

/// A document is public: what belongs to one client is not a part of it.
///
/// `client(client_secret = "…")`
#[must_use]
pub fn check_key(word: &str) -> Option<Finding> {
    let meant = folded(word);
    SECRETS
        .iter()
        .any(|secret| folded(secret) == meant)
        .then(|| secret_in_document(&format!("`{word}`")))
}

/// An extension does not bypass [`check_key`].
///
/// `extension("x-client-secret" = "…")`
#[must_use]
pub fn check_extension(name: &str, value: &Json) -> Option<Finding> {
    if is_client_secret(name) {
        return Some(secret_in_document(&format!("`{name}`")));
    }
    let member = secret_member(value)?;
    Some(secret_in_document(&format!("`{member}` in `{name}`")))
}

/// Nor is a URL.
///
/// `token_url = "https://id.example.com/token?client_secret=…"`
pub(in crate::rules) fn check_query(field: &str, query: &str) -> Option<Finding> {
    let mut names = query
        .split('&')
        .map(|pair| pair.split_once('=').map_or(pair, |(name, _)| name));
    let name = names.find(|name| is_client_secret(name))?;
    Some(secret_in_document(&format!("`{name}` in `{field}`")))
}

fn secret_in_document(subject: &str) -> Finding {
    Finding::error(
        Rule::Client01,
        format!(
            "{subject} belongs to one client, and the document is public; remove it and configure it in the client"
        ),
    )
}

fn secret_member(value: &Json) -> Option<&str> {
    match value {
        Json::Object(object) => object.iter().find_map(|(key, value)| {
            if is_client_secret(key) {
                Some(key)
            } else {
                secret_member(value)
            }
        }),
        Json::Array(items) => items.iter().find_map(secret_member),
        _ => None,
    }
}

fn is_client_secret(name: &str) -> bool {
    folded(name).ends_with("clientsecret")
}

fn folded(word: &str) -> String {
    let letters = word.chars().filter(|letter| !matches!(letter, '_' | '-'));
    letters.flat_map(char::to_lowercase).collect()
}
