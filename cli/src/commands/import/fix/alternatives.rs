//! All alternatives of a document, wherever they stand.

use std::collections::HashSet;

use oasgard::{Json, Object};

/// The names in all `security` lists. Whoever requires one that is not there did not mean one that gets it.
pub(super) fn required(json: &mut Json) -> HashSet<String> {
    let mut names = HashSet::new();
    each_alternative(json, &mut |alternative| {
        names.extend(alternative.iter().map(|(name, _)| name.to_owned()));
    });
    names
}

/// Changes every alternative of every `security` list, wherever it stands.
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

/// The scopes with others in place of those for which there are new ones, each of these once.
pub(super) fn renamed<'a>(
    scopes: Vec<Json>,
    new: impl Fn(&str) -> Option<&'a [String]>,
) -> Vec<Json> {
    let mut renamed: Vec<Json> = Vec::new();
    let mut known = HashSet::new();
    for scope in scopes {
        let Some(new) = scope.as_str().and_then(&new) else {
            known.extend(scope.as_str().map(str::to_owned));
            renamed.push(scope);
            continue;
        };
        let unknown = new.iter().filter(|token| known.insert((*token).clone()));
        renamed.extend(unknown.cloned().map(Json::from));
    }
    renamed
}
