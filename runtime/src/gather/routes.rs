//! Every operation has an id and a route of its own.

use std::collections::HashMap;

use oasgard_core::operation::is_relative;
use oasgard_core::wording::Wording;
use oasgard_document::rules;

use super::Places;
use crate::api::Operation;
use crate::error::Problem;
use crate::operation_ids::of_module;

/// Reports operations of one id, of one route, and of paths that differ in the names of parameters only. Behind routers that
/// are mounted somewhere they may be several; a base document knows them apart.
pub(crate) fn refuse_repeated(operations: &[Operation], problems: &mut Vec<Problem>) {
    let places = Places::of_operations(operations);
    let mut operations: Vec<_> = operations.iter().collect();
    operations.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));
    refuse_repeated_operations(&mut operations, &places, problems);
    let ids = operations.iter().map(|operation| {
        let is_plain = !operation.has_written_id && operation.id == operation.plain_id;
        let by_module = is_plain.then(|| of_module(&operation.source));
        let place = places.name(&operation.source);
        (operation.id.as_str(), place, by_module)
    });
    let same_id = rules::document::check_unique_ids(Wording::Declaration, ids);
    let routes: Vec<_> = operations
        .iter()
        .filter_map(|operation| {
            let (method, path) = whole_route(operation)?;
            Some((method, path, places.name(&operation.source)))
        })
        .collect();
    let paths = routes
        .iter()
        .map(|(_, path, place)| (*path, Some(place.clone())));
    let same_path = rules::path::check_distinct(paths);
    let repeated = rules::path::check_unique_routes(routes.iter().cloned());
    problems.extend(repeated.into_iter().map(Problem::from));
    let found = same_path.into_iter().chain(same_id);
    problems.extend(found.map(|(_, finding)| finding.into()));
}

/// Reports and removes every operation that has both the id and the route of another one: that is one mistake.
fn refuse_repeated_operations(
    operations: &mut Vec<&Operation>,
    places: &Places,
    problems: &mut Vec<Problem>,
) {
    let mut first = HashMap::new();
    operations.retain(|operation| {
        let Some((method, path)) = whole_route(operation) else {
            return true;
        };
        let second = places.name(&operation.source);
        let Some(first) = first.get(&(&operation.id, method, path)) else {
            first.insert((&operation.id, method, path), second);
            return true;
        };
        let finding = rules::path::repeated_operation(method, path, &operation.id, first, &second);
        problems.push(finding.into());
        false
    });
}

/// The method and path of an operation, unless a router adds to them.
fn whole_route(operation: &Operation) -> Option<(&str, &str)> {
    let (method, path) = operation.route.as_ref()?;
    (!is_relative(path)).then_some((method.as_str(), path.as_str()))
}

/// Reports every operation whose whole route is not known.
pub(crate) fn refuse_partial(operations: &[Operation], problems: &mut Vec<Problem>) {
    for operation in operations {
        let handler = operation.source.to_string();
        let finding = match &operation.route {
            None => rules::path::operation_without_route(&handler),
            Some((method, path)) if is_relative(path) => {
                rules::path::relative_path(&handler, &method.in_attribute(), path)
            }
            Some(_) => continue,
        };
        problems.push(finding.into());
    }
}
