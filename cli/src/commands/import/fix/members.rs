//! Members of the document's objects, changed one by one; each message names the old and the new.

use oasgard::{Json, Object};
use oasgard_document::{Diagnostic, Pointer};

/// The object at a place, to be changed.
pub(super) fn object_at<'a>(json: &'a mut Json, pointer: &Pointer) -> Option<&'a mut Object> {
    pointer.find_mut(json)?.as_object_mut()
}

/// The last key or index of a pointer.
pub(super) fn last(pointer: &Pointer) -> String {
    pointer.keys().last().unwrap_or_default()
}

/// Takes a member or an item out.
pub(super) fn remove(json: &mut Json, pointer: &Pointer) -> Option<Json> {
    let key = last(pointer);
    match pointer.parent().find_mut(json)? {
        Json::Object(object) => object.remove(&key),
        Json::Array(items) => {
            let index = key.parse().ok().filter(|index| *index < items.len())?;
            Some(items.remove(index))
        }
        _ => None,
    }
}

/// Gives a member the key that belongs there.
pub(super) fn rename_as_suggested(json: &mut Json, diagnostic: &Diagnostic) -> Option<String> {
    let (old, new) = (
        last(&diagnostic.pointer),
        diagnostic.finding.instead.as_deref()?,
    );
    let object = object_at(json, &diagnostic.pointer.parent())?;
    object
        .rename(&old, new.to_owned())
        .then(|| format!("`{old}` → `{new}`"))
}

pub(super) fn remove_member(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let old = remove(json, pointer)?;
    Some(format!("`{}: {}` → left out", last(pointer), shown(&old)))
}

pub(super) fn shown(json: &Json) -> String {
    const LONGEST: usize = 60;
    let line = json.to_line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

pub(super) fn replace(
    json: &mut Json,
    pointer: &Pointer,
    key: &str,
    value: Json,
) -> Option<String> {
    let pointer = if last(pointer) == key {
        pointer.parent()
    } else {
        pointer.clone()
    };
    let object = object_at(json, &pointer)?;
    let old = object
        .remove(key)
        .map_or("nothing".to_owned(), |old| shown(&old));
    let new = shown(&value);
    object.push(key.to_owned(), value);
    Some(format!("`{key}`: {old} → {new}"))
}
