//! Declarations and a document that somebody else made, brought together.

use super::document::unread;
use super::{Finding, Rule};
use crate::{Pointer, Unread};

/// Operations of the base document for which nobody declares anything; `operations` calls them.
#[must_use]
pub fn undeclared_operations(operations: &str) -> Finding {
    Finding::error(
        Rule::Req17,
        format!(
            "the base document has {operations} without a declaration; add `#[security(…)]` to each handler, with an expression or `public = \"reason\"`, or keep what the base document declares with `--allow-undeclared`"
        ),
    )
}

/// Declarations for which the base document has no operation; `declarations` counts them.
#[must_use]
pub fn unmatched_declarations(declarations: &str) -> Finding {
    Finding::error(
        Rule::Mrg08,
        format!(
            "the base document has no operation for {declarations}; add each there, correct its route, or leave it out with `--allow-unmatched`"
        ),
    )
}

/// Declarations that were left out of the merged document by permission.
#[must_use]
pub fn left_out_declarations(declarations: &str) -> Finding {
    Finding::warning(
        Rule::Mrg08,
        format!("left out {declarations} without an operation in the base document"),
    )
}

/// A declaration that was found by its id, and says another route.
#[must_use]
pub fn matched_by_id(declared: &str, handler: &str, operation: &str, id: &str) -> Finding {
    Finding::warning(
        Rule::Mrg06,
        format!(
            "`{declared}` of {handler} is not in the base document and was matched with `{operation}` by the id `{id}`; write the same route in both"
        ),
    )
}

/// A declaration whose id is that of an operation with another method.
#[must_use]
pub fn method_and_id_differ(declared: &str, handler: &str, operation: &str, id: &str) -> Finding {
    Finding::error(
        Rule::Mrg06,
        format!(
            "`{declared}` of {handler} has the id `{id}`, which is that of `{operation}` in the base document; write the same method in both, or another `id = \"…\"`"
        ),
    )
}

/// A declaration whose route names one operation of the base document, and its id another one.
#[must_use]
pub fn route_and_id_differ(
    declared: &str,
    handler: &str,
    id: &str,
    by_route: &str,
    by_id: &str,
) -> Finding {
    Finding::error(
        Rule::Mrg06,
        format!(
            "`{declared}` of {handler} matches `{by_route}` of the base document by its route and `{by_id}` by its id `{id}`; write the whole route or another `id = \"…\"`"
        ),
    )
}

/// One operation of the base document, and a declaration for it by its route and one by its id.
#[must_use]
pub fn declared_twice(operation: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Path02,
        format!(
            "`{operation}` of the base document is declared by {first} with its route and by {second} with its id; write `id = \"…\"` on one"
        ),
    )
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

/// A path item that two paths refer to, and that would have to say two things.
#[must_use]
pub fn shared_path_item(first: &str, second: &str, pointer: &Pointer) -> Finding {
    Finding::error(
        Rule::Ref02,
        format!(
            "`{first}` and `{second}` share `{pointer}` of the base document and differ in security; write a path item of its own for one of the paths"
        ),
    )
}

/// A part of the base document from which no operation can be read.
#[must_use]
pub fn unread_part_of_base(part: &Unread) -> Finding {
    let Unread { name, pointer, .. } = part;
    let diagnostic = unread(part, "base document");
    Finding::error(
        Rule::Ref02,
        format!("`{name}` at `{pointer}` of the base document {diagnostic}"),
    )
}

/// The root list of the base document, on which something lives that OpenAPI does not know; `places` calls it.
#[must_use]
pub fn root_list_stays(places: &str) -> Finding {
    Finding::warning(
        Rule::Mrg01,
        format!(
            "the root `security` of the base document is kept, since {places} not defined by OpenAPI and may inherit it; write `security` there"
        ),
    )
}

/// Aliases in a base document for which an overlay is written.
#[must_use]
pub fn overlay_on_aliases() -> Finding {
    Finding::warning(
        Rule::Ovl01,
        "the base document has YAML aliases, and some tools change every place of an aliased value instead of one; write operations and schemes without aliases",
    )
}

/// A declaration that admits callers whom the base document refuses; `operations` calls it, with its verb.
#[must_use]
pub fn admits_more_than_base(operations: &str) -> Finding {
    Finding::warning(
        Rule::Mrg09,
        format!(
            "{operations} callers whom the base document refuses; declare what it requires, or change the base document if this is intended"
        ),
    )
}

/// A scheme of one name that says one thing here and another there, in the members `fields`.
#[must_use]
pub fn scheme_differs_from_base(name: &str, declared_by: &str, fields: &[&str]) -> Finding {
    let fields: Vec<_> = fields.iter().map(|field| format!("`{field}`")).collect();
    Finding::error(
        Rule::Mrg05,
        format!(
            "scheme `{name}` of {declared_by} differs in {} from the one in the base document; remove that one, make both the same, or write `name = \"…\"`",
            fields.join(", ")
        ),
    )
}

/// `responses: []`
#[must_use]
pub fn responses_are_no_object(operation: &str) -> Finding {
    Finding::error(
        Rule::Doc16,
        format!(
            "`responses` of `{operation}` in the base document is not an object; write one, or leave it out"
        ),
    )
}

/// A requirement of the base document that names no scheme.
#[must_use]
pub fn requirement_without_scheme(operation: &str, scheme: &str) -> Finding {
    Finding::error(
        Rule::Req01,
        format!(
            "`{operation}` of the base document requires `{scheme}`, which it does not define; add that scheme there, or declare the operation"
        ),
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

/// Declarations that do not ask for what the root list asked for; `operations` is the beginning of a sentence.
#[must_use]
pub fn root_requirement_dropped(operations: &str, scheme: &str) -> Finding {
    Finding::warning(
        Rule::Mrg02,
        format!(
            "{operations} `{scheme}` from the base document; add it to the expression where it is still needed"
        ),
    )
}

/// Operations that nobody declares and of which the base document says nothing.
#[must_use]
pub fn open_without_a_word(operations: &str) -> Finding {
    Finding::warning(
        Rule::Req17,
        format!(
            "{operations} open to anyone, since neither a handler nor the base document declares security; add `#[security(…)]` to each handler"
        ),
    )
}
