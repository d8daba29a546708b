//! FLOW: the OAuth Flow Object, and which URLs a flow has.

use super::{Finding, Located, Part, Place, Rule, best_practice, listed, opt_in, url};
use crate::flow::{Flow, FlowKind, FlowUrl};
use crate::keywords;
use crate::suggest::nearest;
use crate::wording::Wording;

/// Everything that one flow can get wrong by itself.
#[must_use]
pub fn check(wording: Wording, flow: &Flow) -> Vec<Located> {
    let mut found = foreign_and_missing_urls(wording, flow);
    found.extend(broken_urls(wording, flow));
    found.extend(refresh_url(wording, flow));
    found.extend(best_practice::check_flow(wording, flow));
    found.extend(idle_permission(flow));
    found
}

/// A flow has the URLs its grant needs, and no other. A URL that does not belong counts as the one that is missing:
/// that is one mistake.
///
/// `client_credentials(authorization_url = "…")`, `password(allow_deprecated = "…")`
fn foreign_and_missing_urls(wording: Wording, flow: &Flow) -> Vec<Located> {
    let required = flow.kind.required_urls();
    let mut missing = required.iter().filter(|url| !flow.urls.contains_key(url));
    let mut found = Vec::new();
    let foreign = flow
        .urls
        .keys()
        .filter(|url| **url != FlowUrl::Refresh && !required.contains(url));
    for field in foreign {
        let remedy = match missing.next() {
            Some(needed) => format!("write `{}`", wording.assigned(needed.word(), "https://…")),
            None => "remove it".to_owned(),
        };
        let message = format!(
            "`{}` does not belong to the {} flow; {remedy}",
            wording.field(field.word()),
            flow.kind.title()
        );
        let place = Place::in_flow(flow.kind, Part::Word(field.word()));
        found.push(Finding::error(shape(flow.kind), message).at(place));
    }
    for field in missing {
        let finding = flow_without(wording, flow.kind, *field);
        found.push(finding.at(Place::in_flow(flow.kind, Part::Whole)));
    }
    found
}

/// A flow lacks a URL that its grant needs.
fn flow_without(wording: Wording, kind: FlowKind, field: FlowUrl) -> Finding {
    let (title, word) = (kind.title(), wording.field(field.word()));
    let assigned = wording.assigned(field.word(), "https://…");
    Finding::error(
        shape(kind),
        format!("the {title} flow has no `{word}`; add `{assigned}`"),
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

/// A refresh URL never belongs to the implicit flow, which is reported without looking at the URL.
fn belongs(flow: &Flow, field: FlowUrl) -> bool {
    field == FlowUrl::Refresh && flow.kind != FlowKind::Implicit
        || flow.kind.required_urls().contains(&field)
}

fn broken_urls(wording: Wording, flow: &Flow) -> impl Iterator<Item = Located> {
    flow.urls
        .iter()
        .filter(|(field, _)| belongs(flow, **field))
        .filter_map(move |(field, text)| {
            let is_allowed = flow.allow_insecure.is_some();
            let finding = url::check(wording, field.word(), text, is_allowed)?;
            Some(finding.at(Place::in_flow(flow.kind, Part::Value(field.word()))))
        })
}

/// No refresh token is issued by the implicit flow, and none should be by client credentials.
///
/// `implicit(…, refresh_url = "…")`
fn refresh_url(wording: Wording, flow: &Flow) -> Option<Located> {
    flow.urls.get(&FlowUrl::Refresh)?;
    let field = wording.field(keywords::REFRESH_URL);
    let finding = match flow.kind {
        FlowKind::Implicit => Finding::error(
            Rule::Flow12,
            format!("the implicit flow never issues refresh tokens; remove `{field}`"),
        ),
        FlowKind::ClientCredentials => Finding::warning(
            Rule::Flow13,
            format!(
                "the client credentials flow should not issue refresh tokens; remove `{field}`"
            ),
        ),
        _ => return None,
    };
    Some(finding.at(Place::in_flow(flow.kind, Part::Word(keywords::REFRESH_URL))))
}

fn idle_permission(flow: &Flow) -> Option<Located> {
    let reason = flow.allow_insecure.as_deref()?;
    if flow.urls.values().any(|text| url::needs_permission(text)) {
        return None;
    }
    let finding = opt_in::check_use(keywords::ALLOW_INSECURE, reason)?;
    let place = Place::in_flow(flow.kind, Part::Word(keywords::ALLOW_INSECURE));
    Some(finding.at(place))
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

/// A word that should name a flow and does not, beside those that are `given`.
///
/// `access_code(…)`
#[must_use]
pub fn unknown(wording: Wording, word: &str, given: &[String]) -> Finding {
    let all = FlowKind::ALL.map(|kind| wording.flow(kind));
    let is_missing = |flow: &&str| !given.iter().any(|given| given == flow);
    let names = all.into_iter().chain(FORMER_NAMES.map(|(name, _)| name));
    let meant = nearest(word, names).map(|name| {
        let former = FORMER_NAMES.iter().find(|(former, _)| *former == name);
        former.map_or(name, |(_, flow)| wording.flow(*flow))
    });
    let remedy = match meant {
        Some(word) => format!("`{word}`"),
        None => listed(all.into_iter().filter(is_missing)),
    };
    Finding::error(
        Rule::Flow01,
        format!("unknown flow `{word}`; write {remedy}"),
    )
    .with_instead(meant)
}

/// The flow that a word names, here or elsewhere.
#[must_use]
pub fn of_name(word: &str) -> Option<FlowKind> {
    let own = FlowKind::ALL.map(|kind| (kind.word(), kind));
    let names = own.iter().chain(&FORMER_NAMES);
    let meant = nearest(word, names.clone().map(|(name, _)| *name))?;
    names
        .clone()
        .find(|(name, _)| *name == meant)
        .map(|(_, kind)| *kind)
}

/// A flow that is named by a value, or flows in a list of their own.
///
/// `oauth2(flow = "accessCode", …)`, `oauth2(flows(…))`
#[must_use]
pub fn in_another_form(word: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Flow01,
        format!("`{word}` is not a key; write `oauth2({right})`"),
    )
}

/// A scope states what it permits. `remedy` is how its place takes a description.
#[must_use]
pub fn scope_without_description(token: &str, remedy: &str) -> Finding {
    Finding::warning(
        Rule::Flow09,
        format!("scope `{token}` has no description; {remedy}"),
    )
}
