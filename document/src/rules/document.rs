//! The form of a document that somebody else made.

use oasgard_core::flow::{FlowKind, FlowUrl};
use oasgard_core::json::Json;
use oasgard_core::suggest::nearest;
use oasgard_core::version::Version;
use oasgard_core::wording::{deprecated_key, metadata_url_key};

use super::surroundings::later_operation;
use super::{Finding, Rule};
use crate::{Illegible, Unread, Unresolved};

/// A file that says something else.
#[must_use]
pub fn no_openapi_document() -> Finding {
    Finding::error(
        Rule::Doc15,
        "this is not an OpenAPI document; write an object with `openapi: 3.1.2` or another version at its root",
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

/// A reference within the document that leads to nothing, or to itself. `noun` is what is expected there.
///
/// `$ref: "#/components/securitySchemes/Gone"`
#[must_use]
pub fn dangling_reference(reference: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("`$ref` `{reference}` does not resolve; add that {noun} or remove the reference"),
    )
}

/// A part from which no operation can be read.
///
/// `/pets: {$ref: ./pets.yaml}`
#[must_use]
pub fn unread_part(part: &Unread) -> Finding {
    let Unread { noun, name, .. } = part;
    let diagnostic = unread(part, "document");
    Finding::error(Rule::Ref02, format!("{noun} `{name}` {diagnostic}"))
}

/// Callbacks that several operations refer to, and that would have to be compared for each of them.
#[must_use]
pub fn callbacks_repeated_too_often() -> Finding {
    Finding::error(
        Rule::Ref02,
        "too many operations refer to the same callbacks; write a separate document for some of them",
    )
}

/// Why a part of `document` cannot be read, as the end of a sentence that began with its name.
pub(super) fn unread(part: &Unread, document: &str) -> String {
    let noun = part.noun;
    match &part.why {
        Illegible::Unresolved(why) => unresolved(why, noun, document),
        Illegible::Reference(reference) => {
            format!(
                "refers to `{reference}`, where OpenAPI does not allow a reference; write the {noun} in its place"
            )
        }
        Illegible::NoObject => format!("is not an object; write the {noun} as an object"),
        Illegible::Misspelt(field) => {
            format!("is written in the wrong case, which only some readers accept; write `{field}`")
        }
        Illegible::Later => {
            let remedy = later_operation(&part.name);
            format!("is a field since OpenAPI 3.2; {remedy}")
        }
        Illegible::Twice(there) => {
            format!(
                "is written a second time at `{there}`, and readers disagree about which of them counts; remove one"
            )
        }
        Illegible::Repeated(reference) => format!(
            "refers to `{reference}`, and so do too many others; write a separate document for some of them"
        ),
    }
}

fn unresolved(why: &Unresolved, noun: &str, document: &str) -> String {
    match why {
        Unresolved::Elsewhere(reference) => {
            format!("is in `{reference}`, which is not read; bundle the {document} into one file")
        }
        Unresolved::Nothing(reference) => {
            format!("refers to `{reference}`, which does not exist; add it or remove the reference")
        }
        Unresolved::Circle(reference) => {
            format!(
                "refers to `{reference}`, which leads back to itself; write the {noun} in its place"
            )
        }
        Unresolved::NoObject => {
            format!(
                "refers to something other than the expected {noun}; write the {noun} in its place"
            )
        }
    }
}

/// A reference in place of what OpenAPI wants written out.
///
/// `get: {$ref: "#/x-operations/list"}`
#[must_use]
pub fn forbidden_reference(reference: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`$ref` `{reference}` is where OpenAPI does not allow a reference; write the {noun} in its place"
        ),
    )
}

/// A reference that leads back to itself. `noun` is what is expected there.
///
/// `Key: {$ref: "#/components/securitySchemes/Key"}`
#[must_use]
pub fn circular_reference(reference: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("`$ref` `{reference}` leads back to itself; write the {noun} in its place"),
    )
}

/// A reference to a component of another kind, or to no object.
///
/// `$ref: "#/components/schemas/Pet"` under `securitySchemes`
#[must_use]
pub fn reference_to_something_else(reference: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`$ref` `{reference}` does not lead to a security scheme; write a reference to one"
        ),
    )
}

