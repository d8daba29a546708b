//! Operations that break rules.

use oasgard::{Json, Object};
use oasgard_core::operation::{ADDITIONAL_OPERATIONS, OAI_ADDITIONAL_OPERATIONS};
use oasgard_document::{Diagnostic, Pointer};

use super::members::{last, object_at, remove, rename_as_suggested};
use super::round::Round;
use crate::commands::import::decisions::{Remedy, remedy};
use crate::commands::import::declare;

/// Fixes one mistake of an operation, and says what was changed to what.
pub(super) fn fix(json: &mut Json, diagnostic: &Diagnostic, round: &mut Round) -> Option<String> {
    let pointer = &diagnostic.pointer;
    match remedy(diagnostic.finding.rule) {
        Remedy::DeclarePublic => {
            let title = round.title(pointer)?;
            let operation = object_at(json, pointer)?;
            if operation.get("security").is_some() {
                return None;
            }
            operation.push("security", Vec::new());
            if operation.get(declare::UNSTATED_MARK).is_none() {
                operation.push(declare::UNSTATED_MARK, true);
            }
            Some(format!("`{title}`: no security → `public`"))
        }
        Remedy::RenameOperation => {
            let old = remove(json, pointer)?;
            let old = old.as_str().unwrap_or_default().to_owned();
            if old.trim().is_empty() {
                return Some("`operationId` → taken from method and path".to_owned());
            }
            let new = round.ids(json).numbered(&old);
            let message = format!("operation id `{old}` → `{new}`");
            object_at(json, &pointer.parent())?.push("operationId", new);
            Some(message)
        }
        Remedy::MoveOperation if diagnostic.finding.instead.is_none() => {
            move_to_extension(json, pointer)
        }
        Remedy::RenameMember | Remedy::MoveOperation => {
            let message = rename_as_suggested(json, diagnostic)?;
            if diagnostic.finding.instead.as_deref() == Some("operationId") {
                let id = pointer.parent().child("operationId");
                let id = id.find(json).and_then(Json::as_str);
                round.id_is_taken(id.unwrap_or_default());
            }
            Some(message)
        }
        _ => None,
    }
}

/// Puts what has a field since OpenAPI 3.2 where documents before have it.
fn move_to_extension(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let field = last(pointer);
    let item = object_at(json, &pointer.parent())?;
    let value = item.get(&field)?.clone();
    let moved = match (field.as_str(), value) {
        (ADDITIONAL_OPERATIONS, Json::Object(operations)) => operations,
        ("query", operation) => [("QUERY", operation)].into_iter().collect(),
        _ => return None,
    };
    if item.get(OAI_ADDITIONAL_OPERATIONS).is_none() {
        item.push(OAI_ADDITIONAL_OPERATIONS, Object::new());
    }
    let there = item.get_mut(OAI_ADDITIONAL_OPERATIONS)?.as_object_mut()?;
    if moved.iter().any(|(method, _)| there.get(method).is_some()) {
        return None;
    }
    for (method, operation) in moved {
        there.push(method, operation);
    }
    item.remove(&field);
    Some(format!("`{field}` → under `{OAI_ADDITIONAL_OPERATIONS}`"))
}
