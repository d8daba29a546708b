//! What kind of credential a Security Scheme Object requires, in words.

use std::collections::HashSet;

use oasgard::{Json, Object};
use oasgard_core::flow::FlowKind;
use oasgard_core::version::Version;

/// Few words, also for an object that is not as it should be: judging it is the linter's task.
pub(super) fn describe(scheme: &Object) -> String {
    let text = |key: &str| scheme.get(key)?.as_str();
    match text("type").unwrap_or_default() {
        "oauth2" => oauth2(scheme),
        "openIdConnect" => "OpenID Connect".to_owned(),
        "http" => {
            let scheme = text("scheme").unwrap_or("without scheme");
            match text("bearerFormat") {
                Some(format) => format!("HTTP {scheme} ({format})"),
                None => format!("HTTP {scheme}"),
            }
        }
        "apiKey" => {
            let place = text("in").unwrap_or("no place");
            let name = text("name").unwrap_or("no name");
            format!("API key, {place} {name}")
        }
        "mutualTLS" => "mutual TLS".to_owned(),
        "" => "without type".to_owned(),
        other => format!("of unknown type {other}"),
    }
}

fn oauth2(scheme: &Object) -> String {
    let flows: Vec<_> = flows(scheme).map(|(key, _)| title(key)).collect();
    if flows.is_empty() {
        return "OAuth 2".to_owned();
    }
    format!("OAuth 2, {}", flows.join(", "))
}

/// The flows of an `oauth2` scheme by their keys.
fn flows(scheme: &Object) -> impl Iterator<Item = (&str, &Object)> {
    let flows = scheme.get("flows").and_then(|flows| flows.as_object());
    let members = flows.into_iter().flat_map(Object::iter);
    members
        .filter(|(key, _)| !key.starts_with("x-") || kind(key).is_some())
        .filter_map(|(key, flow)| Some((key, flow.as_object()?)))
}

fn kind(key: &str) -> Option<FlowKind> {
    let names = |kind: &FlowKind| [Version::V3_1, Version::V3_2].map(|version| kind.key(version));
    FlowKind::ALL
        .into_iter()
        .find(|kind| names(kind).contains(&key))
}

fn title(key: &str) -> String {
    kind(key).map_or_else(|| key.to_owned(), FlowKind::title)
}

/// Whether every scope must be in a list of the scheme.
pub(super) fn lists_scopes(scheme: &Object) -> bool {
    scheme.get("type").and_then(Json::as_str) == Some("oauth2")
}

/// The scopes that the flows of a scheme list, each once, with their descriptions.
pub(super) fn scopes(scheme: &Object) -> Vec<(&str, &str)> {
    let mut seen = HashSet::new();
    let lists = flows(scheme).filter_map(|(_, flow)| flow.get("scopes")?.as_object());
    lists
        .flat_map(Object::iter)
        .filter(|(token, _)| seen.insert(*token))
        .map(|(token, description)| (token, description.as_str().unwrap_or_default()))
        .collect()
}
