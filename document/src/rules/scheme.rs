//! SCH: the Security Scheme Object in a document, and schemes beside each other.

use oasgard_core::json::Json;
use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::{Kind, Scheme};
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;

pub use oasgard_core::rules::scheme::{
    MUTUAL_TLS, api_key, check_kind, http, oauth2_without_flow, unknown_type, without_type,
};

use super::{Finding, Rule, requirement, wrong_type};

/// A value of another type than its field's.
///
/// `bearerFormat: null`
#[must_use]
pub fn field_of_wrong_type(field: &str, written: &Json, expected: &str) -> Finding {
    let rule = match field {
        "type" => Rule::Sch01,
        "description" => Rule::Sch03,
        "name" => Rule::Sch04,
        "in" => Rule::Sch05,
        "scheme" => Rule::Sch09,
        "bearerFormat" => Rule::Sch13,
        "flows" => Rule::Sch14,
        "deprecated" | "x-oai-deprecated" => Rule::Sch16,
        _ => Rule::Sch15,
    };
    wrong_type(rule, field, written, expected)
}

/// Mutual TLS has no further fields.
///
/// `type: mutualTLS` and `name: Key`
pub(super) fn field_of_mutual_tls(field: &str) -> Finding {
    Finding::error(
        Rule::Sch17,
        format!("`{field}` does not belong to {MUTUAL_TLS}; remove it"),
    )
}

/// Whether a scheme that breaks `rule` has scopes that cannot be read.
pub(crate) fn hides_scopes(rule: Rule) -> bool {
    rule == Rule::Sch14
}

/// Whether `rule` is about the place of an API key, which a document writes in a field of its own.
pub(crate) fn is_about_location(rule: Rule) -> bool {
    rule == Rule::Sch08
}

/// `type: apiKey` without `in`
#[must_use]
pub fn api_key_without_location() -> Finding {
    Finding::error(
        Rule::Sch05,
        "the API key has no `in`; write `in: header`, `in: query` or `in: cookie`",
    )
}

/// A scheme that `version` does not support.
#[must_use]
pub fn check_version(wording: Wording, version: Version, scheme: &Scheme) -> Option<Finding> {
    let is_unsupported = version < Version::V3_1 && scheme.kind == Kind::MutualTls;
    is_unsupported.then(|| {
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

/// An operation can be called without a deprecated scheme. `scheme` finds the scheme of a name.
#[must_use]
pub fn check_deprecated<'a>(
    operation: &str,
    alternatives: &[Requirement],
    scheme: impl Fn(&str) -> Option<&'a Scheme>,
) -> Option<Finding> {
    let is_deprecated = |name: &str| scheme(name).is_some_and(|scheme| scheme.deprecated);
    let name = requirement::in_every_alternative(alternatives, is_deprecated)?;
    Some(Finding::warning(
        Rule::Sch16,
        format!(
            "`{operation}` can only be called with deprecated scheme `{name}`; add an alternative"
        ),
    ))
}

/// Only one scheme of an alternative fills the `Authorization` header. `scheme` finds the scheme of a name.
///
/// `PetAuth & http(basic)`
#[must_use]
pub fn check_authorization<'a>(
    wording: Wording,
    alternative: &Requirement,
    scheme: impl Fn(&str) -> Option<&'a Scheme>,
) -> Option<Finding> {
    let mut names = alternative
        .iter()
        .map(|(name, _)| name)
        .filter(|name| scheme(name).is_some_and(|scheme| scheme.kind.fills_authorization()));
    let (first, second) = (names.next()?, names.next()?);
    let remedy = wording.choose(
        format!("write `{first} | {second}`"),
        "write two alternatives".to_owned(),
    );
    Some(Finding::warning(
        Rule::Sch18,
        format!(
            "`{first}` and `{second}` both use the `Authorization` header and cannot be sent together; name one, or {remedy}"
        ),
    ))
}
