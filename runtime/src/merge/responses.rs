//! The responses that a secured operation documents (BEAR-03).

use oasgard_spec::json::{Json, Object};

use super::edit::Edit;
use super::matching::Matching;
use crate::document::refusals;

/// What a range or the default already says of refusals.
const COVERING: [&str; 3] = ["4XX", "4xx", "default"];

/// Adds `401` and `403` to every declared operation that asks for credentials and does not document them.
pub(super) fn edits(matching: &Matching, edits: &mut Vec<Edit>) {
    let mut known = std::collections::BTreeSet::new();
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
                for (code, response) in missing {
                    edits.push(Edit::set(&responses, &code, false, response));
                }
            }
            None => {
                let replaces = operation.object.get("responses").is_some();
                edits.push(Edit::set(
                    &operation.pointer,
                    "responses",
                    replaces,
                    missing,
                ));
            }
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
