//! Changes of JSON that stay JSON.

use oasgard::{Json, Object};

use crate::Random;

/// What may be anywhere.
const ODD: [&str; 26] = [
    "null",
    "true",
    "1",
    "-1.5e3",
    "\"\"",
    "\" \"",
    "\"a b\"",
    "\"{a}{b}\"",
    "\"*\"",
    "\"\\u0000\\n\\\"\\\\\"",
    "\"\\u202e\"",
    "\"http://a.example\"",
    "\"https://u:p@a.example#f\"",
    "\"javascript:alert(1)\"",
    "\"</script><script>\"",
    "\"oauth2\"",
    "[]",
    "[{}]",
    "[[]]",
    "{}",
    "[{\"Key\":[]}]",
    "[{\"Shop\":[\"gone\"]}]",
    "{\"$ref\":\"#/paths/~1a\"}",
    "{\"$ref\":\"#/components/securitySchemes/Shop\"}",
    "{\"$ref\":\"other.yaml#/a\"}",
    "{\"get\":{\"security\":[]}}",
];

/// The most changes of one input.
const MAX_CHANGES: usize = 4;

/// The value after a few changes. `others` are inputs of which pieces may be taken.
#[must_use]
pub fn mutated_tree(mut json: Json, others: &[Json], random: &mut Random) -> Json {
    for _ in 0..=random.below(MAX_CHANGES) {
        let mut place = random.below(count(&json));
        let new = if random.one_in(3) {
            let other = random.pick(others);
            let at = random.below(count(other));
            nth(other, at).cloned().unwrap_or(Json::Null)
        } else {
            Json::parse(random.pick(&ODD).as_bytes()).unwrap_or(Json::Null)
        };
        let kind = random.below(4);
        json = changed(json, &mut place, kind, &new);
    }
    json
}

fn count(json: &Json) -> usize {
    1 + match json {
        Json::Object(object) => object.iter().map(|(_, value)| count(value)).sum(),
        Json::Array(items) => items.iter().map(count).sum::<usize>(),
        _ => 0,
    }
}

fn nth(json: &Json, place: usize) -> Option<&Json> {
    fn seek<'a>(json: &'a Json, place: &mut usize) -> Option<&'a Json> {
        if *place == 0 {
            return Some(json);
        }
        *place -= 1;
        match json {
            Json::Object(object) => object.iter().find_map(|(_, value)| seek(value, place)),
            Json::Array(items) => items.iter().find_map(|item| seek(item, place)),
            _ => None,
        }
    }
    let mut place = place;
    seek(json, &mut place)
}

/// The value with its `place`-th part removed, replaced, renamed or repeated.
fn changed(json: Json, place: &mut usize, kind: usize, new: &Json) -> Json {
    let mut is_here = || {
        let is_here = *place == 0;
        *place = place.wrapping_sub(1);
        is_here
    };
    if is_here() {
        return new.clone();
    }
    match json {
        Json::Object(object) => {
            let mut changed_object = Object::new();
            for (key, value) in object {
                let key = key.to_string();
                match (*place, kind) {
                    (0, 0) => *place = usize::MAX,
                    (0, 1) => {
                        *place = usize::MAX;
                        changed_object.push(renamed(&key, new), value);
                    }
                    (0, 2) => {
                        *place = usize::MAX;
                        changed_object.push(renamed(&key, new), value.clone());
                        changed_object.push(key, value);
                    }
                    _ => changed_object.push(key, changed(value, place, kind, new)),
                }
            }
            Json::Object(changed_object)
        }
        Json::Array(items) => {
            let mut changed_items = Vec::new();
            for item in items {
                match (*place, kind) {
                    (0, 0) => *place = usize::MAX,
                    (0, 1 | 2) => {
                        *place = usize::MAX;
                        changed_items.extend([item.clone(), item]);
                    }
                    _ => changed_items.push(changed(item, place, kind, new)),
                }
            }
            Json::from(changed_items)
        }
        other => other,
    }
}

/// Another key: the text of a string, or the same key with something behind it.
fn renamed(key: &str, new: &Json) -> String {
    match new.as_str() {
        Some(text) => text.to_owned(),
        None => format!("{key}x"),
    }
}