/// A member beside `$ref`.
#[must_use]
pub fn ignored_sibling(field: &str) -> Finding {
    Finding::warning(
        Rule::Ref01,
        format!(
            "`{field}` is ignored beside `$ref`; remove it, or write it in the target of the reference"
        ),
    )
}

/// `flows: {}`, which is legal
#[must_use]
pub fn flows_are_empty() -> Finding {
    Finding::warning(
        Rule::Flow02,
        "`flows` is empty, so clients cannot get a token; add one such as `authorizationCode`",
    )
}

/// What to do with a scope that looks like a template: no field of OpenAPI says what its braces stand for.
pub const LIST_THE_SCOPES: &str =
    "list the scopes that can be requested, since clients send each of them unchanged";

/// `type: apiKey` without `in`
#[must_use]
pub fn api_key_without_place() -> Finding {
    Finding::error(
        Rule::Sch05,
        "the API key has no `in`; write `in: header`, `in: query` or `in: cookie`",
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
/// `tokenurl: …`, `flows: …` of an API key, `team: …`
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
        )
        .with_instead(right);
    }
    if is_later_field(field, version) {
        let extension = before_3_2(field);
        return Finding::error(
            Rule::Doc12,
            format!("`{field}` is a field since OpenAPI 3.2; write `{extension}`"),
        )
        .with_instead(extension);
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
    let meant = nearest(field, known.iter().copied());
    let remedy = match meant {
        Some(meant) => format!("write `{meant}`"),
        None => format!("remove it, or write `x-{field}` for an extension"),
    };
    Finding::error(Rule::Doc12, format!("unknown field `{field}`; {remedy}")).with_instead(meant)
}

/// Extensions whose prefix is the OpenAPI Initiative's. Those that it has registered stand for fields of OpenAPI 3.2.
///
/// `x-oai-deprecated` in OpenAPI 3.2, `x-oas-team`
#[must_use]
pub fn reserved_extension(name: &str, version: Version) -> Option<Finding> {
    let later = LATER_FIELDS.map(|field| (field, before_3_2(field)));
    let stands_for = later.iter().find(|(_, extension)| *extension == name);
    let message = match stands_for {
        Some((field, _)) if version >= Version::V3_2 => {
            format!("OpenAPI {version} has a field for `{name}`; write `{field}`")
        }
        _ => {
            let prefix = ["x-oai-", "x-oas-"]
                .into_iter()
                .find(|prefix| name.starts_with(prefix))?;
            let meant = nearest(name, later.iter().map(|(_, extension)| *extension))
                .filter(|meant| *meant != name && version < Version::V3_2);
            let remedy = meant.map_or_else(
                || "choose another prefix".to_owned(),
                |meant| format!("write `{meant}`"),
            );
            format!(
                "`{name}` is unknown, and `{prefix}` belongs to the OpenAPI Initiative; {remedy}"
            )
        }
    };
    Some(Finding::warning(Rule::Ext02, message))
}

const LATER_FIELDS: [&str; 4] = [
    "deprecated",
    "deviceAuthorization",
    "deviceAuthorizationUrl",
    "oauth2MetadataUrl",
];

/// What a field of OpenAPI 3.2 is called before it.
fn before_3_2(field: &str) -> &'static str {
    match field {
        "deprecated" => deprecated_key(Version::V3_1),
        "deviceAuthorization" => FlowKind::DeviceAuthorization.key(Version::V3_1),
        "deviceAuthorizationUrl" => FlowUrl::DeviceAuthorization.key(Version::V3_1),
        _ => metadata_url_key(Version::V3_1),
    }
}

/// Whether a field came with OpenAPI 3.2, after `version`.
#[must_use]
pub fn is_later_field(field: &str, version: Version) -> bool {
    version < Version::V3_2 && LATER_FIELDS.contains(&field)
}

/// The value on one line, cut where it grows long.
pub(super) fn shown(written: &Json) -> String {
    const LONGEST: usize = 60;
    let line = written.to_line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
