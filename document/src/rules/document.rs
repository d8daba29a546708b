//! DOC: the document as a whole and the fields of its objects.

use std::collections::HashMap;

use oasgard_core::json::{Json, Object};
use oasgard_core::suggest::nearest;
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;

pub use oasgard_core::rules::document::{check_operation_id, check_scheme_name, key};

use super::{Finding, Rule, scheme, shown, wrong_type};
use crate::Pointer;
use crate::fields::{before_3_2, is_later_field};

/// A file that is not an OpenAPI document.
#[must_use]
pub fn not_openapi() -> Finding {
    Finding::error(
        Rule::Doc15,
        "this is not an OpenAPI document; write an object with `openapi: 3.1.2` or another version at its root",
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

/// A version is a string with a patch number.
///
/// `openapi: 3.1`
#[must_use]
pub fn check_release(written: &Json, version: Version) -> Option<Finding> {
    let (diagnostic, text) = match written {
        Json::String(text) if text.split('.').count() == 3 => return None,
        Json::String(text) => ("a version without patch number", text.to_string()),
        other => ("not a string", other.to_line()),
    };
    let release = version.release();
    Some(Finding::warning(
        Rule::Doc15,
        format!("`openapi` is `{text}`, {diagnostic}; write `\"{release}\"`"),
    ))
}

/// An OpenAPI version that is not one of the three, with the error of reading it.
#[must_use]
pub fn unsupported_version(error: String) -> Finding {
    Finding::error(Rule::Doc15, error)
}

/// A document of nothing.
#[must_use]
pub fn empty(version: Version) -> Finding {
    let (missing, remedy) = if version < Version::V3_1 {
        ("`paths`", "add it, `{}` if there are none")
    } else {
        ("`paths`, `webhooks` or `components`", "add one of them")
    };
    Finding::error(
        Rule::Doc16,
        format!("the document has no {missing}; {remedy}"),
    )
}

/// An object of another type than the document must have there.
///
/// `paths: []`, `get: null`
#[must_use]
pub fn not_an_object(field: &str, written: &Json) -> Finding {
    wrong_type(Rule::Doc16, field, written, "an object")
}

/// `securitySchemes: null`
#[must_use]
pub fn schemes_not_an_object(field: &str, written: &Json) -> Finding {
    wrong_type(Rule::Doc08, field, written, "an object")
}

/// `securitySchemes: {Key: null}`
#[must_use]
pub fn scheme_not_an_object(name: &str, written: &Json) -> Finding {
    Finding::error(
        Rule::Doc08,
        format!(
            "scheme `{name}` is `{}`; write an object with a `type`",
            shown(written)
        ),
    )
}

/// One reference in place of all schemes, which the Components Object does not have.
///
/// `securitySchemes: {$ref: "./schemes.yaml"}`
#[must_use]
pub fn reference_for_all_schemes() -> Finding {
    Finding::error(
        Rule::Doc08,
        "`$ref` cannot be among the names of schemes; write one under the name of each scheme",
    )
}

/// What OpenAPI 2.0 called the schemes, or the schemes beside `components`.
#[must_use]
pub fn misplaced_schemes(field: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{field}` is not a field of the document; write `components.securitySchemes`"),
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
        return field_in_another_case(field, right);
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
        if owner == scheme::MUTUAL_TLS {
            return scheme::field_of_mutual_tls(field);
        }
        let message = format!("`{field}` does not belong to {owner}; remove it");
        return Finding::error(Rule::Doc12, message);
    }
    let meant = nearest(field, known.iter().copied());
    let remedy = match meant {
        Some(meant) => format!("write `{meant}`"),
        None => format!("remove it, or write `x-{field}` for an extension"),
    };
    Finding::error(Rule::Doc12, format!("unknown field `{field}`; {remedy}")).with_instead(meant)
}

/// Fields are written in OpenAPI's case.
///
/// `tokenurl: …`, `GET: …`
pub(super) fn field_in_another_case(field: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Doc11,
        format!("unknown field `{field}`; write `{right}`"),
    )
    .with_instead(right)
}

/// `security` where nothing reads it.
///
/// `paths: {"/a": {security: […]}}`
#[must_use]
pub fn misplaced_security(owner: &str) -> Finding {
    Finding::error(
        Rule::Doc01,
        format!(
            "`security` is on {owner}, where it has no effect; put it on each operation, or on the document"
        ),
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

/// A scheme that no operation requires.
#[must_use]
pub fn unused_scheme(name: &str) -> Finding {
    Finding::warning(
        Rule::Doc10,
        format!("scheme `{name}` is required by no operation; require it or remove it"),
    )
}

/// A scheme of the base document that nothing requires once the declarations are in it.
#[must_use]
pub fn left_out_scheme(name: &str) -> Finding {
    Finding::warning(
        Rule::Doc10,
        format!(
            "scheme `{name}` of the base document is left out, since nothing requires it any more"
        ),
    )
}

/// An `operationId` is unique. Each later operation of an id, by its index among the `operations`, which are given with their
/// ids, with what messages call them, and with the id that the module of a handler would give them, if that is not chosen yet.
#[must_use]
pub fn check_unique_ids<'a>(
    wording: Wording,
    operations: impl IntoIterator<Item = (&'a str, String, Option<String>)>,
) -> Vec<(usize, Finding)> {
    let remedy = wording.choose("write `id = \"…\"` on one", "rename one");
    let mut first: HashMap<&str, (String, Option<String>)> = HashMap::new();
    let mut found = Vec::new();
    for (index, (id, title, by_module)) in operations.into_iter().enumerate() {
        let Some((first, first_by_module)) = first.get(id) else {
            first.insert(id, (title, by_module));
            continue;
        };
        let mut message = format!("operation id `{id}` is used by {first} and {title}; {remedy}");
        if by_module.is_some() && first_by_module.is_some() && by_module != *first_by_module {
            message += ", or `operation-ids = \"module\"` in `[package.metadata.oasgard]`";
        }
        found.push((index, Finding::error(Rule::Doc13, message)));
    }
    found
}

/// An id that several operations of the base document have.
#[must_use]
pub fn repeated_id_of_base(id: &str, operations: &[String], handler: &str) -> Finding {
    let operations: Vec<_> = operations
        .iter()
        .map(|title| format!("`{title}`"))
        .collect();
    Finding::error(
        Rule::Doc13,
        format!(
            "operation id `{id}` of {handler} is that of {} in the base document; rename all but one there",
            operations.join(" and ")
        ),
    )
}

/// A header parameter that OpenAPI tells readers to ignore, since a security scheme says what is sent there.
///
/// `parameters: [{name: Authorization, in: header}]`
#[must_use]
pub fn check_parameter(parameter: &Object) -> Option<Finding> {
    let text = |key| parameter.get(key).and_then(Json::as_str);
    let name = text("name").filter(|name| name.eq_ignore_ascii_case("authorization"))?;
    (text("in") == Some("header")).then(|| {
        Finding::warning(
            Rule::Doc14,
            format!("header parameter `{name}` is ignored by readers; declare a security scheme"),
        )
    })
}

/// `responses: []`
#[must_use]
pub fn responses_not_an_object(operation: &str) -> Finding {
    Finding::error(
        Rule::Doc16,
        format!(
            "`responses` of `{operation}` in the base document is not an object; write one, or leave it out"
        ),
    )
}

/// Two tags of one name.
#[must_use]
pub fn repeated_tag(name: &str) -> Finding {
    Finding::error(
        Rule::Doc17,
        format!("tag `{name}` is declared twice; remove one"),
    )
}

/// A tag whose parent is not declared.
#[must_use]
pub fn orphaned_tag(name: &str, parent: &str) -> Finding {
    Finding::error(
        Rule::Doc17,
        format!(
            "parent `{parent}` of tag `{name}` is not declared; add that tag or remove the parent"
        ),
    )
}

/// Tags that are each other's parents.
#[must_use]
pub fn circular_tag(name: &str) -> Finding {
    Finding::error(
        Rule::Doc17,
        format!("tag `{name}` is its own ancestor; remove one `parent` of the circle"),
    )
}

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
