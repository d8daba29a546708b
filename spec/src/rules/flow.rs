//! The OAuth Flow Object: which URLs a flow has, and whether it should still be used.

use super::{Finding, Located, Part, Place, Rule, listed, url};
use crate::flow::{Flow, FlowKind, FlowUrl};
use crate::suggest::nearest;
use crate::words;

/// Everything that one flow can get wrong by itself.
#[must_use]
pub fn flow(flow: &Flow) -> Vec<Located> {
    let mut found = foreign_and_missing_urls(flow);
    found.extend(broken_urls(flow));
    found.extend(refresh_url(flow));
    found.extend(given_up(flow));
    found.extend(idle_permission(flow));
    found
}

/// A flow has the URLs its grant needs, and no other. A URL that does not belong stands in for one that is missing:
/// that is one mistake.
///
/// `client_credentials(authorization_url = "…")`, `password(allow_deprecated = "…")`
fn foreign_and_missing_urls(flow: &Flow) -> Vec<Located> {
    let required = flow.kind.required_urls();
    let mut missing = required.iter().filter(|url| !flow.urls.contains_key(url));
    let mut found = Vec::new();
    let foreign = flow
        .urls
        .keys()
        .filter(|url| **url != FlowUrl::Refresh && !required.contains(url));
    for field in foreign {
        let remedy = match missing.next() {
            Some(needed) => format!("write `{} = \"https://…\"`", needed.word()),
            None => "remove it".to_owned(),
        };
        let message = format!(
            "`{}` does not belong to the {} flow; {remedy}",
            field.word(),
            flow.kind.title()
        );
        let place = Place::in_flow(flow.kind, Part::Word(field.word()));
        found.push(Finding::error(shape(flow.kind), message).at(place));
    }
    for field in missing {
        let finding = flow_without(flow.kind, *field);
        found.push(finding.at(Place::in_flow(flow.kind, Part::Whole)));
    }
    found
}

/// A flow lacks a URL that its grant needs.
fn flow_without(kind: FlowKind, field: FlowUrl) -> Finding {
    let (title, word) = (kind.title(), field.word());
    Finding::error(
        shape(kind),
        format!("the {title} flow has no `{word}`; add `{word} = \"https://…\"`"),
    )
}

fn shape(kind: FlowKind) -> Rule {
    match kind {
        FlowKind::Implicit => Rule::Flow03,
        FlowKind::Password => Rule::Flow04,
        FlowKind::ClientCredentials => Rule::Flow05,
        FlowKind::AuthorizationCode => Rule::Flow06,
        FlowKind::DeviceAuthorization => Rule::Flow07,
    }
}

fn belongs(flow: &Flow, field: FlowUrl) -> bool {
    field == FlowUrl::Refresh || flow.kind.required_urls().contains(&field)
}

fn broken_urls(flow: &Flow) -> impl Iterator<Item = Located> {
    flow.urls
        .iter()
        .filter(|(field, _)| belongs(flow, **field))
        .filter_map(|(field, text)| {
            let finding = url::url(field.word(), text, flow.allow_insecure.is_some())?;
            Some(finding.at(Place::in_flow(flow.kind, Part::Value(field.word()))))
        })
}

/// No refresh token is issued by the implicit flow, and none should be by client credentials.
///
/// `implicit(…, refresh_url = "…")`
fn refresh_url(flow: &Flow) -> Option<Located> {
    flow.urls.get(&FlowUrl::Refresh)?;
    let finding = match flow.kind {
        FlowKind::Implicit => Finding::error(
            Rule::Flow12,
            "the implicit flow never issues refresh tokens; remove `refresh_url`",
        ),
        FlowKind::ClientCredentials => Finding::warning(
            Rule::Flow13,
            "the client credentials flow should not issue refresh tokens; remove `refresh_url`",
        ),
        _ => return None,
    };
    Some(finding.at(Place::in_flow(flow.kind, Part::Word(words::REFRESH_URL))))
}

/// A flow that OAuth practice has given up needs a reason.
///
/// `implicit(authorization_url = "…")`
fn given_up(flow: &Flow) -> Option<Located> {
    let (rule, fault) = match flow.kind {
        FlowKind::Implicit => (Rule::Bcp01, "the implicit flow is deprecated"),
        FlowKind::Password => (Rule::Bcp02, "the password flow is forbidden by rfc 9700"),
        _ => {
            let reason = flow.allow_deprecated.as_deref()?;
            let finding = super::idle_opt_in(words::ALLOW_DEPRECATED, reason)?;
            let place = Place::in_flow(flow.kind, Part::Word(words::ALLOW_DEPRECATED));
            return Some(finding.at(place));
        }
    };
    if flow.allow_deprecated.is_some() {
        return None;
    }
    let message =
        format!("{fault}; write `authorization_code(…)`, or add `allow_deprecated = \"reason\"`");
    Some(Finding::error(rule, message).at(Place::in_flow(flow.kind, Part::Whole)))
}

fn idle_permission(flow: &Flow) -> Option<Located> {
    let reason = flow.allow_insecure.as_deref()?;
    if flow.urls.values().any(|text| url::needs_permission(text)) {
        return None;
    }
    let finding = super::idle_opt_in(words::ALLOW_INSECURE, reason)?;
    let place = Place::in_flow(flow.kind, Part::Word(words::ALLOW_INSECURE));
    Some(finding.at(place))
}

/// A URL stands beside the flows, and not in one.
///
/// `oauth2(token_url = "…")`
#[must_use]
pub fn url_outside_flow(field: FlowUrl) -> Finding {
    let flow = match field {
        FlowUrl::Token => FlowKind::ClientCredentials,
        FlowUrl::DeviceAuthorization => FlowKind::DeviceAuthorization,
        FlowUrl::Authorization | FlowUrl::Refresh => FlowKind::AuthorizationCode,
    };
    let (field, flow) = (field.word(), flow.word());
    Finding::error(
        Rule::Doc12,
        format!("`{field}` belongs in a flow; write `{flow}({field} = \"…\")`"),
    )
}

/// What the flows are called elsewhere: in OpenAPI 2.0, by OAuth's parameters, by providers.
const FORMER_NAMES: [(&str, FlowKind); 6] = [
    ("access_code", FlowKind::AuthorizationCode),
    ("code", FlowKind::AuthorizationCode),
    ("pkce", FlowKind::AuthorizationCode),
    ("application", FlowKind::ClientCredentials),
    ("device", FlowKind::DeviceAuthorization),
    ("device_code", FlowKind::DeviceAuthorization),
];

/// A word that should name a flow and does not.
///
/// `access_code(…)`
#[must_use]
pub fn unknown_flow(word: &str) -> Finding {
    let all = FlowKind::ALL.map(FlowKind::word);
    let names = all.into_iter().chain(FORMER_NAMES.map(|(name, _)| name));
    let meant = nearest(word, names).map(|name| {
        let former = FORMER_NAMES.iter().find(|(former, _)| *former == name);
        former.map_or(name, |(_, flow)| flow.word())
    });
    let remedy = match meant {
        Some(word) => format!("`{word}`"),
        None => listed(all),
    };
    Finding::error(
        Rule::Flow01,
        format!("unknown flow `{word}`; write {remedy}"),
    )
}
