//! The responses that a secured operation documents (BEAR-03).

use std::collections::BTreeSet;

use oasgard_core::json::{Json, Object};
use oasgard_document::rules;

use super::edit::Edit;
use super::matching::Matching;
use crate::error::Problem;
use crate::responses::refusals;

/// The range and the default that already describe refusals.
const COVERING: [&str; 3] = ["4XX", "4xx", "default"];

/// Adds `401` and `403` to every declared operation that requires credentials and does not document them.
pub(super) fn edits(matching: &Matching, edits: &mut Vec<Edit>) {
    let mut known = BTreeSet::new();
    for (operation, declared) in matching.pairs() {
        if declared.security.requirements.is_empty() || !known.insert(&operation.pointer) {
            continue;
        }
        let documented = operation.object.get("responses").and_then(Json::as_object);
        let missing = missing(documented);
        match documented {
            _ if missing.is_empty() => {}
            Some(_) => {
                let responses = operation.pointer.child("responses");
                let edit = |(code, response): (Box<str>, Json)| {
                    Edit::set(&responses, &code, false, response)
                };
                edits.extend(missing.into_iter().map(edit));
            }
            None => edits.push(Edit::set(&operation.pointer, "responses", false, missing)),
        }
    }
}

/// Reports `responses` that are not an object.
pub(super) fn refuse_malformed(matching: &Matching, problems: &mut Vec<Problem>) {
    for (operation, _) in matching.pairs() {
        let responses = operation.object.get("responses");
        if responses.is_some_and(|responses| responses.as_object().is_none()) {
            problems.push(rules::document::responses_not_an_object(&operation.title()).into());
        }
    }
}

fn missing(documented: Option<&Object>) -> Object {
    let has = |code: &str| documented.is_some_and(|responses| responses.get(code).is_some());
    if COVERING.into_iter().any(has) {
        return Object::new();
    }
    refusals()
        .into_iter()
        .filter(|(code, _)| !has(code))
        .collect()
}
