//! All alternatives of a document, in every place.

use std::collections::HashSet;

use oasgard::{Json, Object};

/// The names in all `security` lists. One that is missing now must not become the name of another scheme.
pub(super) fn required(json: &mut Json) -> HashSet<String> {
    let mut names = HashSet::new();
    each_alternative(json, &mut |alternative| {
        names.extend(alternative.iter().map(|(name, _)| name.to_owned()));
    });
    names
}

/// Changes every alternative of every `security` list, in every place.
pub(super) fn each_alternative(json: &mut Json, change: &mut impl FnMut(&mut Object)) {
    match json {
        Json::Object(object) => {
            for (key, value) in object.iter_mut() {
                match value {
                    Json::Array(items) if key == "security" => {
                        items
                            .iter_mut()
                            .filter_map(Json::as_object_mut)
                            .for_each(&mut *change);
                    }
                    _ => each_alternative(value, change),
                }
            }
        }
        Json::Array(items) => items
            .iter_mut()
            .for_each(|item| each_alternative(item, change)),
        _ => {}
    }
}
