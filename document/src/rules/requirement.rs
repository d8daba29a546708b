//! REQ: the Security Requirement Object in a document, and requirements beside each other.

use std::collections::HashMap;

use oasgard_core::flow::FlowKind;
use oasgard_core::json::Json;
use oasgard_core::requirement::{MAX_ALTERNATIVES, Requirement};
use oasgard_core::scheme::{Kind, Scheme};
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;

pub use oasgard_core::rules::requirement::{redundant, undeclared_scope};

use super::{Finding, Rule, Severity, shown};

/// `security: null`
#[must_use]
pub fn security_not_a_list(written: &Json) -> Finding {
    Finding::error(
        Rule::Req06,
        format!(
            "`security` is `{}`; write a list of requirements, or leave the field out",
            shown(written)
        ),
    )
}

/// `security: [Key]`
#[must_use]
pub fn alternative_not_an_object(written: &Json) -> Finding {
    let name = written.as_str().unwrap_or("Key");
    Finding::error(
        Rule::Req06,
        format!(
            "alternative is `{}`; write an object such as `{{\"{name}\": []}}`",
            shown(written)
        ),
    )
}

/// `security: [{Key: null}]`
#[must_use]
pub fn scopes_not_a_list(scheme: &str, written: &Json) -> Finding {
    Finding::error(
        Rule::Req06,
        format!(
            "scopes of `{scheme}` are `{}`; write a list of strings, `[]` for none",
            shown(written)
        ),
    )
}

/// A requirement that names no scheme of the document.
///
/// `security: [{Foo: []}]`
#[must_use]
pub fn undefined_scheme(name: &str, meant: Option<&str>) -> Finding {
    let remedy = match meant {
        Some(meant) => format!("write `{meant}`"),
        None => "add it to `components.securitySchemes`".to_owned(),
    };
    Finding::error(
        Rule::Req01,
        format!("`{name}` is not a security scheme; {remedy}"),
    )
}

/// A requirement of the base document that names no scheme.
#[must_use]
pub fn undefined_scheme_of_base(operation: &str, scheme: &str) -> Finding {
    Finding::error(
        Rule::Req01,
        format!(
            "`{operation}` of the base document requires `{scheme}`, which it does not define; add that scheme there, or declare the operation"
        ),
    )
}

/// A requirement that names a scheme by a URI within the document, where there is none.
///
/// `security: [{"#/components/securitySchemes/Gone": []}]`
#[must_use]
pub fn dangling(uri: &str) -> Finding {
    Finding::error(
        Rule::Req02,
        format!("requirement `{uri}` names a scheme that does not exist; add it"),
    )
}

/// A requirement that names something else than a scheme by a URI within the document.
///
/// `security: [{"#/info": []}]`
#[must_use]
pub fn of_something_else(uri: &str) -> Finding {
    Finding::error(
        Rule::Req02,
        format!("requirement `{uri}` does not lead to a security scheme; write the name of one"),
    )
}

/// A requirement that names a scheme of another document.
///
/// `security: [{"schemes.yaml#/Key": []}]` in OpenAPI 3.2
#[must_use]
pub fn unread(reference: &str) -> Finding {
    Finding::warning(
        Rule::Req02,
        format!(
            "requirement `{reference}` names a scheme of another document, which is not read; bundle the document into one file first"
        ),
    )
}

/// A scope that is twice in one list.
///
/// `{PetAuth: [a, a]}`
#[must_use]
pub fn repeated_scope(noun: &str, token: &str) -> Finding {
    Finding::warning(
        Rule::Req11,
        format!("{noun} `{token}` is required twice; remove one"),
    )
}

/// The most strings of a list whose alternatives are compared with each other.
const MAX_STRINGS: usize = 4096;

