//! CLIENT: what the names of a dialect can get wrong, beside another dialect and beside extensions that were written by hand.

use oasgard_core::client::{Client, Credentials};
use oasgard_core::flow::FlowKind;
use oasgard_core::json::Object;
use oasgard_core::scheme::{Kind, Scheme};

use super::{Finding, Rule};
use crate::dialect::{Dialect, Dialects, Home};

/// Two dialects that give one name two meanings.
///
/// `--dialect scalar,redocly`
#[must_use]
pub fn check_dialects(first: Dialect, second: Dialect) -> Option<Finding> {
    let client = maximal_client();
    let homes = FlowKind::ALL.map(Some).into_iter().chain([None]);
    let contradiction = |home: Home| {
        let theirs = second.terms(&client, home);
        first.terms(&client, home).into_iter().find_map(|term| {
            let other = theirs.iter().find(|other| other.name == term.name)?;
            (other.value != term.value).then(|| (term, other.clone()))
        })
    };
    let (term, other) = homes.into_iter().find_map(contradiction)?;
    let (name, value, contrary) = (term.name, term.value.to_line(), other.value.to_line());
    Some(Finding::error(
        Rule::Client15,
        format!(
            "dialects `{first}` and `{second}` cannot be written together, since `{name}` is `{value}` in the first and `{contrary}` in the second; choose one"
        ),
    ))
}

/// A client with every setting that a dialect can express.
fn maximal_client() -> Client {
    Client {
        credentials: Some(Credentials::Basic),
        default_scopes: vec!["a".to_owned()],
        pkce: true,
        resource: Some("https://api.example.com".to_owned()),
        ..Client::default()
    }
}

/// Extensions that were written by hand under a name that a dialect writes too.
///
/// `extension("x-usePkce" = true)` beside `client(pkce)`
#[must_use]
pub fn check_extensions(scheme: &Scheme, dialects: &Dialects) -> Vec<Finding> {
    let Some(client) = scheme.kind.client() else {
        return Vec::new();
    };
    let mut found: Vec<Finding> = Vec::new();
    let homes = scheme.kind.flows().iter().map(|flow| Some(flow.kind));
    for home in homes.chain([None]) {
        for (dialect, term) in dialects.terms(client, home) {
            if !has_extension(scheme, term.name) {
                continue;
            }
            let (key, name, scheme) = (term.key, term.name, &scheme.name);
            let finding = Finding::error(
                Rule::Client16,
                format!(
                    "`{key}` in the `client(…)` of scheme `{scheme}` is written as `{name}` for dialect `{dialect}`, and `extension(\"{name}\" = …)` is there too; remove one of them"
                ),
            );
            if !found.contains(&finding) {
                found.push(finding);
            }
        }
    }
    found
}

/// Whether the scheme, its flows or one of them has it: readers look in all three.
fn has_extension(scheme: &Scheme, name: &str) -> bool {
    let of_flows = match &scheme.kind {
        Kind::OAuth2 { extensions, .. } => Some(extensions),
        _ => None,
    };
    let flows = scheme.kind.flows().iter().map(|flow| &flow.extensions);
    flows
        .chain(of_flows)
        .chain([&scheme.extensions])
        .any(|extensions: &Object| extensions.get(name).is_some())
}
