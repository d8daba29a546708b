//! The Paths Object: every operation with its security.

use std::collections::BTreeSet;

use oasgard_core::json::{Json, Object};
use oasgard_core::operation::{Method, additional_operations, path_parameters};
use oasgard_core::version::Version;

use super::access;
use crate::api::{Api, Operation, Security};
use crate::responses::{refusals, response};

/// The members of the Paths Object, each made when it is needed. The operations are sorted by path and method.
pub(super) fn items(api: &Api, version: Version) -> impl Iterator<Item = (&str, Object)> {
    let of_one_path = api.operations.chunk_by(|a, b| a.path() == b.path());
    of_one_path.filter_map(move |operations| {
        let path = operations[0].path()?;
        Some((path, path_item(operations, version)))
    })
}

fn path_item(operations: &[Operation], version: Version) -> Object {
    let mut item = Object::new();
    let mut additional = Object::new();
    for operation in operations {
        let Some((method, path)) = &operation.route else {
            continue;
        };
        let object = operation_object(operation, path);
        match field(method, version) {
            Some(field) => item.push(field, object),
            None => additional.push(method.as_str().to_owned(), object),
        }
    }
    if !additional.is_empty() {
        item.push(additional_operations(version), additional);
    }
    item
}

/// The method's own field; `query` has one since OpenAPI 3.2.
fn field(method: &Method, version: Version) -> Option<&'static str> {
    method
        .field()
        .filter(|field| *field != "query" || version >= Version::V3_2)
}

fn operation_object(operation: &Operation, path: &str) -> Object {
    let mut object = Object::new();
    object.push("tags", vec![Json::from(operation.tag().to_owned())]);
    object.push("summary", operation.summary());
    object.push("description", description(operation));
    object.push("operationId", operation.id.clone());
    let parameters: Vec<_> = path_parameters(path).into_iter().map(parameter).collect();
    if !parameters.is_empty() {
        object.push("parameters", parameters);
    }
    object.push("responses", responses(&operation.security));
    object.push("security", list(&operation.security));
    object
}

/// The doc comment after its first paragraph, which is the summary; if there is none, who may call.
fn description(operation: &Operation) -> String {
    match operation.paragraphs().1.trim() {
        "" => access::sentence(&operation.security),
        rest => rest.to_owned(),
    }
}

/// The Tag Objects of all groups.
pub(super) fn tags(api: &Api) -> Vec<Json> {
    let names: BTreeSet<_> = api.operations.iter().map(Operation::tag).collect();
    let tag_object = |name: &str| {
        let mut object = Object::new();
        object.push("name", name.to_owned());
        object.push("description", format!("Operations of `{name}`."));
        Json::Object(object)
    };
    names.into_iter().map(tag_object).collect()
}

fn parameter(name: &str) -> Json {
    let mut schema = Object::new();
    schema.push("type", "string");
    let mut object = Object::new();
    object.push("name", name.to_owned());
    object.push("in", "path");
    object.push("required", true);
    object.push("schema", schema);
    Json::Object(object)
}

fn responses(security: &Security) -> Object {
    let mut responses = Object::new();
    responses.push("2XX", response("The request succeeded."));
    if security.requirements.is_empty() {
        responses.push("4XX", response("The request was refused."));
    } else {
        for (code, response) in refusals() {
            responses.push(code, response);
        }
    }
    responses
}

/// The `security` list: `[]` for a public operation.
fn list(security: &Security) -> Vec<Json> {
    let alternatives = security.all_alternatives();
    alternatives
        .iter()
        .map(|alternative| Json::Object(alternative.object()))
        .collect()
}
