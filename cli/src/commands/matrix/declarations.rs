//! The matrix of what a program declares.

use oasgard::{Api, Document, Json, Security};
use oasgard_core::requirement::Requirement;

use super::access::{Access, Matrix, Operation, Place, Scheme, Scope};
use super::kind;
use super::untrusted::Untrusted;

pub(super) fn matrix(document: &Document) -> Matrix {
    let info = document.info();
    let text = |key: &str| info.get(key).and_then(Json::as_str).unwrap_or_default();
    let api = document.api();
    Matrix::new(
        text("title").into(),
        text("version").into(),
        api.schemes().map(|name| scheme(api, name)).collect(),
        api.operations().iter().map(operation).collect(),
    )
}

fn scheme(api: &Api, name: &str) -> Scheme {
    let object = api.scheme(name).unwrap_or_default();
    let description = object.get("description").and_then(Json::as_str);
    Scheme {
        name: name.into(),
        place: name.into(),
        kind: kind::describe(&object).into(),
        description: description.unwrap_or_default().into(),
        deprecated: object.get("deprecated") == Some(&Json::Bool(true)),
        declared: true,
        lists_scopes: kind::lists_scopes(&object),
        scopes: api.scopes(name).map(Scope::declared).collect(),
        uses: 0,
    }
}

fn operation(operation: &oasgard::Operation) -> Operation {
    Operation {
        place: Place::Path,
        method: operation.method().unwrap_or_default().into(),
        path: operation.path().unwrap_or_default().into(),
        id: operation.id().into(),
        summary: operation.summary().into(),
        tags: vec![operation.tag().into()],
        source: source(operation),
        access: access(operation.security()),
    }
}

/// File and line of a declaration.
pub(super) fn source(operation: &oasgard::Operation) -> Untrusted {
    format!("{}:{}", operation.file(), operation.line()).into()
}

fn access(security: &Security) -> Access {
    let alternatives: Vec<_> = security.alternatives().map(requirement).collect();
    match security.public_reason().map(Untrusted::from) {
        None => Access::Secured(alternatives),
        reason if alternatives.is_empty() => Access::Public(reason),
        reason => Access::Optional(alternatives, reason),
    }
}

fn requirement<'a>(schemes: impl Iterator<Item = (&'a str, &'a [String])>) -> Requirement {
    schemes.fold(Requirement::default(), |all, (scheme, scopes)| {
        all.and(&Requirement::new(scheme, scopes.iter().cloned()))
    })
}
