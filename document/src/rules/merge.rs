//! MRG: declarations that are brought together with a document that somebody else made.

use super::{Finding, Rule, both, unless_one_place};

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

/// A handler that is compiled several times, whose path is not known, beside operations that nobody declares.
#[must_use]
pub fn copies_of_unknown_path(handler: &str) -> Finding {
    Finding::error(
        Rule::Mrg08,
        format!(
            "{handler} is compiled more than once without its whole path, so a copy may be an operation that is not declared; write the whole path in `#[security]`, or declare every operation of the base document"
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

/// A declaration that was found by its id, and states another route.
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

/// The root list of the base document, on which something lives that OpenAPI does not know; `places` calls it.
#[must_use]
pub fn root_list_is_kept(places: &str) -> Finding {
    Finding::warning(
        Rule::Mrg01,
        format!(
            "the root `security` of the base document is kept, since {places} not defined by OpenAPI and may inherit it; write `security` there"
        ),
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

/// Two schemes of one name that differ in the members `fields`.
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

/// Schemes that the base document describes in other words.
#[must_use]
pub fn scheme_text_replaced() -> Finding {
    Finding::warning(
        Rule::Mrg05,
        "the declared text of schemes replaces the one in the base document; write the same in both",
    )
}

/// Two schemes of one name that differ. `is_inline` says whether the second is written at a handler.
#[must_use]
pub fn different_schemes(name: &str, first: &str, second: &str, is_inline: bool) -> Finding {
    let remedy = if is_inline {
        format!("make both the same, or write another name than `\"{name}\"` in the second")
    } else {
        "write `name = \"…\"` on one".to_owned()
    };
    Finding::error(
        Rule::Mrg05,
        format!(
            "scheme `{name}` is declared by {} with different fields; {}",
            both(first, second),
            unless_one_place(first, second, &remedy)
        ),
    )
}

/// Declarations that do not require what the root list required; `operations` is the beginning of a sentence.
#[must_use]
pub fn root_requirement_dropped(operations: &str, scheme: &str) -> Finding {
    Finding::warning(
        Rule::Mrg02,
        format!(
            "{operations} `{scheme}` from the base document; add it to the expression where it is still needed"
        ),
    )
}
