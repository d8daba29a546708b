//! What is legal and still worth a warning, once the whole program is known.

use std::collections::BTreeSet;

use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::Scheme;
use oasgard_core::wording::Wording;
use oasgard_document::rules;

use crate::api::{Api, Operation};
use crate::error::Problem;

/// Everything the author should be told. `servers` are the URLs of the document's servers.
pub(crate) fn review(api: &Api, servers: &[String]) -> Vec<Problem> {
    let mut warnings = unused_schemes(api);
    for operation in &api.operations {
        review_operation(api, operation, &mut warnings);
    }
    for declared in api.schemes.values() {
        let Scheme { name, kind, .. } = &declared.scheme;
        // Each account has an endpoint of its own then, on which relative URLs stand.
        let has_endpoint = kind.client().is_some_and(|client| client.endpoint_required);
        for (field, url) in kind.urls().into_iter().filter(|_| !has_endpoint) {
            warnings.extend(rules::url::check_relative(field, url, name, servers));
        }
    }
    let names: Vec<_> = api.schemes.values().map(|one| &*one.scheme.name).collect();
    for server in servers {
        warnings.extend(rules::http::check_tls(&names, server, server));
    }
    let mut warnings: Vec<_> = warnings.into_iter().map(Problem::from).collect();
    warnings.sort();
    warnings.dedup();
    warnings
}

fn unused_schemes(api: &Api) -> Vec<rules::Finding> {
    let requirements = api
        .operations
        .iter()
        .flat_map(|operation| &operation.security.requirements);
    let used: BTreeSet<_> = requirements
        .flat_map(Requirement::iter)
        .map(|(scheme, _)| scheme)
        .collect();
    api.schemes()
        .filter(|name| !used.contains(name))
        .map(rules::document::unused_scheme)
        .collect()
}

fn review_operation(api: &Api, operation: &Operation, warnings: &mut Vec<rules::Finding>) {
    let title = operation.title();
    let at_handler = |mut finding: rules::Finding| {
        finding.message = format!("{}: {}", operation.source, finding.message);
        finding
    };
    for requirement in &operation.security.requirements {
        let in_header: Vec<_> = requirement
            .iter()
            .map(|(scheme, _)| scheme)
            .filter(|scheme| api.schemes[*scheme].scheme.kind.fills_authorization())
            .collect();
        if let [first, second, ..] = in_header.as_slice() {
            warnings.push(at_handler(rules::scheme::one_header_for_two(
                Wording::Declaration,
                first,
                second,
            )));
        }
        for (scheme, scopes) in requirement.iter() {
            if rules::flow::no_flow_grants(&api.schemes[scheme].scheme.kind, scopes) {
                warnings.push(at_handler(rules::flow::scopes_of_two_flows(
                    Wording::Declaration,
                    scheme,
                    scopes,
                )));
            }
        }
    }
    if operation.security.is_public() {
        return;
    }
    let is_deprecated = |scheme: &Scheme| scheme.deprecated;
    if let Some(scheme) = in_every_alternative(api, operation, is_deprecated) {
        warnings.push(rules::scheme::only_deprecated(&title, scheme));
    }
    let has_old_flows =
        |scheme: &Scheme| rules::requirement::has_only_deprecated_flows(&scheme.kind);
    if let Some(scheme) = in_every_alternative(api, operation, has_old_flows) {
        warnings.push(rules::requirement::only_deprecated_flows(&title, scheme));
    }
}

/// If every way in needs a scheme that `applies`: the first such scheme.
fn in_every_alternative<'a>(
    api: &Api,
    operation: &'a Operation,
    applies: impl Fn(&Scheme) -> bool,
) -> Option<&'a str> {
    let found: Option<Vec<_>> = operation
        .security
        .requirements
        .iter()
        .map(|requirement| {
            let mut schemes = requirement.iter().map(|(scheme, _)| scheme);
            schemes.find(|scheme| applies(&api.schemes[*scheme].scheme))
        })
        .collect();
    found?.first().copied()
}
