//! What can only be judged when every declaration of the program is known.

use oasgard_core::flow::FlowKind;
use oasgard_core::json::Json;
use oasgard_core::scheme::{Kind, Scheme};
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;

use super::{Finding, Rule};

/// A scheme that no operation requires.
#[must_use]
pub fn unused_scheme(name: &str) -> Finding {
    Finding::warning(
        Rule::Doc10,
        format!("scheme `{name}` is required by no operation; require it or remove it"),
    )
}

/// Two operations of one id.
#[must_use]
pub fn repeated_id(wording: Wording, id: &str, first: &str, second: &str) -> Finding {
    let remedy = wording.choose("write `id = \"…\"` on one", "rename one");
    Finding::error(
        Rule::Doc13,
        format!("operation id `{id}` is used by {first} and {second}; {remedy}"),
    )
}

/// Two schemes of one name that say different things.
#[must_use]
pub fn different_schemes(name: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Mrg05,
        format!(
            "scheme `{name}` is declared by {first} and {second} with different fields; write `name = \"…\"` on one"
        ),
    )
}

/// Two operations of one method and path.
#[must_use]
pub fn repeated_route(method: &str, path: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Path02,
        format!(
            "`{method} {path}` is declared by {first} and {second}; remove one, or write the whole path where a router is nested"
        ),
    )
}

/// Two paths that differ in parameter names only.
#[must_use]
pub fn same_path(first: &str, first_at: &str, second: &str, second_at: &str) -> Finding {
    Finding::error(
        Rule::Path03,
        format!(
            "`{first}` of {first_at} and `{second}` of {second_at} are the same path; use one parameter name"
        ),
    )
}

/// Two paths of a document that differ in parameter names only.
#[must_use]
pub fn same_paths(first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Path03,
        format!("`{first}` and `{second}` are the same path; use one parameter name"),
    )
}

/// A handler without a route.
#[must_use]
pub fn operation_without_route(handler: &str) -> Finding {
    Finding::error(
        Rule::Path01,
        format!(
            "{handler} has no route; write `get \"/…\"` or another method in its `#[security]`, or put `#[security]` above the attribute that declares the route"
        ),
    )
}

/// Every alternative needs a scheme that clients should stop using.
#[must_use]
pub fn only_deprecated_schemes(operation: &str, scheme: &str) -> Finding {
    Finding::warning(
        Rule::Sch16,
        format!(
            "`{operation}` can only be called with deprecated scheme `{scheme}`; add an alternative"
        ),
    )
}

/// Every alternative needs a flow that OAuth practice has deprecated.
#[must_use]
pub fn only_deprecated_flows(operation: &str, scheme: &str) -> Finding {
    Finding::warning(
        Rule::Req16,
        format!(
            "`{operation}` can only be called through deprecated flows; add a flow to `{scheme}`"
        ),
    )
}

/// Two credentials for one header field.
#[must_use]
pub fn one_header_for_two(wording: Wording, first: &str, second: &str) -> Finding {
    let remedy = wording.choose(
        format!("write `{first} | {second}`"),
        "write two alternatives".to_owned(),
    );
    Finding::warning(
        Rule::Sch18,
        format!(
            "`{first}` and `{second}` both use the `Authorization` header and cannot be sent together; name one, or {remedy}"
        ),
    )
}

/// Scopes that are required together and that no token can carry together.
#[must_use]
pub fn scopes_of_two_flows(wording: Wording, scheme: &str, scopes: &[String]) -> Finding {
    let remedy = wording.choose(
        "join them with `|`, or name them all in the `scopes(…)` of one flow",
        "write alternatives, or add them all to the `scopes` of one flow",
    );
    let listed: Vec<_> = scopes.iter().map(|scope| format!("`{scope}`")).collect();
    let scopes = match listed.as_slice() {
        [first, second] => format!("both {first} and {second}"),
        _ => format!("all of {}", listed.join(", ")),
    };
    Finding::warning(
        Rule::Flow15,
        format!("no flow of `{scheme}` grants {scopes}; {remedy}"),
    )
}

/// Whether `flows` of a scheme cannot grant `scopes` to one token.
#[must_use]
pub fn no_flow_grants(kind: &Kind, scopes: &[String]) -> bool {
    let flows = kind.flows();
    scopes.len() > 1
        && !flows.is_empty()
        && !flows
            .iter()
            .any(|flow| scopes.iter().all(|scope| flow.scopes.contains_key(scope)))
}

/// Whether every flow of the scheme is one that OAuth practice has deprecated.
#[must_use]
pub fn has_only_deprecated_flows(kind: &Kind) -> bool {
    let flows = kind.flows();
    !flows.is_empty()
        && flows
            .iter()
            .map(|flow| flow.kind)
            .all(FlowKind::is_deprecated)
}

/// A scheme that `version` cannot say.
#[must_use]
pub fn scheme_beyond(wording: Wording, version: Version, scheme: &Scheme) -> Option<Finding> {
    let is_beyond = version < Version::V3_1 && scheme.kind == Kind::MutualTls;
    is_beyond.then(|| {
        Finding::error(
            Rule::Sch02,
            format!(
                "scheme `{}` is mutual TLS, which OpenAPI {version} cannot express; {} 3.1 or 3.2",
                scheme.name,
                wording.choose("target", "write the document in")
            ),
        )
    })
}

/// A role that `version` cannot say.
#[must_use]
pub fn role_beyond(
    wording: Wording,
    version: Version,
    operation: &str,
    scheme: &Scheme,
    roles: &[String],
) -> Option<Finding> {
    let is_beyond = version < Version::V3_1 && !scheme.kind.has_scopes();
    let role = roles.first()?;
    is_beyond.then(|| {
        Finding::error(
            Rule::Req08,
            format!(
                "`{operation}` requires role `{role}` of `{}`, which OpenAPI {version} cannot express; {}",
                scheme.name,
                wording.choose(
                    "target 3.1 or 3.2",
                    "write the document in 3.1 or 3.2, or `[]` if no role is needed"
                )
            ),
        )
    })
}

/// An OpenAPI version that is not a string, or has no patch number.
///
/// `openapi: 3.1`
#[must_use]
pub fn version_without_release(written: &Json, version: Version) -> Finding {
    let release = version.release();
    let (what, text) = match written {
        Json::String(text) => ("a version without patch number", text.to_string()),
        other => ("not a string", other.to_line()),
    };
    Finding::warning(
        Rule::Doc15,
        format!("`openapi` is `{text}`, {what}; write `\"{release}\"`"),
    )
}

/// An OpenAPI version that is none of the three, with the error of reading it.
#[must_use]
pub fn unsupported_version(error: String) -> Finding {
    Finding::error(Rule::Doc15, error)
}
