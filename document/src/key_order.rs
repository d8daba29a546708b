//! Values that say the same, whatever the order of their members.

use oasgard_core::json::Json;

/// The same with the members of each object in one order, which has no meaning.
pub(crate) fn in_key_order(json: &Json) -> Json {
    match json {
        Json::Object(object) => {
            let mut members: Vec<_> = object.iter().collect();
            members.sort_unstable_by_key(|(key, _)| *key);
            let members = members
                .into_iter()
                .map(|(key, value)| (key.to_owned(), in_key_order(value)));
            Json::Object(members.collect())
        }
        Json::Array(items) => items.iter().map(in_key_order).collect::<Vec<_>>().into(),
        other => other.clone(),
    }
}

/// Whether two values are the same but for the order of members.
pub(crate) fn are_equal(one: &Json, other: &Json) -> bool {
    in_key_order(one) == in_key_order(other)
}
