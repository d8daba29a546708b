//! Every operation has an id and a route of its own.

use oasgard_core::wording::Wording;
use oasgard_document::rules;

use crate::api::Operation;
use crate::error::Problem;
use crate::operation_ids::of_module;

/// Reports every id that two operations share.
pub(super) fn refuse_repeated_ids(operations: &[Operation], problems: &mut Vec<Problem>) {
    let handlers = operations.iter().map(|operation| {
        let is_plain = !operation.has_written_id && operation.id == operation.plain_id;
        let by_module = is_plain.then(|| of_module(&operation.source));
        (
            operation.id.as_str(),
            operation.source.to_string(),
            by_module,
        )
    });
    let found = rules::document::check_unique_ids(Wording::Declaration, handlers);
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
