//! CLIENT: `client(…)`, what a client has to know beside flows, URLs and scopes, and what only the client should know.

pub mod credentials;
mod hosts;
mod place;
pub mod scopes;
pub mod secret;
mod token;

use hosts::{domain, hosts};
use place::{at_word, subject};
use scopes::{scope_delimiter, scope_parameter};
use token::{idle_prefix, idle_query_permission, token_prefix};

use super::{ClientPart, Finding, Located, Place, Rule, best_practice, resource};
use crate::client::{Client, KEYS, matters};
use crate::flow::{Flow, FlowKind};
use crate::keywords;
use crate::suggest::nearest;
use crate::text;

/// Everything that `client(…)` can get wrong by itself and beside its flows.
pub(super) fn check(client: &Client, flows: &[Flow]) -> Vec<Located> {
    let value = |key: &'static str, text: &Option<String>, rule: fn(&str) -> Option<Finding>| {
        let finding = rule(text.as_deref()?)?;
        Some(finding.at(Place::in_client(ClientPart::Value(key))))
    };
    let mut found: Vec<_> = [
        value(
            keywords::SCOPE_DELIMITER,
            &client.scope_delimiter,
            scope_delimiter,
        ),
        value(
            keywords::SCOPE_PARAMETER,
            &client.scope_parameter,
            scope_parameter,
        ),
        value(keywords::TOKEN_PREFIX, &client.token_prefix, token_prefix),
        value(
            keywords::NESTED_RESPONSE_KEY,
            &client.nested_response_key,
            nested_response_key,
        ),
        value(keywords::RESOURCE, &client.resource, resource::check),
        value(keywords::ENDPOINT_DOMAIN, &client.endpoint_domain, domain),
        value(
            keywords::IDENTITY_OPERATION,
            &client.identity_operation,
            identity_operation,
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    found.extend(hosts(&client.hosts));
    let in_query = best_practice::check_token_query(client);
    found.extend(in_query.map(|finding| at_word(finding, keywords::TOKEN_QUERY)));
    found.extend(idle_query_permission(client));
    found.extend(idle_prefix(client));
    found.extend(domain_without_endpoint(client));
    found.extend(idle_keys(client, flows));
    found
}

/// The token is in one member of the reply, not behind a path.
///
/// `nested_response_key = "data.token"`
fn nested_response_key(key: &str) -> Option<Finding> {
    let fault = text::member_name(key).err()?.verb_phrase();
    let subject = subject("nested response key", key);
    Some(Finding::error(
        Rule::Client08,
        format!("{subject} {fault}; write one key of the response, such as `authed_user`"),
    ))
}

/// `identity_operation = ""`
fn identity_operation(id: &str) -> Option<Finding> {
    id.trim().is_empty().then(|| {
        Finding::error(
            Rule::Client14,
            "`identity_operation` is empty; write the `id` of an operation",
        )
    })
}

/// The operation that returns the owner of a token is one of the program.
#[must_use]
pub fn check_identity_operation(
    scheme: &str,
    source: &str,
    id: &str,
    known: &[&str],
) -> Option<Finding> {
    if known.contains(&id) {
        return None;
    }
    let remedy = match nearest(id, known.iter().copied()) {
        Some(meant) => format!("write `{meant}`"),
        None => format!("write the `id` of one, or `id = \"{id}\"` at its handler"),
    };
    Some(Finding::error(
        Rule::Client14,
        format!(
            "`identity_operation` of scheme `{scheme}` in {source} is `{id}`, but no operation has this id; {remedy}"
        ),
    ))
}

/// A domain bounds the endpoint that each account names.
///
/// `client(endpoint_domain = "example.com")`
fn domain_without_endpoint(client: &Client) -> Option<Located> {
    client.endpoint_domain.as_ref()?;
    (!client.endpoint_required).then(|| {
        let finding = Finding::error(
            Rule::Client10,
            "`endpoint_domain` has no effect without `endpoint_required`; add it",
        );
        at_word(finding, keywords::ENDPOINT_DOMAIN)
    })
}

/// A key is declared beside a flow whose clients use it.
///
/// `client_credentials(…), client(pkce)`
fn idle_keys(client: &Client, flows: &[Flow]) -> Vec<Located> {
    let idle = |key: &&'static str| {
        client.get(key).is_some()
            && !flows.is_empty()
            && !flows.iter().any(|flow| matters(key, flow.kind))
    };
    let keys = KEYS.iter().map(|(key, _)| *key).filter(idle);
    keys.map(|key| at_word(key_without_flow(key), key))
        .collect()
}

fn key_without_flow(key: &str) -> Finding {
    let message = if key == keywords::PKCE {
        "`pkce` has no effect without an authorization code flow; add `authorization_code(…)` or remove it".to_owned()
    } else {
        let implicit = FlowKind::Implicit.title();
        format!(
            "`{key}` has no effect, since the {implicit} flow never makes a token request; remove it"
        )
    };
    Finding::error(Rule::Client12, message)
}

/// Registration is not a key: what a client needs for it is in the server's metadata.
///
/// `client(dynamic_registration)`
#[must_use]
pub fn dynamic_registration() -> Finding {
    Finding::error(
        Rule::Client13,
        "`dynamic_registration` is not a key, since clients find the registration endpoint in the server's metadata; write `metadata_url = \"https://…\"` in `oauth2(…)`",
    )
}

/// Whether a key of `client(…)` takes no value.
#[must_use]
pub fn is_flag(word: &str) -> bool {
    [keywords::PKCE, keywords::ENDPOINT_REQUIRED].contains(&word)
}

/// Whether a word belongs in `client(…)`.
#[must_use]
pub fn is_key(word: &str) -> bool {
    word == keywords::DYNAMIC_REGISTRATION || KEYS.iter().any(|(key, _)| *key == word)
}
