//! Every operation has an id and a place of its own.

use std::collections::HashMap;

use oasgard_core::operation::path_shape;
use oasgard_core::wording::Wording;
use oasgard_document::rules;

use crate::api::Operation;
use crate::error::Problem;

/// Tells every id that two operations share.
pub(super) fn refuse_repeated_ids(operations: &[Operation], problems: &mut Vec<Problem>) {
    let mut ids: HashMap<&str, &Operation> = HashMap::new();
    for operation in operations {
        if let Some(first) = ids.insert(&operation.id, operation) {
            let (first, second) = places(first, operation);
            let wording = Wording::Declaration;
            problems
                .push(rules::document::repeated_id(wording, &operation.id, &first, &second).into());
        }
    }
}

/// Tells every route and path that two operations share. Behind routers that are mounted somewhere two handlers may share
/// one; a base document knows them apart.
pub(crate) fn refuse_repeated(operations: &[Operation], problems: &mut Vec<Problem>) {
    let mut operations: Vec<_> = operations.iter().collect();
    operations.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));
    let mut routes: HashMap<(&str, &str), &Operation> = HashMap::new();
    let mut shapes: HashMap<String, (&str, &Operation)> = HashMap::new();
    for operation in operations {
        let Some((method, path)) = &operation.route else {
            continue;
        };
        if let Some(first) = routes.insert((method.as_str(), path), operation) {
            let (first, second) = places(first, operation);
            problems
                .push(rules::path::repeated_route(method.as_str(), path, &first, &second).into());
        }
        let (known, first) = *shapes.entry(path_shape(path)).or_insert((path, operation));
        if known != path {
            let (first, second) = places(first, operation);
            problems.push(rules::path::same_path(known, &first, path, &second).into());
        }
    }
}

fn places(first: &Operation, second: &Operation) -> (String, String) {
    (first.source.to_string(), second.source.to_string())
}
