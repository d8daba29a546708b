//! Every operation has an id and a route of its own.

use std::collections::HashMap;

use oasgard_core::wording::Wording;
use oasgard_document::rules;

use crate::api::Operation;
use crate::error::Problem;

/// Reports and removes every operation that has both the id and the route of another one: that is one mistake.
pub(super) fn refuse_repeated_operations(
    operations: &mut Vec<Operation>,
    problems: &mut Vec<Problem>,
) {
    let mut first = HashMap::new();
    operations.retain(|operation| {
        let Some((method, path)) = &operation.route else {
            return true;
        };
        let title = (operation.id.clone(), method.to_string(), path.clone());
        let Some(first) = first.get(&title) else {
            first.insert(title, operation.source.to_string());
            return true;
        };
        let (id, method, path) = &title;
        let second = operation.source.to_string();
        let finding = rules::path::repeated_operation(method, path, id, first, &second);
        problems.push(finding.into());
        false
    });
}

/// Reports every id that two operations share.
pub(super) fn refuse_repeated_ids(operations: &[Operation], problems: &mut Vec<Problem>) {
    let ids = operations
        .iter()
        .map(|operation| (operation.id.as_str(), operation.source.to_string()));
    let found = rules::document::check_unique_ids(Wording::Declaration, ids);
    problems.extend(found.into_iter().map(|(_, finding)| finding.into()));
}

/// Reports every route and path that two operations share. Behind routers that are mounted somewhere two handlers may share
/// one; a base document knows them apart.
pub(crate) fn refuse_repeated(operations: &[Operation], problems: &mut Vec<Problem>) {
    let mut operations: Vec<_> = operations.iter().collect();
    operations.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));
    let routes: Vec<_> = operations
        .iter()
        .filter_map(|operation| {
            let (method, path) = operation.route.as_ref()?;
            Some((method.as_str(), path.as_str(), operation.source.to_string()))
        })
        .collect();
    let paths = routes
        .iter()
        .map(|(_, path, place)| (*path, Some(place.clone())));
    let same = rules::path::check_distinct(paths);
    let repeated = rules::path::check_unique_routes(routes.iter().cloned());
    problems.extend(repeated.into_iter().map(Problem::from));
    problems.extend(same.into_iter().map(|(_, finding)| finding.into()));
}
