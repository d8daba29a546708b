//! OpenAPI Overlay 1.0.0.

use std::fmt::Write as _;

use oasgard_core::json::{Json, Object};
use oasgard_document::Pointer;

use super::edit::Edit;

/// The Overlay document that makes `edits` in a document titled as `merged` is.
///
/// An update of a list appends to it, which would add alternatives (OVL-01), and an update of an object keeps its other members
/// (OVL-04). So whatever gets another value is removed first.
pub(super) fn document(merged: &Json, edits: &[Edit]) -> Json {
    let actions = edits.iter().flat_map(|edit| actions(edit, merged));
    let mut actions: Vec<_> = actions.map(Json::Object).collect();
    if actions.is_empty() {
        // An Overlay has at least one action.
        actions.push(Json::Object(update("$".to_owned(), Object::new())));
    }
    let mut overlay = Object::new();
    overlay.push("overlay", "1.0.0");
    overlay.push("info", info(merged));
    overlay.push("actions", actions);
    Json::Object(overlay)
}

fn info(merged: &Json) -> Object {
    let text = |key: &str| {
        merged
            .as_object()?
            .get("info")?
            .as_object()?
            .get(key)?
            .as_str()
    };
    let mut info = Object::new();
    let title = text("title").unwrap_or("the API");
    info.push("title", format!("Security of {title}"));
    info.push("version", text("version").unwrap_or("0.0.0").to_owned());
    info
}

fn actions(edit: &Edit, merged: &Json) -> Vec<Object> {
    let object = target(&edit.object, merged);
    let removal = edit.replaces.then(|| {
        let mut action = Object::new();
        action.push("target", object.clone() + &selector(&edit.key));
        action.push("remove", true);
        action
    });
    let update = edit.value.as_ref().map(|value| {
        let mut members = Object::new();
        members.push(edit.key.clone(), value.clone());
        update(object, members)
    });
    removal.into_iter().chain(update).collect()
}

fn update(target: String, members: Object) -> Object {
    let mut action = Object::new();
    action.push("target", target);
    action.push("update", members);
    action
}

/// The `JSONPath` of RFC 9535 that names one place of a document (OVL-03), in which the item of a list is named by its index.
fn target(pointer: &Pointer, document: &Json) -> String {
    let mut path = "$".to_owned();
    let mut here = Some(document);
    for key in pointer.keys() {
        let is_list = here.is_some_and(|json| json.as_array().is_some());
        let step = if is_list {
            format!("[{key}]")
        } else {
            selector(&key)
        };
        path.push_str(&step);
        here = here.and_then(|json| Pointer::root().child(&key).find(json));
    }
    path
}

fn selector(key: &str) -> String {
    if is_name(key) {
        format!(".{key}")
    } else {
        format!("[{}]", quoted(key))
    }
}

fn is_name(key: &str) -> bool {
    key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
        && key
            .chars()
            .all(|other| other.is_ascii_alphanumeric() || other == '_')
}

/// In the quotation marks that it does not contain, if there are such: not every reader accepts escaped ones.
fn quoted(key: &str) -> String {
    let mark = if key.contains('\'') && !key.contains('"') {
        '"'
    } else {
        '\''
    };
    let mut text = String::from(mark);
    for character in key.chars() {
        match character {
            '\\' => text.push_str(r"\\"),
            quote if quote == mark => {
                text.push('\\');
                text.push(mark);
            }
            control if control.is_control() => {
                let _ = write!(text, "\\u{:04x}", u32::from(control));
            }
            other => text.push(other),
        }
    }
    text.push(mark);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_names_are_written_in_brackets() {
        let pointer = [
            "paths", "/a/{id}", "get", "it's", "'\"", "a\\b", "200", "x-y",
        ]
        .iter()
        .fold(Pointer::root(), |pointer, key| pointer.child(key));
        assert_eq!(
            target(&pointer, &Json::Null),
            r#"$.paths['/a/{id}'].get["it's"]['\'"']['a\\b']['200']['x-y']"#
        );
        assert_eq!(target(&Pointer::root(), &Json::Null), "$");
    }

    #[test]
    fn items_of_lists_are_named_by_their_index() {
        let document = Json::parse(br#"{"x":[{"0":[{}]}]}"#).unwrap();
        let pointer = Pointer::parse("/x/0/0/0").unwrap();
        assert_eq!(target(&pointer, &document), "$.x[0]['0'][0]");
    }
}
