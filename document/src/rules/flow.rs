//! FLOW: the OAuth Flows Object in a document, and flows beside each other.

use oasgard_core::flow::{Flow, FlowKind};
use oasgard_core::json::Json;
use oasgard_core::scheme::Kind;
use oasgard_core::wording::Wording;

pub use oasgard_core::rules::flow::{check, scope_without_description, unknown};

use super::{Finding, Rule, shown, wrong_type};

/// A flow that is not an object.
///
/// `flows: {implicit: true}`
#[must_use]
pub fn flow_of_wrong_type(flow: &str, written: &Json, expected: &str) -> Finding {
    wrong_type(Rule::Flow01, flow, written, expected)
}

/// A value of another type than its field's.
///
/// `tokenUrl: null`
#[must_use]
pub fn field_of_wrong_type(field: &str, written: &Json, expected: &str) -> Finding {
    let rule = match field {
        "scopes" => Rule::Flow08,
        "refreshUrl" => Rule::Flow10,
        _ => Rule::Flow11,
    };
    wrong_type(rule, field, written, expected)
}

/// Whether a scheme that breaks `rule` has scopes that cannot be read.
pub(crate) fn hides_scopes(rule: Rule) -> bool {
    matches!(rule, Rule::Flow01 | Rule::Flow08)
}

/// One scope with two descriptions. A variant has one doc comment.
#[must_use]
pub fn two_descriptions(token: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Flow09,
        format!(
            "scope `{token}` has different descriptions in the {first} flow and the {second} flow; write the same text in both"
        ),
    )
}

/// A scope whose description is not a string.
///
/// `scopes: {read: null}`
#[must_use]
pub fn scope_without_text(token: &str, written: &Json) -> Finding {
    let written = shown(written);
    Finding::error(
        Rule::Flow09,
        format!("description of scope `{token}` is `{written}`; write a string"),
    )
}

/// `flows: {}`, which is legal
#[must_use]
pub fn empty() -> Finding {
    Finding::warning(
        Rule::Flow02,
        "`flows` is empty, so clients cannot get a token; add one such as `authorizationCode`",
    )
}

/// A flow without `scopes`.
#[must_use]
pub fn without_scopes(kind: FlowKind) -> Finding {
    Finding::error(
        Rule::Flow08,
        format!(
            "the {} flow has no `scopes`; add `scopes: {{}}`",
            kind.title()
        ),
    )
}

/// One flow grants the scopes that are required together, since one token carries them all.
#[must_use]
pub fn check_grant(
    wording: Wording,
    scheme: &str,
    kind: &Kind,
    scopes: &[String],
) -> Option<Finding> {
    let flows = kind.flows();
    let grants_all = |flow: &Flow| scopes.iter().all(|scope| flow.scopes.contains_key(scope));
    if scopes.len() < 2 || flows.is_empty() || flows.iter().any(grants_all) {
        return None;
    }
    let remedy = wording.choose(
        "join them with `|`, or name them all in the `scopes(…)` of one flow",
        "write alternatives, or add them all to the `scopes` of one flow",
    );
    let listed: Vec<_> = scopes.iter().map(|scope| format!("`{scope}`")).collect();
    let scopes = match listed.as_slice() {
        [first, second] => format!("both {first} and {second}"),
        _ => format!("all of {}", listed.join(", ")),
    };
    Some(Finding::warning(
        Rule::Flow15,
        format!("no flow of `{scheme}` grants {scopes}; {remedy}"),
    ))
}
