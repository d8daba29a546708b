//! What is legal and still worth a warning, once the whole program is known.

use std::collections::BTreeSet;

use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::Scheme;
use oasgard_core::wording::Wording;
use oasgard_document::rules;

use crate::api::{Api, Operation};
use crate::error::Problem;

/// Every warning about the program. `servers` are the URLs of the document's servers.
pub(crate) fn review(api: &Api, servers: &[String]) -> Vec<Problem> {
    let mut warnings = unused_schemes(api);
    for operation in &api.operations {
        review_operation(api, operation, &mut warnings);
    }
    for declared in api.schemes.values() {
        let Scheme { name, kind, .. } = &declared.scheme;
        // Each account has an endpoint of its own then, with which relative URLs are resolved.
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
    let scheme = |name: &str| Some(&api.schemes[name].scheme);
    let wording = Wording::Declaration;
    let alternatives = &operation.security.requirements;
    for alternative in alternatives {
        let finding = rules::scheme::check_authorization(wording, alternative, scheme);
        warnings.extend(finding.map(at_handler));
        for (name, scopes) in alternative.iter() {
            let kind = &api.schemes[name].scheme.kind;
            let finding = rules::flow::check_grant(wording, name, kind, scopes);
            warnings.extend(finding.map(at_handler));
        }
    }
    if operation.security.is_public() {
        return;
    }
    warnings.extend(rules::scheme::check_deprecated(
        &title,
        alternatives,
        scheme,
    ));
    warnings.extend(rules::requirement::check_deprecated_flows(
        &title,
        alternatives,
        scheme,
    ));
}
