//! Security schemes that break rules.

use oasgard::{Json, Object};
use oasgard_core::flow::FlowKind;
use oasgard_core::text;
use oasgard_core::version::Version;
use oasgard_document::{Diagnostic, Pointer};

use super::members::{last, object_at, remove_member, rename_as_suggested, replace};
use super::round::Round;
use super::urls::UNKNOWN;
use super::version::later_version;
use super::{scopes, urls};
use crate::commands::import::decisions::{Remedy, remedy};

const TYPES: [&str; 5] = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

/// Fixes one mistake, and says what was changed to what.
pub(super) fn fix(json: &mut Json, diagnostic: &Diagnostic, round: &mut Round) -> Option<String> {
    let pointer = &diagnostic.pointer;
    match remedy(diagnostic.finding.rule) {
        Remedy::RenameScheme => rename_scheme(json, pointer, round),
        Remedy::RenameMember => {
            rename_as_suggested(json, diagnostic).or_else(|| remove_member(json, pointer))
        }
        Remedy::CompleteFlow => shape(json, pointer),
        Remedy::AddScopes => replace(json, pointer, "scopes", Json::Object(Object::new())),
        Remedy::DescribeScope => scopes::describe(json, pointer),
        Remedy::ReplaceUrl => urls::unknown(json, pointer),
        Remedy::RemoveParameters => {
            urls::write(json, pointer, diagnostic.finding.instead.as_deref()?)
        }
        url @ (Remedy::EncodeUrl
        | Remedy::UseHttps
        | Remedy::RemoveFragment
        | Remedy::RemoveQuery
        | Remedy::RemoveUserName
        | Remedy::TrimUrl
        | Remedy::AddUrlScheme) => urls::fix(json, pointer, url),
        Remedy::SplitScope => scopes::split(json, pointer),
        Remedy::RenamePattern => rename_pattern(json, pointer, round),
        Remedy::CorrectType if is_mutual_tls(json, pointer) => later_version(json),
        Remedy::CorrectType => fix_type(json, pointer),
        Remedy::LowerCase => lower_case(json, pointer),
        Remedy::CorrectName => fix_name(json, pointer),
        Remedy::KeepFirstWord => first_token(json, pointer),
        Remedy::RemoveMember => remove_member(json, pointer),
        _ => None,
    }
}

/// Whether it is a type that OpenAPI 3.0 does not have, and not a misspelling.
fn is_mutual_tls(json: &Json, pointer: &Pointer) -> bool {
    pointer.find(json).and_then(Json::as_str) == Some("mutualTLS")
}

fn rename_scheme(json: &mut Json, pointer: &Pointer, round: &mut Round) -> Option<String> {
    let old = last(pointer);
    let required = round.required(json);
    let schemes = object_at(json, &pointer.parent())?;
    let plain = |c: char| {
        if text::component_key(&c.to_string()).is_ok() {
            c
        } else {
            '_'
        }
    };
    let base: String = deunicode::deunicode(&old).chars().map(plain).collect();
    let base = if base.is_empty() {
        "scheme".to_owned()
    } else {
        base
    };
    let numbered = (2..).map(|number| format!("{base}_{number}"));
    let new = std::iter::once(base.clone())
        .chain(numbered)
        .find(|name| schemes.get(name).is_none() && !required.contains(name))?;
    schemes.rename(&old, new.clone());
    round.rename_scheme(&old, &new);
    Some(format!("scheme name `{old}` → `{new}`"))
}

/// Renames a scope that only looks like a pattern. In a requirement it is legal, so that nothing else renames it there.
fn rename_pattern(json: &mut Json, pointer: &Pointer, round: &mut Round) -> Option<String> {
    let scheme = pointer.keys().nth(2)?;
    let old = last(pointer);
    let new = scopes::valid_scopes(&old);
    let listed = object_at(json, &pointer.parent())?;
    if new.iter().any(|token| listed.get(token).is_some()) {
        return None;
    }
    round.rename_scope(&scheme, &old, new);
    scopes::split(json, pointer)
}

/// Removes a URL that does not belong, or adds those that are missing.
fn shape(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let kind_of = |key: &str| {
        FlowKind::ALL.into_iter().find(|kind| {
            [Version::V3_0, Version::V3_2]
                .map(|v| kind.key(v))
                .contains(&key)
        })
    };
    let Some(kind) = kind_of(&last(pointer)) else {
        return remove_member(json, pointer);
    };
    let version = if kind.key(Version::V3_2) == last(pointer) {
        Version::V3_2
    } else {
        Version::V3_0
    };
    let flow = object_at(json, pointer)?;
    let mut added = Vec::new();
    for url in kind.required_urls() {
        let key = url.key(version);
        if flow.get(key).is_none() {
            flow.push(key, UNKNOWN);
            added.push(format!("`{key}`: nothing → `{UNKNOWN}`"));
        }
    }
    (!added.is_empty()).then(|| added.join(", "))
}

fn fix_type(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let folded = old.to_ascii_lowercase().replace(['_', '-', ' '], "");
    if let Some(new) = TYPES
        .into_iter()
        .find(|known| known.to_ascii_lowercase() == folded)
    {
        *value = Json::from(new);
        return Some(format!("type `{old}` → `{new}`"));
    }
    let scheme = ["bearer", "basic", "digest"]
        .into_iter()
        .find(|scheme| *scheme == folded)?;
    *value = Json::from("http");
    let object = object_at(json, &pointer.parent())?;
    object.remove("scheme");
    object.push("scheme", scheme);
    Some(format!("type `{old}` → `http` with scheme `{scheme}`"))
}

fn lower_case(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let new = old.trim().to_ascii_lowercase();
    if new == old || !["query", "header", "cookie"].contains(&new.as_str()) {
        return None;
    }
    *value = Json::from(new.clone());
    Some(format!("`in`: `{old}` → `{new}`"))
}

fn fix_name(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let words: Vec<_> = old.split_whitespace().collect();
    let new: String = words
        .join("-")
        .chars()
        .filter(|c| text::http_token(&c.to_string()).is_ok())
        .collect();
    if new.is_empty() {
        return None;
    }
    *value = Json::from(new.clone());
    Some(format!("name `{old}` → `{new}`"))
}

fn first_token(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let new = old
        .split_whitespace()
        .next()
        .filter(|word| text::http_token(word).is_ok())?
        .to_owned();
    *value = Json::from(new.clone());
    Some(format!("HTTP scheme `{old}` → `{new}`"))
}
