//! Scopes that are not scope-tokens.

use std::collections::HashSet;

use oasgard::Json;
use oasgard_core::json::List;
use oasgard_core::keywords;
use oasgard_core::rules::pattern;
use oasgard_core::text;
use oasgard_document::Pointer;

use super::members::{last, object_at, shown};
use super::urls;

/// The scopes as which OAuth reads a text that is not a scope: its words, with every character percent-encoded that they
/// may not have. None of a blank one.
pub(super) fn valid_scopes(scope: &str) -> Vec<String> {
    scope.split_whitespace().map(valid_scope).collect()
}

fn valid_scope(word: &str) -> String {
    let is_template = word.contains(['{', '}']);
    if text::scope_token(word).is_ok()
        && (!is_template || pattern::check(keywords::SCOPE, word).is_none())
    {
        return word.to_owned();
    }
    urls::encoded(word)
}

/// The text of the first flow that has the scope.
pub(super) fn describe(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let token = last(pointer);
    let flows = pointer.parent().parent().parent();
    let first = object_at(json, &flows)?.iter().find_map(|(_, flow)| {
        let scopes = flow.as_object()?.get("scopes")?.as_object()?;
        Some(scopes.get(&token)?.as_str()?.to_owned())
    });
    let value = pointer.find_mut(json)?;
    let new = Json::from(first.unwrap_or_default());
    let message = format!(
        "description of `{token}`: {} → {}",
        shown(value),
        shown(&new)
    );
    *value = new;
    Some(message)
}

pub(super) fn split(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let old = last(pointer);
    let all = object_at(json, &pointer.parent())?;
    let new = valid_scopes(&old);
    let value = all.get(&old)?.clone();
    all.replace(&old, new.iter().map(|token| (token.clone(), value.clone())));
    let new = if new.is_empty() {
        "left out".to_owned()
    } else {
        format!("`{}`", new.join("`, `"))
    };
    Some(format!("scope `{old}` → {new}"))
}

/// The scopes with others in place of those for which there are new ones, each of these once.
pub(super) fn renamed<'a>(scopes: List, new: impl Fn(&str) -> Option<&'a [String]>) -> List {
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
    renamed.into()
}
