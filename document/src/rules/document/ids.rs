//! DOC: the ids of operations.

use std::collections::HashMap;

use oasgard_core::wording::Wording;

use crate::rules::{Finding, Rule, both, unless_one_place};

/// An `operationId` is unique. Each later operation of an id, by its index among the `operations`, which are given with their
/// ids and with what messages call them.
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
        let mut message = match wording {
            Wording::Document(_) => {
                format!("operation id `{id}` is used by {first} and {title}; {remedy}")
            }
            Wording::Declaration => format!(
                "operation id `{id}` is used by {}; {}",
                both(first, &title),
                unless_one_place(first, &title, remedy)
            ),
        };
        if by_module.is_some() && first_by_module.is_some() && by_module != *first_by_module {
            message += ", or `operation-ids = \"module\"` in `[package.metadata.oasgard]`";
        }
        found.push((index, Finding::error(Rule::Doc13, message)));
    }
    found
}

/// An id that several handlers have, which the base document has too, and not their routes.
#[must_use]
pub fn id_of_several_handlers(id: &str, handlers: &[String]) -> Finding {
    Finding::error(
        Rule::Doc13,
        format!(
            "operation id `{id}` is used by {}, whose routes are not in the base document; {UTOIPA_ID}, or the whole path in `#[security]`",
            handlers.join(" and ")
        ),
    )
}

/// What costs least where utoipa writes the base document: the attribute reads the id from utoipa's.
const UTOIPA_ID: &str =
    "write another `operation_id = \"…\"` in `#[utoipa::path]`, which the base document gets too";

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
            "operation id `{id}` of {handler} is that of {} in the base document; rename all but one there: {UTOIPA_ID}",
            operations.join(" and ")
        ),
    )
}
