//! Security schemes that break rules.

use std::collections::HashSet;

use oasgard::{Json, Object};
use oasgard_spec::document::{Fault, Pointer};
use oasgard_spec::flow::{FlowKind, FlowUrl};
use oasgard_spec::rules::Rule;
use oasgard_spec::text;
use oasgard_spec::version::Version;

use super::{last, object_at, remove, rename, rename_as_told, scopes, urls};

const TYPES: [&str; 5] = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"];

/// Mends one fault, and says what was changed to what.
pub(super) fn mend(json: &mut Json, fault: &Fault) -> Option<String> {
    let pointer = &fault.pointer;
    match fault.finding.rule {
        Rule::Doc09 => rename_scheme(json, pointer),
        Rule::Flow01 | Rule::Doc11 | Rule::Doc12 => {
            rename_as_told(json, fault).or_else(|| remove_member(json, pointer))
        }
        Rule::Flow03 | Rule::Flow04 | Rule::Flow05 | Rule::Flow06 | Rule::Flow07 => {
            shape(json, pointer)
        }
        Rule::Flow08 => replace(json, pointer, "scopes", Json::Object(Object::new())),
        Rule::Flow09 => describe(json, pointer),
        Rule::Flow10 | Rule::Flow11 | Rule::Url07 | Rule::Oidc01 | Rule::Sch15 => {
            unknown_url(json, pointer)
        }
        Rule::Url04
        | Rule::Url05
        | Rule::Url06
        | Rule::Url08
        | Rule::Url09
        | Rule::Url10
        | Rule::Oidc03 => mend_url(json, pointer, fault.finding.rule),
        Rule::Scope01 => split_scope(json, pointer),
        Rule::Dyn02 => rename_pattern(json, pointer),
        Rule::Sch02 if is_mutual_tls(json, pointer) => later_version(json),
        Rule::Sch01 | Rule::Sch02 => mend_type(json, pointer),
        Rule::Sch05 => lower_case(json, pointer),
        Rule::Sch06 => mend_name(json, pointer),
        Rule::Sch12 => first_token(json, pointer),
        Rule::Flow02 | Rule::Sch04 | Rule::Sch09 | Rule::Sch14 | Rule::Ref02 | Rule::Doc08 => None,
        _ => remove_member(json, pointer),
    }
}

/// Whether it is a type that OpenAPI 3.0 does not have, and no slip of the pen.
fn is_mutual_tls(json: &Json, pointer: &Pointer) -> bool {
    pointer.find(json).and_then(Json::as_str) == Some("mutualTLS")
}

/// OpenAPI 3.1 can say what 3.0 cannot.
pub(super) fn later_version(json: &mut Json) -> Option<String> {
    let version = json.as_object_mut()?.get_mut("openapi")?;
    let old = version.as_str()?.to_owned();
    if old.parse::<Version>().ok()? != Version::V3_0 {
        return None;
    }
    *version = Json::from(Version::V3_1.release());
    Some(format!(
        "openapi `{old}` → `{}`, which can say this",
        Version::V3_1.release()
    ))
}

fn rename_scheme(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let old = last(pointer);
    let required = required(json);
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
    rename(schemes, &old, &new);
    each_alternative(json, &mut |alternative| {
        rename(alternative, &old, &new);
    });
    Some(format!("scheme name `{old}` → `{new}`"))
}

/// The names in all `security` lists. Whoever requires one that is not there did not mean one that gets it.
fn required(json: &mut Json) -> HashSet<String> {
    let mut names = HashSet::new();
    each_alternative(json, &mut |alternative| {
        names.extend(alternative.iter().map(|(name, _)| name.to_owned()));
    });
    names
}

/// Changes every alternative of every `security` list, wherever it stands.
fn each_alternative(json: &mut Json, change: &mut impl FnMut(&mut Object)) {
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

fn remove_member(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let old = remove(json, pointer)?;
    Some(format!("`{}: {}` → left out", last(pointer), shown(&old)))
}

fn shown(json: &Json) -> String {
    const LONGEST: usize = 60;
    let line = json.to_line();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn replace(json: &mut Json, pointer: &Pointer, key: &str, value: Json) -> Option<String> {
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

/// Takes out a URL that does not belong, or puts in those that are missing.
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
            flow.push(key, UNKNOWN_URL);
            added.push(format!("`{key}`: nothing → `{UNKNOWN_URL}`"));
        }
    }
    (!added.is_empty()).then(|| added.join(", "))
}

const UNKNOWN_URL: &str = urls::UNKNOWN;

fn unknown_url(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let key = last(pointer);
    if key == FlowUrl::Refresh.key(Version::V3_2) || key.ends_with("etadataUrl") {
        return remove_member(json, pointer);
    }
    let (object, key) = match object_at(json, &pointer.parent()) {
        Some(_) if key.to_ascii_lowercase().ends_with("url") => (pointer.parent(), key),
        _ => (pointer.clone(), "openIdConnectUrl".to_owned()),
    };
    let url = if key == "openIdConnectUrl" {
        format!("{UNKNOWN_URL}.well-known/openid-configuration")
    } else {
        UNKNOWN_URL.to_owned()
    };
    replace(json, &object, &key, Json::from(url))
}

fn mend_url(json: &mut Json, pointer: &Pointer, rule: Rule) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let Some(new) = urls::mended(&old, rule) else {
        return unknown_url(json, pointer);
    };
    let message = format!("`{}`: `{old}` → `{new}`", last(pointer));
    *value = Json::from(new);
    Some(message)
}

/// The text of the first flow that has the scope.
fn describe(json: &mut Json, pointer: &Pointer) -> Option<String> {
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

fn split_scope(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let old = last(pointer);
    let all = object_at(json, &pointer.parent())?;
    let mut members = Object::new();
    let new = scopes::legal(&old);
    for (key, value) in std::mem::take(all) {
        if key != old.as_str() {
            if members.get(&key).is_none() {
                members.push(key, value);
            }
            continue;
        }
        for token in &new {
            if members.get(token).is_none() {
                members.push(token.clone(), value.clone());
            }
        }
    }
    *all = members;
    let new = if new.is_empty() {
        "left out".to_owned()
    } else {
        format!("`{}`", new.join("`, `"))
    };
    Some(format!("scope `{old}` → {new}"))
}

/// Renames a scope that only looks like a pattern. In a requirement it is legal, so that nothing else renames it there.
fn rename_pattern(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let scheme = pointer.keys().nth(2)?;
    let old = last(pointer);
    let new = scopes::legal(&old);
    let scopes = object_at(json, &pointer.parent())?;
    if new.iter().any(|token| scopes.get(token).is_some()) {
        return None;
    }
    each_alternative(json, &mut |alternative| {
        let required = alternative.get_mut(&scheme);
        if let Some(Json::Array(required)) = required {
            *required = renamed(std::mem::take(required), &old, &new);
        }
    });
    split_scope(json, pointer)
}

/// The scopes with others in place of an old one, each once.
fn renamed(scopes: Vec<Json>, old: &str, new: &[String]) -> Vec<Json> {
    let mut renamed: Vec<Json> = Vec::new();
    for scope in scopes {
        if scope.as_str() != Some(old) {
            renamed.push(scope);
            continue;
        }
        for token in new.iter().cloned().map(Json::from) {
            if !renamed.contains(&token) {
                renamed.push(token);
            }
        }
    }
    renamed
}

fn mend_type(json: &mut Json, pointer: &Pointer) -> Option<String> {
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

fn mend_name(json: &mut Json, pointer: &Pointer) -> Option<String> {
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
    Some(format!("http scheme `{old}` → `{new}`"))
}
