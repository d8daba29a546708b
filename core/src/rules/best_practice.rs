//! BCP: what the best current practice of OAuth has deprecated or forbidden.

use super::{Finding, Located, Part, Place, Rule, opt_in};
use crate::client::Client;
use crate::flow::{Flow, FlowKind};
use crate::keywords;
use crate::wording::Wording;

/// A flow that OAuth practice has deprecated needs a reason.
///
/// `implicit(authorization_url = "…")`
pub(super) fn check_flow(wording: Wording, flow: &Flow) -> Option<Located> {
    let (rule, fault) = match flow.kind {
        FlowKind::Implicit => (Rule::Bcp01, "the implicit flow is deprecated"),
        FlowKind::Password => (Rule::Bcp02, "the password flow is forbidden by RFC 9700"),
        _ => {
            let reason = flow.allow_deprecated.as_deref()?;
            let finding = opt_in::check_use(keywords::ALLOW_DEPRECATED, reason)?;
            let place = Place::in_flow(flow.kind, Part::Word(keywords::ALLOW_DEPRECATED));
            return Some(finding.at(place));
        }
    };
    if flow.allow_deprecated.is_some() {
        return None;
    }
    let remedy = wording.a_flow(FlowKind::AuthorizationCode);
    let permission = wording.or_permission(keywords::ALLOW_DEPRECATED);
    let message = format!("{fault}; write {remedy}{permission}");
    Some(Finding::unless_allowed(wording, rule, message).at(Place::in_flow(flow.kind, Part::Whole)))
}

/// An access token is not an API key of the query.
///
/// `api_key(query = "access_token")`
pub(super) fn check_key_in_query(wording: Wording, name: &str) -> Option<Finding> {
    name.eq_ignore_ascii_case("access_token").then(|| {
        let permission = wording.or_permission(keywords::ALLOW_INSECURE);
        let remedy = wording.bearer();
        Finding::unless_allowed(
            wording,
            Rule::Bcp04,
            format!("an access token must not be sent in the URL; write {remedy}{permission}"),
        )
    })
}

/// A client sends its token in the query by permission only.
///
/// `token_query = "access_token"`
pub(super) fn check_token_query(client: &Client) -> Option<Finding> {
    let name = client.token_query.as_deref()?;
    (!name.is_empty() && client.allow_insecure.is_none()).then(|| {
        Finding::error(
            Rule::Bcp04,
            "an access token must not be sent in the URL; remove `token_query`, or add `allow_insecure = \"reason\"`",
        )
    })
}
