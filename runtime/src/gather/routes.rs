//! Every operation has an id and a route of its own.

use oasgard_core::wording::Wording;
use oasgard_document::rules;

use super::Places;
use crate::api::Operation;
use crate::error::Problem;

/// Reports every id that two operations share.
pub(super) fn refuse_repeated_ids(
    operations: &[Operation],
    places: &Places,
    problems: &mut Vec<Problem>,
) {
    let ids = operations
        .iter()
        .map(|operation| (operation.id.as_str(), places.name(&operation.source)));
    let found = rules::document::check_unique_ids(Wording::Declaration, ids);
    problems.extend(found.into_iter().map(|(_, finding)| finding.into()));
}

/// Reports every route and path that two operations share. Behind routers that are mounted somewhere two handlers may share
/// one; a base document knows them apart.
pub(crate) fn refuse_repeated(
    operations: &[Operation],
    places: &Places,
    problems: &mut Vec<Problem>,
) {
    let mut operations: Vec<_> = operations.iter().collect();
    operations.sort_by(|a, b| (&a.source, &a.id).cmp(&(&b.source, &b.id)));
    let routes: Vec<_> = operations
        .iter()
        .filter_map(|operation| {
            let (method, path) = operation.route.as_ref()?;
            Some((
                method.as_str(),
                path.as_str(),
                places.name(&operation.source),
            ))
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
