//! What stands around the security of a document that somebody else made: path items, parameters, responses, tags.

use oasgard_core::json::Json;
use oasgard_core::operation::{
    ADDITIONAL_OPERATIONS, FIXED_METHODS, OAI_ADDITIONAL_OPERATIONS, additional_operations,
};
use oasgard_core::suggest::nearest;
use oasgard_core::version::Version;

use super::document::shown;
use super::{Finding, Rule};
use crate::reference::is_absolute;

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

/// What OpenAPI 2.0 called the schemes, or the schemes beside `components`.
#[must_use]
pub fn misplaced_schemes(field: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{field}` is not a field of the document; write `components.securitySchemes`"),
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

/// A header parameter that OpenAPI tells readers to leave out.
#[must_use]
pub fn ignored_parameter(name: &str) -> Finding {
    Finding::warning(
        Rule::Doc14,
        format!("header parameter `{name}` is ignored by readers; declare a security scheme"),
    )
}

/// A document of nothing.
#[must_use]
pub fn empty_document(version: Version) -> Finding {
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

/// A secured operation that documents its answers, and none for a caller who is turned away.
#[must_use]
pub fn undocumented_refusal(operation: &str) -> Finding {
    Finding::warning(
        Rule::Bear03,
        format!("`{operation}` is secured but documents no 401 or 403; add the response"),
    )
}

/// A path item or another document that was not read.
#[must_use]
pub fn unread_reference(reference: &str) -> Finding {
    Finding::warning(
        Rule::Ref02,
        format!(
            "`{reference}` is in another file, which is not read; bundle the document to check it too"
        ),
    )
}

/// A name of the document for itself that only some readers understand as one.
///
/// `$self: schemes.yaml`
#[must_use]
pub fn own_uri(written: &Json) -> Option<Finding> {
    let text = written.as_str();
    if text.is_some_and(|text| text.is_empty() || is_absolute(text)) {
        return None;
    }
    let written = text.map_or_else(|| shown(written), str::to_owned);
    Some(match text {
        Some(text) if !text.contains('#') => Finding::warning(
            Rule::Ref02,
            format!(
                "`$self` is `{written}`, which is this document for some readers and another file for others; write an absolute URI, or remove it"
            ),
        ),
        _ => Finding::error(
            Rule::Ref02,
            format!(
                "`$self` is `{written}`; write an absolute URI without a fragment, or remove it"
            ),
        ),
    })
}

/// A scheme that another document holds.
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

/// A requirement that names a scheme of another document.
///
/// `security: [{"schemes.yaml#/Key": []}]` in OpenAPI 3.2
#[must_use]
pub fn unread_requirement(reference: &str) -> Finding {
    Finding::warning(
        Rule::Req02,
        format!(
            "requirement `{reference}` names a scheme of another document, which is not read; bundle the document into one file first"
        ),
    )
}

/// A member of a path item that is not a field of it, and so hides an operation.
///
/// `GET: …`, `gett: …`, `query: …` before OpenAPI 3.2
#[must_use]
pub fn unknown_path_item_field(field: &str, version: Version) -> Finding {
    if field == "query" || field == ADDITIONAL_OPERATIONS {
        let remedy = later_operation(field);
        return Finding::error(
            Rule::Path05,
            format!("`{field}` is a field since OpenAPI 3.2; {remedy}"),
        );
    }
    let additional = additional_operations(version);
    let methods = FIXED_METHODS.into_iter();
    let methods = methods.filter(|method| version >= Version::V3_2 || *method != "query");
    match nearest(field, methods) {
        Some(method) if method.eq_ignore_ascii_case(field) => Finding::error(
            Rule::Doc11,
            format!("unknown field `{field}`; write `{method}`"),
        )
        .with_instead(method),
        Some(method) => Finding::error(
            Rule::Path05,
            format!("unknown method `{field}`; write `{method}`"),
        )
        .with_instead(method),
        None => Finding::error(
            Rule::Path05,
            format!(
                "`{field}` is not a method of OpenAPI {version}; write it under `{additional}`, or remove it"
            ),
        ),
    }
}

/// Where to write what has a field of the Path Item Object since OpenAPI 3.2, in a document of an earlier version.
pub(super) fn later_operation(name: &str) -> String {
    let under = if name == ADDITIONAL_OPERATIONS {
        ""
    } else {
        "it under "
    };
    format!("write {under}`{OAI_ADDITIONAL_OPERATIONS}`")
}

/// A method with a field of its own among the others.
///
/// `additionalOperations: {GET: …}`
#[must_use]
pub fn method_with_a_field(method: &str, field: &str) -> Finding {
    Finding::error(
        Rule::Path05,
        format!("`{method}` has a field of its own; write `{field}`"),
    )
}
