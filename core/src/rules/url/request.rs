//! Parameters of a client's request in the query of a URL. Clients add them to the URL, RFC 6749 §3.1 and §3.2, and none of them may be
//! there twice.

use crate::rules::client::secret::decoded;
use crate::rules::{Finding, Rule};
use crate::wording::Wording;

/// What RFC 6749, 7636, 8628 and OpenID Connect Core §3.1.2.1 make a client send, and nothing that chooses an API or a tenant.
const PARAMETERS: [&str; 15] = [
    "client_id",
    "code",
    "code_challenge",
    "code_challenge_method",
    "code_verifier",
    "device_code",
    "grant_type",
    "nonce",
    "redirect_uri",
    "response_mode",
    "response_type",
    "scope",
    "state",
    "user_code",
    "username",
];

/// A URL has no such parameter. In a document it is a warning, since its author may mean something else.
///
/// `authorization_url = "https://id.example.com/authorize?client_id=shop"`
pub(super) fn check(wording: Wording, field: &str, url: &str) -> Option<Finding> {
    let (address, query) = url.split_once('?')?;
    let is_parameter = |pair: &&str| {
        PARAMETERS.contains(&decoded(pair.split('=').next().unwrap_or(pair)).as_str())
    };
    let found = query.split('&').find(is_parameter)?;
    let name = decoded(found.split('=').next().unwrap_or(found));
    let others: Vec<_> = query
        .split('&')
        .filter(|pair| !is_parameter(pair))
        .collect();
    let right = if others.is_empty() {
        address.to_owned()
    } else {
        format!("{address}?{}", others.join("&"))
    };
    let message = format!("`{field}` has `{name}`, which each client adds itself; write `{right}`");
    let finding = wording.choose(
        Finding::error(Rule::Url11, &*message),
        Finding::warning(Rule::Url11, &*message),
    );
    Some(finding.with_instead(&*right))
}