/// Every alternative of a document that another one makes redundant, by its index. This is valid, and some publish such a list to
/// show that more scopes give a richer answer. `{}` makes nothing redundant: it states that credentials are optional.
///
/// `[{PetAuth: [a]}, {PetAuth: [a, b]}]`
#[must_use]
pub fn redundant_alternatives(alternatives: &[Requirement]) -> Vec<(usize, Finding)> {
    let is_empty = |alternative: &Requirement| alternative.iter().len() == 0;
    // Holding each against each takes time that no list worth reading needs.
    let strings = alternatives.iter().flat_map(Requirement::iter);
    let is_short = alternatives.len() <= MAX_ALTERNATIVES
        && strings.map(|(_, strings)| 1 + strings.len()).sum::<usize>() <= MAX_STRINGS;
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    for (position, alternative) in alternatives.iter().enumerate() {
        if seen.insert(alternative, position).is_some() {
            let text = alternative.to_string();
            found.push((position, redundant(&text, &text, true, true)));
        } else if is_short && !is_empty(alternative) {
            let enough = alternatives.iter().find(|other| {
                !is_empty(other) && *other != alternative && other.is_enough_for(alternative)
            });
            let (text, enough) = (alternative.to_string(), enough.map(Requirement::to_string));
            found.extend(enough.map(|enough| (position, redundant(&text, &enough, false, true))));
        }
    }
    for (_, finding) in &mut found {
        finding.severity = Severity::Warning;
    }
    found
}

/// A role that `version` does not support.
#[must_use]
pub fn check_version(
    wording: Wording,
    version: Version,
    operation: &str,
    scheme: &Scheme,
    roles: &[String],
) -> Option<Finding> {
    let is_unsupported = version < Version::V3_1 && !scheme.kind.has_scopes();
    let role = roles.first()?;
    is_unsupported.then(|| {
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

/// Operations of the base document without a declaration; `operations` names them.
#[must_use]
pub fn undeclared_operations(operations: &str) -> Finding {
    Finding::error(
        Rule::Req17,
        format!(
            "the base document has {operations} without a declaration; add `#[security(…)]` to each handler, with an expression or `public = \"reason\"`, or keep what the base document declares with `--allow-undeclared`"
        ),
    )
}

/// Operations without a declaration whose security the base document does not state.
#[must_use]
pub fn operations_without_security(operations: &str) -> Finding {
    Finding::warning(
        Rule::Req17,
        format!(
            "{operations} open to anyone, since neither a handler nor the base document declares security; add `#[security(…)]` to each handler"
        ),
    )
}

/// An operation for which neither it nor the root states who may call it.
#[must_use]
pub fn operation_without_security(operation: &str) -> Finding {
    Finding::warning(
        Rule::Req17,
        format!("`{operation}` has no security; add a `security` list, `[]` if anyone may call it"),
    )
}

/// An operation can be called without a flow that OAuth practice has deprecated. `scheme` finds the scheme of a name.
#[must_use]
pub fn check_deprecated_flows<'a>(
    operation: &str,
    alternatives: &[Requirement],
    scheme: impl Fn(&str) -> Option<&'a Scheme>,
) -> Option<Finding> {
    let applies =
        |name: &str| scheme(name).is_some_and(|scheme| has_only_deprecated_flows(&scheme.kind));
    let name = in_every_alternative(alternatives, applies)?;
    Some(Finding::warning(
        Rule::Req16,
        format!(
            "`{operation}` can only be called through deprecated flows; add a flow to `{name}`"
        ),
    ))
}

/// Whether every flow of the scheme is one that OAuth practice has deprecated.
fn has_only_deprecated_flows(kind: &Kind) -> bool {
    let flows = kind.flows();
    !flows.is_empty()
        && flows
            .iter()
            .map(|flow| flow.kind)
            .all(FlowKind::is_deprecated)
}

/// If every alternative names a scheme to which something `applies`: the first such scheme.
pub(super) fn in_every_alternative(
    alternatives: &[Requirement],
    applies: impl Fn(&str) -> bool,
) -> Option<&str> {
    let found: Option<Vec<_>> = alternatives
        .iter()
        .map(|alternative| {
            let mut names = alternative.iter().map(|(name, _)| name);
            names.find(|name| applies(name))
        })
        .collect();
    found?.first().copied()
}
