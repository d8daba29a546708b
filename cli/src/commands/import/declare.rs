//! Turns a document into declarations.

mod operations;
mod schemes;

use std::collections::{HashMap, HashSet};

use oasgard_core::requirement::Requirement;
use oasgard_document::{Diagnostic, DocumentView, Home, OperationView, Pointer, requirements};

use super::declarations::{Declarations, DeclaredScheme};

/// Marks an operation whose security the imported document does not state: its `security` was added here.
pub(super) const UNSTATED_MARK: &str = "x-oasgard-silent";

/// The declarations of a document, and what it states that no declaration can. What breaks a rule is not declared; the
/// caller has reported it.
pub(crate) fn declare(document: &DocumentView) -> (Declarations, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let (handlers, others): (Vec<_>, Vec<_>) = document
        .operations()
        .into_iter()
        .partition(|operation| matches!(operation.home, Home::Path(_)));
    let secured: Vec<_> = handlers
        .into_iter()
        .filter_map(|operation| Some((alternatives(document, &operation)?, operation)))
        .collect();
    let schemes = schemes::declare(document, &required(&secured), &mut diagnostics);
    let declarations = Declarations {
        operations: operations::declare(secured, &schemes),
        schemes,
        left_out: others.iter().map(OperationView::title).collect(),
        unresolved: Vec::new(),
    };
    (declarations, diagnostics)
}

/// The alternatives of an operation, `{}` for one that requires nothing.
fn alternatives(document: &DocumentView, operation: &OperationView) -> Option<Vec<Requirement>> {
    let security = document.security_of(operation)?;
    let alternatives = requirements(security, &Pointer::root()).ok()?;
    Some(
        alternatives
            .iter()
            .map(|alternative| by_key(document, alternative))
            .collect(),
    )
}

/// The requirement with component keys as names. OpenAPI 3.2 names a scheme by its URI too.
fn by_key(document: &DocumentView, alternative: &Requirement) -> Requirement {
    let is_key = |name: &str| document.component_scheme(name).is_some();
    if alternative.iter().all(|(name, _)| is_key(name)) {
        return alternative.clone();
    }
    let keyed = |(name, scopes): (&str, &[String])| {
        let key = (!is_key(name)).then(|| key_of(document, name)).flatten();
        Requirement::new(key.unwrap_or_else(|| name.to_owned()), scopes.to_vec())
    };
    let parts = alternative.iter().map(keyed);
    parts.fold(Requirement::default(), |all, part| all.and(&part))
}

/// The scheme that a requirement names.
pub(crate) fn scheme_of<'d>(
    document: &DocumentView,
    declarations: &'d Declarations,
    name: &str,
) -> Option<&'d DeclaredScheme> {
    declarations
        .scheme(name)
        .or_else(|| declarations.scheme(&key_of(document, name)?))
}

/// Where a scheme is, behind all references.
pub(crate) fn scheme_pointer(document: &DocumentView, key: &str) -> Pointer {
    let found = document.component_scheme(key);
    let pointer = schemes::pointer(key);
    let resolved = found.and_then(|json| document.resolve(json, pointer.clone()).ok());
    resolved.map_or(pointer, |resolved| resolved.pointer)
}

/// The key of the component that a URI names.
fn key_of(document: &DocumentView, uri: &str) -> Option<String> {
    let there = document.follow(uri).ok()?.pointer;
    let keys: Vec<_> = there.keys().collect();
    match keys.as_slice() {
        [components, schemes, key]
            if components == "components" && schemes == "securitySchemes" =>
        {
            Some(key.clone())
        }
        _ => None,
    }
}

/// Each scheme's scopes or roles that operations require, in the order in which they first do.
type Required = HashMap<String, Vec<String>>;

fn required(secured: &[(Vec<Requirement>, OperationView)]) -> Required {
    let mut required = Required::new();
    let mut seen = HashSet::new();
    for (scheme, scopes) in secured
        .iter()
        .flat_map(|(alternatives, _)| alternatives)
        .flat_map(Requirement::iter)
    {
        let known = required.entry(scheme.to_owned()).or_default();
        for scope in scopes {
            if seen.insert((scheme, scope)) {
                known.push(scope.clone());
            }
        }
    }
    required
}
