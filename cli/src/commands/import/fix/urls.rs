//! URLs that break the rules.

use std::fmt::Write as _;

use oasgard::Json;
use oasgard_core::flow::FlowUrl;
use oasgard_core::rules::Rule;
use oasgard_core::version::Version;
use oasgard_document::Pointer;

use super::members::{last, object_at, remove_member, replace};

/// Stands in for a URL that nobody knows: a name that never resolves (RFC 2606), so that nobody gets a token by it.
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

pub(super) fn mend(json: &mut Json, pointer: &Pointer, rule: Rule) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?.to_owned();
    let Some(new) = mended(&old, rule) else {
        return unknown(json, pointer);
    };
    let message = format!("`{}`: `{old}` → `{new}`", last(pointer));
    *value = Json::from(new);
    Some(message)
}

/// The nearest URL without the mistake; none if there is nothing to start from.
fn mended(url: &str, rule: Rule) -> Option<String> {
    let mended = match rule {
        Rule::Url04 => encoded(url),
        Rule::Url05 => format!("https://{}", url.split_once("://")?.1),
        Rule::Url06 => url.split_once('#')?.0.to_owned(),
        Rule::Url08 => without_user(url)?,
        Rule::Url09 => url.trim().to_owned(),
        Rule::Url10 => format!("https:{url}"),
        Rule::Oidc03 => url.split_once('?')?.0.to_owned(),
        _ => return None,
    };
    (mended != url && !mended.is_empty()).then_some(mended)
}

fn without_user(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("//")?;
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (_, host) = authority.rsplit_once('@')?;
    Some(format!("{scheme}//{host}{path}"))
}

/// What may not stand in a URL as its percent-encoded bytes.
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
