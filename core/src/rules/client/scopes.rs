//! How a client requests scopes: their delimiter, their parameter, those it requests by default.

use super::place::subject;
use crate::rules::{ClientPart, Finding, Located, Place, Rule};
use crate::{keywords, text};

/// A delimiter is one of three.
///
/// `scope_delimiter = "|"`
pub(super) fn scope_delimiter(text: &str) -> Option<Finding> {
    (!is_delimiter(text)).then(|| {
        let subject = subject("scope delimiter", text);
        let message = if text.is_empty() {
            format!("the {subject} is empty; write `\",\"`, `\";\"` or `\" \"`")
        } else {
            format!("unknown {subject}; write `\",\"`, `\";\"` or `\" \"`")
        };
        Finding::error(Rule::Client03, message)
    })
}

fn is_delimiter(text: &str) -> bool {
    matches!(text, " " | "," | ";")
}

/// A scope that contains the delimiter would be read as two. An invalid delimiter is reported elsewhere.
///
/// `scope_delimiter = ","` and `#[scope("read,write")]`
#[must_use]
pub fn check_delimiter(delimiter: &str, scope: &str) -> Option<Located> {
    (is_delimiter(delimiter) && scope.contains(delimiter)).then(|| {
        let finding = Finding::error(
            Rule::Client04,
            format!(
                "scope `{scope}` contains the delimiter `{delimiter}`; choose another delimiter"
            ),
        );
        finding.at(Place::in_client(ClientPart::Value(
            keywords::SCOPE_DELIMITER,
        )))
    })
}

/// The parameters of authorization and token requests: RFC 6749, 7521, 7636, 8628, 8693, 8707 and OpenID Connect.
const PARAMETERS: [&str; 24] = [
    "actor_token",
    "actor_token_type",
    "assertion",
    "audience",
    "client_assertion",
    "client_assertion_type",
    "client_id",
    "client_secret",
    "code",
    "code_challenge",
    "code_challenge_method",
    "code_verifier",
    "device_code",
    "grant_type",
    "nonce",
    "password",
    "redirect_uri",
    "refresh_token",
    "resource",
    "response_mode",
    "response_type",
    "state",
    "subject_token",
    "username",
];

/// The scopes are sent in a parameter that means nothing else, named as RFC 6749 §8.2 requires.
///
/// `scope_parameter = "grant_type"`
pub(super) fn scope_parameter(name: &str) -> Option<Finding> {
    let error = |fault: &str, remedy: &str| {
        let subject = subject("scope parameter", name);
        Some(Finding::error(
            Rule::Client05,
            format!("{subject} {fault}; {remedy}"),
        ))
    };
    if let Err(fault) = text::parameter_name(name) {
        let remedy = "use only letters, digits, `.`, `-` and `_`, as in `permissions`";
        return error(&fault.verb_phrase(), remedy);
    }
    if PARAMETERS.contains(&name) {
        let remedy = "write the one that carries the scopes, such as `permissions`";
        return error("already has a meaning in OAuth", remedy);
    }
    None
}

/// A scope with a part known at run time cannot be requested by default.
///
/// `default_scopes(Consent)` and `#[scope(pattern = "consent:{id}")] Consent`
#[must_use]
pub fn default_pattern(scope: &str) -> Finding {
    Finding::error(
        Rule::Client11,
        format!(
            "scope `{scope}` has a part that is known only at run time; leave it out of `default_scopes(…)`"
        ),
    )
}
