//! What a `security` list of a document says.

use std::collections::HashMap;

use oasgard_core::requirement::{MOST_ALTERNATIVES, Requirement};

use super::{Finding, Rule, Severity, needless};

/// The most strings of a list whose alternatives are held against each other.
const MOST_STRINGS: usize = 4096;

/// Every alternative of a document that another one makes needless, by its index. Legal, and some publish such a list to show
/// that more scopes give a richer answer. `{}` makes nothing needless: it says that a caller may be known.
///
/// `[{PetAuth: [a]}, {PetAuth: [a, b]}]`
#[must_use]
pub fn needless_alternatives(alternatives: &[Requirement]) -> Vec<(usize, Finding)> {
    let is_empty = |alternative: &Requirement| alternative.iter().len() == 0;
    // Holding each against each takes time that no list worth reading needs.
    let strings = alternatives.iter().flat_map(Requirement::iter);
    let is_short = alternatives.len() <= MOST_ALTERNATIVES
        && strings.map(|(_, strings)| 1 + strings.len()).sum::<usize>() <= MOST_STRINGS;
    let mut seen = HashMap::new();
    let mut found = Vec::new();
    for (position, alternative) in alternatives.iter().enumerate() {
        if seen.insert(alternative, position).is_some() {
            let text = alternative.to_string();
            found.push((position, needless(&text, &text, true, true)));
        } else if is_short && !is_empty(alternative) {
            let enough = alternatives.iter().find(|other| {
                !is_empty(other) && *other != alternative && other.is_enough_for(alternative)
            });
            let (text, enough) = (alternative.to_string(), enough.map(Requirement::to_string));
            found.extend(enough.map(|enough| (position, needless(&text, &enough, false, true))));
        }
    }
    for (_, finding) in &mut found {
        finding.severity = Severity::Warning;
    }
    found
}

/// A root list that operations would have to repeat too often.
///
/// `security: [{PetAuth: [a, b, …]}]` above `heirs` operations without a list of their own
#[must_use]
pub fn too_much_inherited(heirs: usize) -> Finding {
    Finding::error(
        Rule::Norm02,
        format!(
            "the root `security` is too long to be repeated for each of the {heirs} operations that have no list of their own; shorten it, or give operations lists of their own"
        ),
    )
}

/// A list of a document with so many alternatives that they are not compared with each other.
///
/// `security: [{A: []}, {B: []}, …]`
#[must_use]
pub fn too_many_to_compare(alternatives: &[Requirement]) -> Option<Finding> {
    let count = alternatives.len();
    (count > MOST_ALTERNATIVES).then(|| {
        Finding::error(
            Rule::Norm02,
            format!(
                "`security` has {count} alternatives, and at most {MOST_ALTERNATIVES} are compared; split the operation or remove alternatives"
            ),
        )
    })
}

/// New servers that would each have to be looked for in each of many old lists.
#[must_use]
pub fn too_many_servers_to_compare() -> Finding {
    Finding::error(
        Rule::Http01,
        "the servers are not compared, because too many operations had a list of servers of their own, and use one long list now; shorten that list or write a separate document for some of them",
    )
}

/// A scope that is twice in one list.
///
/// `{PetAuth: [a, a]}`
#[must_use]
pub fn repeated_in_requirement(noun: &str, token: &str) -> Finding {
    Finding::warning(
        Rule::Req11,
        format!("{noun} `{token}` is required twice; remove one"),
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

/// A requirement that names a scheme by a URI within the document, where there is none.
///
/// `security: [{"#/components/securitySchemes/Gone": []}]`
#[must_use]
pub fn dangling_requirement(uri: &str) -> Finding {
    Finding::error(
        Rule::Req02,
        format!("requirement `{uri}` names a scheme that does not exist; add it"),
    )
}

/// A requirement that names something else than a scheme by a URI within the document.
///
/// `security: [{"#/info": []}]`
#[must_use]
pub fn requirement_of_something_else(uri: &str) -> Finding {
    Finding::error(
        Rule::Req02,
        format!("requirement `{uri}` does not lead to a security scheme; write the name of one"),
    )
}

/// `security: []` on an operation of a document, which can give no reason.
#[must_use]
pub fn open_to_anyone(operation: &str) -> Finding {
    Finding::warning(
        Rule::Doc05,
        format!("anyone may call `{operation}`; name a scheme, or keep it if this is intended"),
    )
}

/// `{}` beside other alternatives in a document, which can give no reason.
#[must_use]
pub fn open_alternative() -> Finding {
    Finding::warning(
        Rule::Doc06,
        "`{}` admits anonymous callers; remove it, or keep it if this is intended",
    )
}

/// An operation of which neither it nor the document says who may call it.
#[must_use]
pub fn silent_operation(operation: &str) -> Finding {
    Finding::warning(
        Rule::Req17,
        format!("`{operation}` has no security; add a `security` list, `[]` if anyone may call it"),
    )
}
