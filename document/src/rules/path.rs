//! PATH: paths and methods of a document, and routes beside each other.

use std::collections::HashMap;

use oasgard_core::operation::{
    ADDITIONAL_OPERATIONS, FIXED_METHODS, OAI_ADDITIONAL_OPERATIONS, additional_operations,
    path_shape,
};
use oasgard_core::suggest::nearest;
use oasgard_core::version::Version;

pub use oasgard_core::rules::path::{check, check_method};

use super::{Finding, Rule, both, document, unless_one_place};

/// A method and path is declared once. `operations` are given with method, path, and the place of their declaration; each later
/// one is reported with the first.
#[must_use]
pub fn check_unique_routes<'a>(
    operations: impl IntoIterator<Item = (&'a str, &'a str, String)>,
) -> Vec<Finding> {
    let mut first: HashMap<(&str, &str), String> = HashMap::new();
    let mut found = Vec::new();
    for (method, path, place) in operations {
        match first.get(&(method, path)) {
            None => {
                first.insert((method, path), place);
            }
            Some(first) => found.push(repeated_route(method, path, first, &place)),
        }
    }
    found
}

/// Two operations of one method and path.
#[must_use]
pub fn repeated_route(method: &str, path: &str, first: &str, second: &str) -> Finding {
    let remedy = "remove one, or write the whole path where a router is nested";
    Finding::error(
        Rule::Path02,
        format!(
            "`{method} {path}` is declared by {}; {}",
            both(first, second),
            unless_one_place(first, second, remedy)
        ),
    )
}

/// Two operations of one method and path, and of one id too.
#[must_use]
pub fn repeated_operation(
    method: &str,
    path: &str,
    id: &str,
    first: &str,
    second: &str,
) -> Finding {
    let remedy = "remove one, or write another path and another `id = \"…\"` on one";
    Finding::error(
        Rule::Path02,
        format!(
            "`{method} {path}` with the id `{id}` is declared by {}; {}",
            both(first, second),
            unless_one_place(first, second, remedy)
        ),
    )
}

/// One operation of the base document, and a declaration for it by its route and one by its id.
#[must_use]
pub fn declared_twice(operation: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Path02,
        format!(
            "`{operation}` of the base document is declared by {first} with its route and by {second} with its id; write the whole path on the second, or another `id = \"…\"`"
        ),
    )
}

/// Two paths of the base document that differ in parameter names only.
#[must_use]
pub fn same_path_of_base(first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Path03,
        format!(
            "`{first}` and `{second}` of the base document are the same path; use one parameter name"
        ),
    )
}

/// Paths differ in more than parameter names. `paths` are given with their place, if they have different ones; each later path,
/// by its index, is reported with the first of its kind.
///
/// `/pets/{id}` and `/pets/{pet}`
#[must_use]
pub fn check_distinct<'a>(
    paths: impl IntoIterator<Item = (&'a str, Option<String>)>,
) -> Vec<(usize, Finding)> {
    let title = |path: &str, place: &Option<String>| match place {
        Some(place) => format!("`{path}` of {place}"),
        None => format!("`{path}`"),
    };
    let mut shapes: HashMap<String, (&str, Option<String>)> = HashMap::new();
    let mut found = Vec::new();
    for (index, (path, place)) in paths.into_iter().enumerate() {
        let (known, at) = shapes
            .entry(path_shape(path))
            .or_insert_with(|| (path, place.clone()));
        if *known != path {
            let (first, second) = (title(known, at), title(path, &place));
            let message = format!("{first} and {second} are the same path; use one parameter name");
            found.push((index, Finding::error(Rule::Path03, message)));
        }
    }
    found
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

/// A handler whose path is that of another attribute, and is relative to the one of its router.
///
/// `#[utoipa::path(get, path = "")]`
#[must_use]
pub fn relative_path(handler: &str, method: &str, path: &str) -> Finding {
    let end = if path.is_empty() { "" } else { "/" };
    let subject = if path.is_empty() {
        "the empty path".to_owned()
    } else {
        format!("path `{path}`")
    };
    Finding::error(
        Rule::Path01,
        format!(
            "{subject} of {handler} is relative to that of a router; write the whole path, as in `{method} \"/…{end}{path}\"`, in its `#[security]`, or let `--base` find the operation"
        ),
    )
}

/// A member of a path item that is not a field of it, and so hides an operation.
///
/// `GET: …`, `gett: …`, `query: …` before OpenAPI 3.2
#[must_use]
pub fn unknown_field(field: &str, version: Version) -> Finding {
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
        Some(method) if method.eq_ignore_ascii_case(field) => {
            document::field_in_another_case(field, method)
        }
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
