//! What one client is known by, which is not a part of a document.

use crate::json::Json;
use crate::rules::{Finding, Rule, Severity};
use crate::wording::Wording;

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

/// Nor does a URL. What is a secret by its name only is a warning in a document, whose author may mean something else.
///
/// `token_url = "https://id.example.com/token?client_secret=…"`, `"/token?api_key=…"`
pub(in crate::rules) fn check_query(wording: Wording, field: &str, query: &str) -> Option<Finding> {
    let mut pairs = query
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let (name, _) = pairs.find(|(name, value)| {
        is_client_secret(&decoded(name)) || !value.is_empty() && is_credential(&decoded(name))
    })?;
    let finding = secret_in_document(&format!("`{}` in `{field}`", name.escape_debug()));
    Some(if is_client_secret(&decoded(name)) {
        finding
    } else {
        Finding {
            severity: wording.choose(Severity::Error, Severity::Warning),
            ..finding
        }
    })
}

/// Whether a parameter of this name carries what opens a door.
fn is_credential(name: &str) -> bool {
    const WHOLE: [&str; 14] = [
        "auth",
        "authorization",
        "bearer",
        "credential",
        "credentials",
        "jwt",
        "key",
        "pass",
        "passwd",
        "pwd",
        "secret",
        "session",
        "sig",
        "token",
    ];
    const ENDS: [&str; 12] = [
        "accesskey",
        "accesstoken",
        "apikey",
        "apitoken",
        "authtoken",
        "idtoken",
        "password",
        "privatekey",
        "refreshtoken",
        "secretkey",
        "signature",
        "subscriptionkey",
    ];
    let name = folded(name);
    WHOLE.contains(&name.as_str()) || ENDS.iter().any(|end| name.ends_with(end))
}

/// A name of a query without percent-encoding. What is not ASCII is no part of a name in question.
pub(in crate::rules) fn decoded(name: &str) -> String {
    let mut plain = String::new();
    let mut rest = name;
    while let Some((before, behind)) = rest.split_once('%') {
        plain.push_str(before);
        let byte = behind
            .get(..2)
            .and_then(|it| u8::from_str_radix(it, 16).ok());
        plain.push(byte.map_or('%', char::from));
        rest = byte.map_or(behind, |_| &behind[2..]);
    }
    plain + rest
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
    let letters = word
        .chars()
        .filter(|letter| !matches!(letter, '_' | '-' | '.' | '[' | ']'));
    letters.flat_map(char::to_lowercase).collect()
}
