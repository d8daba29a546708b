//! Scopes that are no scope-tokens.

use oasgard::Json;
use oasgard_spec::document::Pointer;
use oasgard_spec::rules::pattern;
use oasgard_spec::text;
use oasgard_spec::words;

use super::members::{last, object_at, shown};
use super::round::Round;
use super::urls;

/// The scopes as which OAuth reads a text that is none: its words, each with what may not stand in it percent-encoded. None
/// of a blank one.
pub(super) fn legal(scope: &str) -> Vec<String> {
    scope.split_whitespace().map(legal_word).collect()
}

fn legal_word(word: &str) -> String {
    let is_template = word.contains(['{', '}']);
    if text::scope_token(word).is_ok() && (!is_template || pattern(words::SCOPE, word).is_none()) {
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
    let new = legal(&old);
    let value = all.get(&old)?.clone();
    all.replace(&old, new.iter().map(|token| (token.clone(), value.clone())));
    let new = if new.is_empty() {
        "left out".to_owned()
    } else {
        format!("`{}`", new.join("`, `"))
    };
    Some(format!("scope `{old}` → {new}"))
}

/// Renames a scope that only looks like a pattern. In a requirement it is legal, so that nothing else renames it there.
pub(super) fn rename_pattern(
    json: &mut Json,
    pointer: &Pointer,
    round: &mut Round,
) -> Option<String> {
    let scheme = pointer.keys().nth(2)?;
    let old = last(pointer);
    let new = legal(&old);
    let scopes = object_at(json, &pointer.parent())?;
    if new.iter().any(|token| scopes.get(token).is_some()) {
        return None;
    }
    round.rename_scope(&scheme, &old, new);
    split(json, pointer)
}
