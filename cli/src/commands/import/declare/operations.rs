//! Functions for operations.

use std::collections::BTreeSet;

use oasgard::Json;
use oasgard_core::requirement::Requirement;
use oasgard_document::OperationView;

use crate::commands::import::by_name::ByName;
use crate::commands::import::declarations::{DeclaredOperation, DeclaredScheme};
use crate::commands::import::names;

const ANYONE: &str = "the imported document lets anyone call this";
const UNKNOWN: &str = "the imported document does not say who may call this";
const OPTIONAL: &str = "the imported document makes credentials optional";

/// A function for every operation whose schemes and scopes are all declared.
pub(super) fn declare(
    secured: Vec<(Vec<Requirement>, OperationView)>,
    schemes: &ByName<DeclaredScheme>,
) -> Vec<DeclaredOperation> {
    let is_declared = |(alternatives, _): &(Vec<Requirement>, OperationView)| {
        alternatives
            .iter()
            .flat_map(Requirement::iter)
            .all(|(key, scopes)| {
                schemes.find(key).is_some_and(|scheme| {
                    scopes.iter().all(|scope| scheme.variant(scope).is_some())
                })
            })
    };
    let secured: Vec<_> = secured.into_iter().filter(is_declared).collect();
    let operations: Vec<_> = secured.iter().map(|(_, operation)| operation).collect();
    let names = functions(&operations);
    let ids = ids(&operations, &names);
    let all = secured.into_iter().zip(names.into_iter().zip(ids));
    let declared = all.map(|((alternatives, operation), (function, id))| {
        declare_one(alternatives, &operation, function, id)
    });
    declared.collect()
}

fn declare_one(
    mut alternatives: Vec<Requirement>,
    operation: &OperationView,
    function: String,
    id: String,
) -> DeclaredOperation {
    let written = alternatives.len();
    alternatives.retain(|alternative| *alternative != Requirement::default());
    let public = if alternatives.is_empty() {
        let is_unstated = operation.object.get(super::UNSTATED_MARK).is_some();
        Some(if is_unstated { UNKNOWN } else { ANYONE })
    } else {
        (alternatives.len() < written).then_some(OPTIONAL)
    };
    let summary = operation.object.get("summary").and_then(Json::as_str);
    DeclaredOperation {
        function,
        id,
        method: operation.method.clone(),
        path: operation.home.name().to_owned(),
        summary: summary.map(str::to_owned),
        alternatives,
        public,
    }
}

/// A function for every operation. Those with an id choose first, so that an id never depends on operations without one.
fn functions(operations: &[&OperationView]) -> Vec<String> {
    let mut order: Vec<_> = (0..operations.len()).collect();
    order.sort_by_key(|index| id(operations[*index]).is_none());
    let wanted: Vec<_> = order
        .iter()
        .map(|index| vec![wanted(operations[*index])])
        .collect();
    let mut named: Vec<_> = order.into_iter().zip(names::distinct(&wanted)).collect();
    named.sort();
    named.into_iter().map(|(_, name)| name).collect()
}

fn id<'a>(operation: &OperationView<'a>) -> Option<&'a str> {
    operation.id().filter(|id| !id.trim().is_empty())
}

fn wanted(operation: &OperationView) -> String {
    match id(operation) {
        Some(id) => names::of_handler(id),
        None => names::of_route(&operation.method, operation.home.name()),
    }
}

/// The id of every operation: its own, else its function's name. One that another operation has is not free.
fn ids(operations: &[&OperationView], names: &[String]) -> Vec<String> {
    let given: BTreeSet<_> = operations
        .iter()
        .filter_map(|operation| id(operation))
        .collect();
    let mut seen = BTreeSet::new();
    let all = operations.iter().zip(names);
    let all = all.map(|(operation, name)| match id(operation) {
        // An operation to which several paths refer has one id for all.
        Some(id) if seen.insert(id) => id.to_owned(),
        _ if given.contains(name.as_str()) => format!("{name}_without_id"),
        _ => name.clone(),
    });
    all.collect()
}
