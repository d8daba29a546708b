//! A comparison for other programs.

use std::collections::BTreeSet;

use oasgard::{Json, Object};
use oasgard_document::access::Access;
use oasgard_document::comparison::{
    AccessChange, Field, FieldChange, Posture, SchemeChange, ServerChange,
};

use super::review::Review;
use crate::escape::machine_json;
use crate::source::Position;
use oasgard_document::comparison::words::{Words, scheme_meaning};

/// It grows with every change that a reader of an older one would not understand.
const VERSION: u64 = 2;

pub(super) fn json(review: &Review) -> String {
    let words = Words {
        comparison: review.comparison,
        quote: |name| format!("`{name}`"),
    };
    let comparison = review.comparison;
    let mut document = Object::new();
    document.push("version", VERSION);
    document.push("old", review.old.clone());
    document.push("new", review.new.clone());
    let counts = comparison.counts().into_iter();
    let counts: Object = counts
        .map(|(class, count)| (class.word(), count as u64))
        .collect();
    document.push("counts", counts);
    let operations = comparison.operations.iter();
    let operations: Vec<_> = operations.map(|one| change(review, &words, one)).collect();
    document.push("operations", operations);
    let schemes = comparison.schemes.iter();
    let schemes: Vec<_> = schemes.map(|one| scheme(review, one)).collect();
    document.push("schemes", schemes);
    let servers = comparison.servers.iter();
    let servers: Vec<_> = servers.map(|one| server(review, &words, one)).collect();
    document.push("servers", servers);
    machine_json::text(&Json::Object(document))
}

fn change(review: &Review, words: &Words, change: &AccessChange) -> Json {
    let mut object = Object::new();
    object.push("change", change.class.word());
    object.push_some("old", change.old.as_ref().map(posture));
    object.push_some("new", change.new.as_ref().map(posture));
    object.push("meaning", words.meaning(change));
    let operations = change.operations.iter().map(|operation| {
        let mut object = Object::new();
        object.push("method", operation.method.clone());
        object.push(operation.home, operation.name.clone());
        object.push_some("operationId", operation.id.clone());
        object.push("pointer", operation.pointer.to_string());
        push_place(&mut object, review.place(change, operation));
        Json::from(object)
    });
    object.push("operations", operations.collect::<Vec<_>>());
    object.into()
}

fn posture(posture: &Posture) -> Object {
    let list = |access: &Access| -> Vec<Json> {
        let alternatives = access.alternatives().iter();
        alternatives
            .map(|alternative| alternative.object().into())
            .collect()
    };
    let mut security = posture.known().map(list).unwrap_or_default();
    security.extend(list(posture.access()));
    let mut object = Object::new();
    object.push("security", security);
    object.push("public", posture.access().is_everyone());
    object.push("stated", posture.is_stated());
    object
}

fn scheme(review: &Review, change: &SchemeChange) -> Json {
    let mut object = Object::new();
    object.push("change", change.class.word());
    object.push("name", change.name.clone());
    object.push_some("oldName", change.old_name.clone());
    object.push("meaning", scheme_meaning(change));
    object.push("usedBy", change.operations as u64);
    object.push(
        "fields",
        change.fields.iter().map(field).collect::<Vec<_>>(),
    );
    push_place(&mut object, review.scheme_place(change));
    object.into()
}

fn server(review: &Review, words: &Words, change: &ServerChange) -> Json {
    let texts = |texts: &BTreeSet<String>| -> Vec<Json> {
        texts.iter().map(|text| text.clone().into()).collect()
    };
    let mut object = Object::new();
    object.push("change", change.class.word());
    object.push("url", change.url.clone());
    object.push("reached", change.reached.clone());
    object.push("old", texts(&change.old));
    object.push("meaning", words.server(change));
    object.push("usedBy", change.operations as u64);
    object.push("relativeSchemes", texts(&change.schemes));
    object.push("pointer", change.pointer.to_string());
    push_place(&mut object, review.server_place(change));
    object.into()
}

fn field(change: &FieldChange) -> Json {
    let mut object = Object::new();
    let mut push = |flow: Option<&String>, scope: Option<&String>, field: Option<&String>| {
        object.push_some("flow", flow.cloned());
        object.push_some("scope", scope.cloned());
        object.push_some("field", field.cloned());
    };
    match &change.field {
        Field::Scheme(name) => push(None, None, Some(name)),
        Field::Flow(flow) => push(Some(flow), None, None),
        Field::FlowField(flow, name) => push(Some(flow), None, Some(name)),
        Field::Scope(flow, scope) => push(Some(flow), Some(scope), None),
    }
    object.push_some("old", change.old.clone());
    object.push_some("new", change.new.clone());
    object.into()
}

fn push_place(object: &mut Object, position: Option<Position>) {
    if let Some(position) = position {
        object.push("line", position.line as u64);
        object.push("column", position.column as u64);
    }
}
