//! The form of a document that somebody else made.

use super::{Finding, Rule};
use crate::document::Unresolved;
use crate::flow::{FlowKind, FlowUrl};
use crate::json::Json;
use crate::suggest::nearest;
use crate::version::Version;
use crate::wording::{deprecated_key, metadata_url_key};

/// A file that says something else.
#[must_use]
pub fn no_openapi_document() -> Finding {
    Finding::error(
        Rule::Doc15,
        "this is no openapi document; its root is an object with `openapi: 3.1.2` or another version",
    )
}

/// `security: null`
#[must_use]
pub fn security_is_no_list(written: &Json) -> Finding {
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
pub fn alternative_is_no_object(written: &Json) -> Finding {
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
pub fn scopes_are_no_list(scheme: &str, written: &Json) -> Finding {
    Finding::error(
        Rule::Req06,
        format!(
            "scopes of `{scheme}` are `{}`; write a list of strings, `[]` for none",
            shown(written)
        ),
    )
}

/// A value of another type than its field's. `rule` is the one that asks for the field.
///
/// `bearerFormat: null`
#[must_use]
pub fn wrong_type(rule: Rule, field: &str, written: &Json, expected: &str) -> Finding {
    Finding::error(
        rule,
        format!("`{field}` is `{}`; write {expected}", shown(written)),
    )
}

/// `securitySchemes: {Key: null}`
#[must_use]
pub fn scheme_is_no_object(name: &str, written: &Json) -> Finding {
    Finding::error(
        Rule::Doc08,
        format!(
            "scheme `{name}` is `{}`; write an object with a `type`",
            shown(written)
        ),
    )
}

/// A reference within the document that leads to nothing, or to itself. `noun` is what should stand there.
///
/// `$ref: "#/components/securitySchemes/Gone"`
#[must_use]
pub fn dangling_reference(reference: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("`$ref` `{reference}` names nothing; add that {noun} or remove the reference"),
    )
}

/// A path item from which no operation can be read.
///
/// `/pets: {$ref: ./pets.yaml}`
#[must_use]
pub fn unread_path_item(why: &Unresolved) -> Finding {
    match why {
        Unresolved::Elsewhere(reference) => Finding::error(
            Rule::Ref02,
            format!(
                "the path item is kept elsewhere, in `{reference}`; bundle the documents into one"
            ),
        ),
        Unresolved::Nothing(reference) | Unresolved::Circle(reference) => {
            dangling_reference(reference, "path item")
        }
        Unresolved::NoObject => Finding::error(
            Rule::Ref02,
            "`$ref` leads to something else than a path item; write an object there",
        ),
    }
}

/// `type: apiKey` without `in`
#[must_use]
pub fn api_key_without_place() -> Finding {
    Finding::error(
        Rule::Sch05,
        "the api key has no `in`; write `in: header`, `in: query` or `in: cookie`",
    )
}

/// A flow without `scopes`.
#[must_use]
pub fn flow_without_scopes(kind: FlowKind) -> Finding {
    Finding::error(
        Rule::Flow08,
        format!(
            "the {} flow has no `scopes`; add `scopes: {{}}`",
            kind.title()
        ),
    )
}

/// A field that its object does not have. `elsewhere` are the fields of other types of the object.
///
/// `tokenurl: …`, `flows: …` of an api key, `team: …`
#[must_use]
pub fn unknown_field(
    field: &str,
    owner: &str,
    known: &[&str],
    elsewhere: &[&str],
    version: Version,
) -> Finding {
    let fields = || known.iter().chain(elsewhere).copied();
    if let Some(right) = fields().find(|known| known.eq_ignore_ascii_case(field) && *known != field)
    {
        return Finding::error(
            Rule::Doc11,
            format!("unknown field `{field}`; write `{right}`"),
        );
    }
    if let Some(down_levelled) = later_field(field, version) {
        return Finding::error(
            Rule::Doc12,
            format!("`{field}` is a field since openapi 3.2; write `{down_levelled}`"),
        );
    }
    if elsewhere.contains(&field) {
        let rule = if owner == super::MUTUAL_TLS {
            Rule::Sch17
        } else {
            Rule::Doc12
        };
        let message = format!("`{field}` does not belong to {owner}; remove it");
        return Finding::error(rule, message);
    }
    let remedy = match nearest(field, known.iter().copied()) {
        Some(meant) => format!("write `{meant}`"),
        None => format!("remove it, or write `x-{field}` for an extension"),
    };
    Finding::error(Rule::Doc12, format!("unknown field `{field}`; {remedy}"))
}

/// What a field of OpenAPI 3.2 is called before it.
fn later_field(field: &str, version: Version) -> Option<&'static str> {
    let later = match field {
        "deprecated" => deprecated_key(version),
        "oauth2MetadataUrl" => metadata_url_key(version),
        "deviceAuthorizationUrl" => FlowUrl::DeviceAuthorization.key(version),
        "deviceAuthorization" => FlowKind::DeviceAuthorization.key(version),
        _ => return None,
    };
    (version < Version::V3_2).then_some(later)
}

/// The value on one line, cut where it grows long.
fn shown(written: &Json) -> String {
    const LONGEST: usize = 60;
    let line = written.to_line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
