//! Members that readers disagree about: what one reader takes for the object's own, another leaves out.

use oasgard_core::json::Json;

use super::{Finding, Rule};
use crate::Pointer;

/// A member whose content some readers of JavaScript take for members of the object itself, or of every object.
///
/// `get: {"__proto__": {"security": []}}`
#[must_use]
pub fn prototype_member(name: &str) -> Finding {
    Finding::error(
        Rule::Doc18,
        format!(
            "member `{name}` changes the object itself for some readers and is an unknown member for others; remove it"
        ),
    )
}

/// A `$ref` with something else than a string in it, which some readers leave out and others refuse.
///
/// `/pets: {"$ref": 5}`
#[must_use]
pub fn reference_without_text(written: &Json) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`$ref` is `{}`; write a reference as a string, or remove it",
            super::document::shown(written)
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

/// The version of OpenAPI 2.0 in a document that has `openapi` too.
///
/// `openapi: 3.1.2` and `swagger: "2.0"`
#[must_use]
pub fn two_versions() -> Finding {
    Finding::error(
        Rule::Doc15,
        "the document has `swagger` beside `openapi`, and readers disagree about which version counts; remove `swagger`",
    )
}

/// A field under both of its names, with two meanings. `other` is the place of the other one.
///
/// `deviceAuthorization: …` and `x-oai-deviceAuthorization: …`
#[must_use]
pub fn two_names(field: &str, other: &Pointer) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!(
            "`{field}` and `{other}` are two names of one field and say different things, and readers disagree about which of them counts; remove one"
        ),
    )
}
