//! `security` lists that break rules. An alternative that cannot be declared is removed; it never admits more callers.

use oasgard::{Json, Object};
use oasgard_core::operation::holds_operations;
use oasgard_document::{Diagnostic, Pointer};

use super::members::{last, object_at, remove};
use super::scopes;
use super::version::later_version;
use crate::commands::import::decisions::{Remedy, remedy};

/// Fixes one mistake, and says what was changed to what.
pub(super) fn fix(json: &mut Json, diagnostic: &Diagnostic) -> Option<String> {
    let pointer = &diagnostic.pointer;
    match (remedy(diagnostic.finding.rule), depth(pointer)?) {
        (Remedy::MoveSecurity, 0) => move_down(json, pointer),
        (Remedy::CorrectForm, depth) => fix_form(json, pointer, depth),
        (Remedy::RaiseVersion, _) => later_version(json),
        (Remedy::DeclareScope, 3) => {
            declare_scope(json, pointer, diagnostic.finding.instead.as_deref())
        }
        (Remedy::SplitScope, 3) => split(json, pointer),
        (Remedy::RemoveRepeated, 3) => {
            let scope = remove(json, pointer)?;
            Some(format!("the second {} → left out", scope.to_line()))
        }
        (_, 1) => remove_alternative(json, pointer),
        (_, 2) => remove_alternative(json, &pointer.parent()),
        (_, 3) => remove_alternative(json, &pointer.parent().parent()),
        _ => None,
    }
}

/// How far below a `security` list a place is. Path items and schemes may have the same name, but no index follows that of a path
/// item, and a scheme's comes behind the list.
pub(super) fn depth(pointer: &Pointer) -> Option<usize> {
    let keys: Vec<_> = pointer.keys().collect();
    let is_list = |(at, key): (usize, &String)| {
        let next = keys.get(at + 1);
        key == "security" && next.is_none_or(|next| next.parse::<usize>().is_ok())
    };
    let security = keys.iter().enumerate().position(is_list)?;
    Some(keys.len() - 1 - security)
}

/// Removes an alternative, if another one is left.
fn remove_alternative(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let Json::Array(items) = pointer.parent().find_mut(json)? else {
        return None;
    };
    if items.len() < 2 {
        return None;
    }
    let removed = remove(json, pointer)?;
    Some(format!("alternative {} → left out", removed.to_line()))
}

fn fix_form(json: &mut Json, pointer: &Pointer, depth: usize) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.to_line();
    let new = match (depth, &*value) {
        (0, Json::Object(object)) if !object.is_empty() => Json::from(vec![value.clone()]),
        (1, Json::String(name)) => {
            let mut object = Object::new();
            object.push(name.clone(), Vec::new());
            Json::Object(object)
        }
        (2, Json::Null) => Json::from(Vec::new()),
        (2, Json::String(_)) => Json::from(vec![value.clone()]),
        (1, _) => return remove_alternative(json, pointer),
        (2, _) => return remove_alternative(json, &pointer.parent()),
        _ => return None,
    };
    let message = format!("{old} → {}", new.to_line());
    *value = new;
    Some(message)
}

/// Adds a required scope to every flow of its scheme. It is not known whether the one that was probably `meant` admits the same
/// callers, so it is only named.
fn declare_scope(json: &mut Json, pointer: &Pointer, meant: Option<&str>) -> Option<String> {
    let scope = pointer.find(json)?.as_str()?.to_owned();
    let name = last(&pointer.parent());
    let scheme = Pointer::root()
        .child("components")
        .child("securitySchemes")
        .child(&name);
    let flows = object_at(json, &scheme.child("flows"))?;
    let keys: Vec<_> = flows.iter().map(|(key, _)| key.to_owned()).collect();
    let mut is_new = false;
    for key in keys {
        let flow = flows.get_mut(&key).and_then(Json::as_object_mut);
        let scopes = flow
            .and_then(|flow| flow.get_mut("scopes"))
            .and_then(Json::as_object_mut);
        let Some(scopes) = scopes else {
            continue;
        };
        if scopes.get(&scope).is_none() {
            scopes.push(scope.clone(), "");
            is_new = true;
        }
    }
    let doubt = meant.map(|meant| format!("; probably `{meant}` was meant"));
    let doubt = doubt.unwrap_or_default();
    let message = format!("undeclared scope `{scope}` → declared in every flow of `{name}`{doubt}");
    is_new.then_some(message)
}

fn split(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let old = pointer.find(json)?.as_str()?.to_owned();
    let new = scopes::valid_scopes(&old);
    if new.is_empty() || new == [old.as_str()] {
        return remove_alternative(json, &pointer.parent().parent());
    }
    let Json::Array(items) = pointer.parent().find_mut(json)? else {
        return None;
    };
    let index: usize = last(pointer).parse().ok()?;
    items.edit(|items| {
        let rest: Vec<_> = items.split_off(index).into_iter().skip(1).collect();
        for token in new.iter().cloned().map(Json::from).chain(rest) {
            if !items.contains(&token) {
                items.push(token);
            }
        }
    });
    Some(format!("scope `{old}` → `{}`", new.join("`, `")))
}

/// `security` on a path item has no meaning in OpenAPI. If its operations have no list of their own, it was meant for each of
/// them, whatever their names become.
fn move_down(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let keys: Vec<_> = pointer.keys().collect();
    let is_around_operations = keys[0] == "paths" || keys[1] == "pathItems";
    let root = json.as_object()?.get("security");
    let has_root = root.is_some_and(|list| list.as_array().is_none_or(|list| !list.is_empty()));
    let meant = match pointer.find(json)? {
        _ if !is_around_operations => None,
        Json::Array(list) if list.is_empty() => None,
        Json::Array(list) => Some(Json::from(list.clone())),
        Json::Object(object) if !object.is_empty() => {
            Some(Json::from(vec![Json::from(object.clone())]))
        }
        _ if has_root => None,
        _ => return None,
    };
    let Some(list) = meant.filter(|_| !has_root) else {
        remove(json, pointer)?;
        return Some("`security`, which has no effect here → left out".to_owned());
    };
    let item = object_at(json, &pointer.parent())?;
    if item.get("$ref").is_some() {
        return None;
    }
    item.remove("security");
    add_security_below(item, &list);
    Some("`security` → moved down to the operations that have none".to_owned())
}

/// Adds the list to everything that may be an operation of a path item and has none.
fn add_security_below(item: &mut Object, list: &Json) {
    for (key, value) in item
        .iter_mut()
        .filter(|(key, _)| !key.starts_with("x-") || holds_operations(key))
    {
        let Some(object) = value.as_object_mut() else {
            continue;
        };
        if holds_operations(key) {
            let operations = object.iter_mut();
            operations
                .filter_map(|(_, operation)| operation.as_object_mut())
                .for_each(|operation| add_security(operation, list));
        } else {
            add_security(object, list);
        }
    }
}

fn add_security(operation: &mut Object, list: &Json) {
    if operation.get("security").is_none() {
        operation.push("security", list.clone());
    }
}
