//! The matrix for other programs.

use oasgard::{Json, Object};
use oasgard_core::requirement::Requirement;

use super::access::{Matrix, Operation, Posture, Scheme};
use super::untrusted::Untrusted;
use crate::escape::machine_json;

pub(super) fn json(matrix: &Matrix) -> String {
    let mut root = Object::new();
    root.push("title", matrix.title.as_str());
    root.push("version", matrix.version.as_str());
    root.push("summary", summary(matrix));
    root.push("operations", list(&matrix.operations, operation));
    root.push("schemes", list(&matrix.schemes, scheme));
    root.push("unread", texts(&matrix.unread));
    machine_json::text(&Json::Object(root))
}

fn summary(matrix: &Matrix) -> Object {
    let mut summary = Object::new();
    summary.push("operations", matrix.operations.len() as u64);
    for posture in Posture::ALL {
        summary.push(posture.word(), matrix.count(posture) as u64);
    }
    summary
}

fn operation(operation: &Operation) -> Object {
    let mut object = Object::new();
    object.push("place", operation.place.word().unwrap_or("path"));
    push_text(&mut object, "method", &operation.method);
    push_text(&mut object, "path", &operation.path);
    push_text(&mut object, "operationId", &operation.id);
    push_text(&mut object, "summary", &operation.summary);
    object.push("tags", texts(&operation.tags));
    object.push("posture", operation.access.posture().word());
    object.push(
        "alternatives",
        list(operation.access.alternatives(), Requirement::object),
    );
    push_text(
        &mut object,
        "reason",
        operation.access.reason().unwrap_or_default(),
    );
    push_text(&mut object, "source", &operation.source);
    object
}

fn scheme(scheme: &Scheme) -> Object {
    let mut object = Object::new();
    object.push("name", scheme.name.as_str());
    object.push("kind", scheme.kind.as_str());
    push_text(&mut object, "description", &scheme.description);
    object.push("declared", scheme.declared);
    object.push("deprecated", scheme.deprecated);
    object.push("operations", scheme.uses as u64);
    object.push(
        "scopes",
        list(&scheme.scopes, |scope| {
            let mut object = Object::new();
            object.push("scope", scope.token.as_str());
            push_text(&mut object, "description", &scope.description);
            object.push("declared", scope.declared);
            object.push("operations", scope.uses as u64);
            object
        }),
    );
    object
}

fn texts(texts: &[Untrusted]) -> Vec<Json> {
    texts.iter().map(|text| text.as_str().into()).collect()
}

fn list<T>(items: &[T], object: impl Fn(&T) -> Object) -> Vec<Json> {
    items
        .iter()
        .map(|item| Json::Object(object(item)))
        .collect()
}

fn push_text(object: &mut Object, key: &'static str, text: &str) {
    if !text.is_empty() {
        object.push(key, text.to_owned());
    }
}
