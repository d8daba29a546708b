//! REF: references, and what cannot be read because of them.

use oasgard_core::json::Json;

use super::{Finding, Rule, path, shown};
use crate::{Pointer, UnreadablePart, UnreadableReason, Unresolved};

/// A part of the document that is in another file. `noun` names it.
#[must_use]
pub fn kept_elsewhere(noun: &str, reference: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("the {noun} is in another document, `{reference}`; bundle both documents into one"),
    )
}

/// A reference within the document that leads to nothing, or to itself. `noun` is what is expected there.
///
/// `$ref: "#/components/securitySchemes/Gone"`
#[must_use]
pub fn dangling(reference: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("`$ref` `{reference}` does not resolve; add that {noun} or remove the reference"),
    )
}

/// A part from which no operation can be read.
///
/// `/pets: {$ref: ./pets.yaml}`
#[must_use]
pub fn unread_part(part: &UnreadablePart) -> Finding {
    let UnreadablePart { noun, name, .. } = part;
    let diagnostic = clause(part, "document");
    Finding::error(Rule::Ref02, format!("{noun} `{name}` {diagnostic}"))
}

/// A part of the base document from which no operation can be read.
#[must_use]
pub fn unread_part_of_base(part: &UnreadablePart) -> Finding {
    let UnreadablePart { name, pointer, .. } = part;
    let diagnostic = clause(part, "base document");
    Finding::error(
        Rule::Ref02,
        format!("`{name}` at `{pointer}` of the base document {diagnostic}"),
    )
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
pub(super) fn clause(part: &UnreadablePart, document: &str) -> String {
    let noun = part.noun;
    match &part.why {
        UnreadableReason::Unresolved(why) => unresolved(why, noun, document),
        UnreadableReason::Reference(reference) => {
            format!(
                "refers to `{reference}`, where OpenAPI does not allow a reference; write the {noun} in its place"
            )
        }
        UnreadableReason::NotAnObject => format!("is not an object; write the {noun} as an object"),
        UnreadableReason::Misspelt(field) => {
            format!("is written in the wrong case, which only some readers accept; write `{field}`")
        }
        UnreadableReason::Later => {
            let remedy = path::later_operation(&part.name);
            format!("is a field since OpenAPI 3.2; {remedy}")
        }
        UnreadableReason::Twice(there) => {
            format!("is both beside a `$ref` and in its target, at `{there}`; remove one")
        }
        UnreadableReason::Repeated(reference) => format!(
            "refers to `{reference}`, and so do too many others; write a separate document for some of them"
        ),
    }
}

fn unresolved(why: &Unresolved, noun: &str, document: &str) -> String {
    match why {
        Unresolved::Elsewhere(reference) => {
            format!("is in `{reference}`, which is not read; bundle the {document} into one file")
        }
        Unresolved::Missing(reference) => {
            format!("refers to `{reference}`, which does not exist; add it or remove the reference")
        }
        Unresolved::Circle(reference) => {
            format!(
                "refers to `{reference}`, which leads back to itself; write the {noun} in its place"
            )
        }
        Unresolved::NotAnObject => {
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
pub fn forbidden(reference: &str, noun: &str) -> Finding {
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
pub fn circular(reference: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!("`$ref` `{reference}` leads back to itself; write the {noun} in its place"),
    )
}

/// A reference to a component of another kind, or to no object.
///
/// `$ref: "#/components/schemas/Pet"` under `securitySchemes`
#[must_use]
pub fn to_something_else(reference: &str) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`$ref` `{reference}` does not lead to a security scheme; write a reference to one"
        ),
    )
}

/// A `$ref` with something else than a string in it, which some readers leave out and others refuse.
///
/// `/pets: {"$ref": 5}`
#[must_use]
pub fn not_a_string(written: &Json) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`$ref` is `{}`; write a reference as a string, or remove it",
            shown(written)
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

/// A member beside `$ref` that some readers add to what the reference leads to.
///
/// `/pets: {$ref: "#/components/pathItems/Pets", servers: [{url: "https://a.example"}]}`
#[must_use]
pub fn disputed_sibling(field: &str) -> Finding {
    Finding::error(
        Rule::Ref01,
        format!(
            "`{field}` is beside `$ref`, where some readers use it and others do not; remove it, or write it where the reference leads"
        ),
    )
}

/// A path item that two paths refer to, and that would need two different lists.
#[must_use]
pub fn shared_path_item(first: &str, second: &str, pointer: &Pointer) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`{first}` and `{second}` share `{pointer}` of the base document and differ in security; write a path item of its own for one of the paths"
        ),
    )
}

/// A path item or another document that was not read.
#[must_use]
pub fn unread(reference: &str) -> Finding {
    Finding::warning(
        Rule::Ref02,
        format!(
            "`{reference}` is in another file, which is not read; bundle the document to check it too"
        ),
    )
}

/// A scheme that is in another document.
///
/// `Key: {$ref: "schemes.yaml#/Key"}`
#[must_use]
pub fn unread_scheme(name: &str, reference: &str) -> Finding {
    Finding::warning(
        Rule::Ref02,
        format!(
            "scheme `{name}` is in `{reference}`, which is not read; bundle the document into one file first"
        ),
    )
}
