//! Paths that break rules.

use oasgard::{Json, Object};
use oasgard_core::operation::{from_router, path_parameters};
use oasgard_core::rules::path::corrected;
use oasgard_document::{Diagnostic, Pointer};

use super::members::{last, object_at};
use super::round::Round;
use super::urls;
use crate::commands::import::decisions::{Remedy, remedy};

/// Fixes one mistake, and says what was changed to what.
pub(super) fn fix(json: &mut Json, diagnostic: &Diagnostic, round: &mut Round) -> Option<String> {
    let pointer = &diagnostic.pointer;
    if pointer.parent() != Pointer::root().child("paths") {
        return None;
    }
    let old = last(pointer);
    let paths = object_at(json, &pointer.parent())?;
    let new = match remedy(diagnostic.finding.rule) {
        Remedy::CorrectPath => valid_path(&old),
        Remedy::JoinPaths => return join(paths, &old, round),
        Remedy::NumberParameters => numbered(&old)?,
        _ => return None,
    };
    let message = format!("path `{old}` → `{new}`");
    paths.rename(&old, new).then_some(message)
}

/// The nearest path of OpenAPI's form.
fn valid_path(path: &str) -> String {
    let path = path.trim();
    let behind_host = path
        .split_once("://")
        .map(|(_, rest)| rest.find('/').map_or("", |start| &rest[start..]));
    let path = format!("/{}", behind_host.unwrap_or(path).trim_start_matches('/'));
    let path = from_router(&path.split_whitespace().collect::<Vec<_>>().join("%20"));
    let pieces = oasgard_core::text::template(&path);
    if pieces.is_some_and(|_| !path_parameters(&path).contains(&"")) {
        corrected(&path)
    } else {
        urls::encoded(&path)
    }
}

/// Each repeated parameter with a number.
fn numbered(path: &str) -> Option<String> {
    let mut seen = Vec::new();
    let mut new = String::new();
    for piece in oasgard_core::text::template(path)? {
        match piece {
            oasgard_core::text::Piece::Fixed(fixed) => new += fixed,
            oasgard_core::text::Piece::Part(name) => {
                let mut free = std::iter::once(name.to_owned())
                    .chain((2..).map(|number| format!("{name}{number}")));
                let name = free.find(|name| !seen.contains(name))?;
                new += &["{", &name, "}"].concat();
                seen.push(name);
            }
        }
    }
    Some(new)
}

/// Joins a path item with the one of the same path, if no method is in both.
fn join(paths: &mut Object, old: &str, round: &mut Round) -> Option<String> {
    let first = round.same_path(paths, old)?;
    let item = paths.get(old)?.as_object()?;
    let there = paths.get(&first)?.as_object()?;
    let is_shared = |key: &str| there.get(key).is_some() || key == "$ref";
    if item.iter().any(|(key, _)| is_shared(key)) {
        return None;
    }
    let item = item.clone();
    let there = paths.get_mut(&first)?.as_object_mut()?;
    for (key, value) in item {
        there.push(key, value);
    }
    paths.remove(old);
    Some(format!("path `{old}` → `{first}`, which is the same"))
}
