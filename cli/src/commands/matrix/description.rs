//! The matrix of an existing document.

use std::collections::BTreeSet;

use oasgard::{Json, Object};
use oasgard_core::requirement::Requirement;
use oasgard_document::rules;
use oasgard_document::{
    Diagnostic, DocumentView, Home, Named, SchemeView, UnreadablePart, UnreadableReason, Unresolved,
};

use super::access::{Access, Matrix, Operation, Place, Scheme, Scope};
use super::kind;
use super::untrusted::Untrusted;

/// Reads everything the document says of access; what it says in a form that nobody can understand, or that readers understand in
/// different ways, is refused.
pub(super) fn matrix(json: &Json) -> Result<Matrix, Vec<Diagnostic>> {
    let document = DocumentView::read(json).map_err(|diagnostic| vec![diagnostic])?;
    let mut operations = Vec::new();
    let mut diagnostics = document.ambiguities();
    let found_operations = document.operations();
    if let Some(diagnostic) = document.too_much_inherited(&found_operations) {
        return Err(vec![diagnostic]);
    }
    diagnostics.extend(document.disputed_schemes(&found_operations));
    diagnostics.extend(stated_twice(&document));
    for found in found_operations {
        match access(document, &found) {
            Ok(access) => operations.push(operation(&found, access)),
            Err(wrong) => diagnostics.extend(wrong),
        }
    }
    if !diagnostics.is_empty() {
        // A fault of the root list is inherited by every operation without a list of its own.
        let mut reported = BTreeSet::new();
        diagnostics.retain(|diagnostic: &Diagnostic| reported.insert(diagnostic.pointer.clone()));
        return Err(diagnostics);
    }
    let info = document.root().get("info").and_then(Json::as_object);
    let text = |key: &str| info.and_then(|info| text(info, key)).unwrap_or_default();
    let schemes = schemes(document, &operations);
    let matrix = Matrix::new(text("title"), text("version"), schemes, operations);
    Ok(matrix.unread(unread(document)))
}

/// The operations that are written twice: which of the two counts is not known.
fn stated_twice(document: &DocumentView) -> Vec<Diagnostic> {
    let parts = document.unread().into_iter();
    let parts = parts.filter(|part| matches!(part.why, UnreadableReason::Twice(_)));
    parts
        .map(|part| Diagnostic {
            finding: rules::reference::unread_part(&part),
            pointer: part.pointer,
        })
        .collect()
}

fn access(
    document: DocumentView,
    operation: &oasgard_document::OperationView,
) -> Result<Access, Vec<Diagnostic>> {
    let Some(security) = document.effective_security(operation)? else {
        return Ok(Access::Unstated);
    };
    // A name that stands for nothing is shown as it is.
    let mut alternatives = document.with_one_name(&security.written, str::to_owned);
    let stated = alternatives.len();
    // `{}` requires nothing.
    alternatives.retain(|alternative| *alternative != Requirement::default());
    Ok(match alternatives.len() {
        0 => Access::Public(None),
        named if named < stated => Access::Optional(alternatives, None),
        _ => Access::Secured(alternatives),
    })
}

fn operation(found: &oasgard_document::OperationView, access: Access) -> Operation {
    let place = match found.home {
        Home::Path(_) => Place::Path,
        Home::Callback(_) => Place::Callback,
        Home::Webhook(_) => Place::Webhook,
        Home::Component(_) => Place::Component,
    };
    let path = found.callback.as_deref().unwrap_or(found.home.name());
    let tags = found.object.get("tags").and_then(Json::as_array);
    let tags = tags.into_iter().flatten().filter_map(Json::as_str);
    Operation {
        place,
        method: found.method.as_str().into(),
        path: path.into(),
        id: found.id().unwrap_or_default().into(),
        summary: text(found.object, "summary").unwrap_or_default(),
        tags: tags.map(Untrusted::from).collect(),
        source: Untrusted::default(),
        access,
    }
}

fn schemes(document: DocumentView, operations: &[Operation]) -> Vec<Scheme> {
    let names: BTreeSet<_> = operations
        .iter()
        .flat_map(|operation| operation.access.credentials().into_keys())
        .collect();
    let schemes = document.scheme_views(names);
    schemes.iter().map(viewed_scheme).collect()
}

fn viewed_scheme(view: &SchemeView) -> Scheme {
    let name = &view.name;
    match (&view.resolved, view.json) {
        (Ok(there), None) => scheme(name, there.object),
        (Ok(there), Some(_)) => match Named::at(there.clone()).address() {
            Some(place) => Scheme {
                place: place.into(),
                ..scheme(name, there.object)
            },
            None => unread_scheme(name, &Unresolved::NotAnObject),
        },
        (Err(why), _) => unread_scheme(name, why),
    }
}

fn scheme(name: &str, object: &Object) -> Scheme {
    let deprecated = ["deprecated", "x-oai-deprecated"].map(|key| object.get(key));
    Scheme {
        name: name.into(),
        place: name.into(),
        kind: kind::describe(object).into(),
        description: text(object, "description").unwrap_or_default(),
        deprecated: deprecated.contains(&Some(&Json::Bool(true))),
        declared: true,
        lists_scopes: kind::lists_scopes(object),
        scopes: kind::scopes(object)
            .into_iter()
            .map(Scope::declared)
            .collect(),
        uses: 0,
    }
}

fn unread_scheme(name: &str, why: &Unresolved) -> Scheme {
    let kind = match why {
        Unresolved::Elsewhere(place) => format!("in {place}"),
        _ => "behind a reference that does not lead to a scheme".to_owned(),
    };
    Scheme {
        kind: kind.into(),
        declared: true,
        ..Scheme::undeclared(name.into())
    }
}

/// What may contain operations, none of which is shown.
fn unread(document: DocumentView) -> Vec<Untrusted> {
    let parts = document.unread().into_iter();
    parts
        .map(|UnreadablePart { name, why, .. }| match why {
            UnreadableReason::Unresolved(Unresolved::Elsewhere(place)) => {
                format!("{name} in {place}")
            }
            UnreadableReason::Unresolved(Unresolved::Missing(place)) => {
                format!("{name}: {place} does not exist")
            }
            UnreadableReason::Unresolved(Unresolved::Circle(place)) => {
                format!("{name}: {place} leads back to itself")
            }
            UnreadableReason::Reference(place) => {
                format!("{name}: {place} is where no reference is allowed")
            }
            UnreadableReason::Unresolved(Unresolved::NotAnObject)
            | UnreadableReason::NotAnObject => {
                format!("{name}: not an object")
            }
            UnreadableReason::Misspelt(field) => {
                format!("{name}: only {field} in lower case is read")
            }
            UnreadableReason::Repeated(place) => {
                format!("{name}: too many other references lead to {place} too")
            }
            UnreadableReason::Later => format!("{name}: a field since OpenAPI 3.2"),
            UnreadableReason::Twice(there) => format!("{name}: also at {there}"),
        })
        .map(Untrusted::from)
        .collect()
}

fn text(object: &Object, key: &str) -> Option<Untrusted> {
    Some(object.get(key)?.as_str()?.into())
}
