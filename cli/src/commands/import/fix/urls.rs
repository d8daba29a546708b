//! URLs that break the rules.

use std::fmt::Write as _;

use oasgard::Json;
use oasgard_core::flow::FlowUrl;
use oasgard_core::version::Version;
use oasgard_document::Pointer;

use super::members::{last, object_at, remove_member, replace};
use crate::commands::import::decisions::Remedy;

/// Replaces an unknown URL: a name that never resolves (RFC 2606), so that nobody gets a token from it.
pub(super) const UNKNOWN: &str = "https://unknown.invalid/";

pub(super) fn unknown(json: &mut Json, pointer: &Pointer) -> Option<String> {
    let key = last(pointer);
    if key == FlowUrl::Refresh.key(Version::V3_2) || key.ends_with("etadataUrl") {
        return remove_member(json, pointer);
    }
    let (object, key) = match object_at(json, &pointer.parent()) {
        Some(_) if key.to_ascii_lowercase().ends_with("url") => (pointer.parent(), key),
        _ => (pointer.clone(), "openIdConnectUrl".to_owned()),
    };
    let url = if key == "openIdConnectUrl" {
        format!("{UNKNOWN}.well-known/openid-configuration")
    } else {
        UNKNOWN.to_owned()
    };
    replace(json, &object, &key, Json::from(url))
}

pub(super) fn fix(json: &mut Json, pointer: &Pointer, remedy: Remedy) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let Some(new) = fixed_url(&old, remedy) else {
        return unknown(json, pointer);
    };
    let message = format!("`{}`: `{old}` → `{new}`", last(pointer));
    *value = Json::from(new);
    Some(message)
}

/// The nearest URL without the mistake; none if there is nothing to start from.
fn fixed_url(url: &str, remedy: Remedy) -> Option<String> {
    let fixed_url = match remedy {
        Remedy::EncodeUrl => encoded_behind_host(url)?,
        Remedy::UseHttps => format!("https://{}", url.split_once("://")?.1),
        Remedy::RemoveFragment => url.split_once('#')?.0.to_owned(),
        Remedy::RemoveUserName => without_user(url)?,
        Remedy::TrimUrl => url.trim().to_owned(),
        Remedy::AddUrlScheme => with_scheme(url),
        Remedy::RemoveQuery => url.split_once('?')?.0.to_owned(),
        _ => return None,
    };
    (fixed_url != url && !fixed_url.is_empty()).then_some(fixed_url)
}

/// A URL that has a host, and no scheme or a broken one.
fn with_scheme(url: &str) -> String {
    let rest = ["https", "http"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme))
        .filter(|rest| rest.starts_with([':', '/']))
        .unwrap_or(url);
    format!("https://{}", rest.trim_start_matches([':', '/']))
}

fn without_user(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("//")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (_, host) = authority.rsplit_once('@')?;
    Some(format!("{scheme}//{host}{path}"))
}

/// The URL with its path and query encoded; none if its host is wrong, in which nothing is encoded.
fn encoded_behind_host(url: &str) -> Option<String> {
    let start = url.find("://").map_or(0, |start| start + 3);
    let end = url[start..].find(['/', '?', '#']);
    let (before, behind) = url.split_at(end.map_or(url.len(), |end| start + end));
    let is_wrong = start > 0 && encoded(before) != before;
    (!is_wrong).then(|| encoded(before) + &encoded(behind))
}

/// The text with every character percent-encoded that a URL may not have.
pub(super) fn encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    let bytes = text.as_bytes();
    for (position, byte) in text.bytes().enumerate() {
        let is_escape = byte == b'%'
            && bytes
                .get(position + 1..position + 3)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        if byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=".contains(&byte) || is_escape {
            encoded.push(char::from(byte));
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
