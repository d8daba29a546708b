//! URLs that break the rules.

use oasgard::Json;
use oasgard_core::flow::FlowUrl;
use oasgard_core::version::Version;
use oasgard_document::Pointer;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::members::{last, object_at, remove_member, replace};
use crate::commands::import::decisions::Remedy;

/// Replaces an unknown URL: a name that never resolves (RFC 2606), so that nobody gets a token from it.
pub(super) const UNKNOWN: &str = "https://unknown.invalid/";

/// The ASCII characters that are neither reserved nor unreserved (RFC 3986 §2.2, §2.3), but for the `%`.
const NOT_IN_URLS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

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
    let old = pointer.find(json)?.as_str()?;
    match fixed_url(old, remedy) {
        Some(new) => write(json, pointer, &new),
        None => unknown(json, pointer),
    }
}

/// Writes another URL, and says what was changed to what.
pub(super) fn write(json: &mut Json, pointer: &Pointer, new: &str) -> Option<String> {
    let value = pointer.find_mut(json)?;
    let old = value.as_str()?;
    let message = format!("`{}`: `{old}` → `{new}`", last(pointer));
    *value = Json::from(new);
    Some(message)
}

/// The nearest URL without the mistake; `None` if there is nothing to start from.
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

/// The text with percent-encoded bytes for what a URL does not allow. A `%` that begins such a byte stays.
pub(super) fn encoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut encoded = encoded_part(parts.next().unwrap_or_default());
    for part in parts {
        let digits = part.as_bytes().get(..2).unwrap_or_default();
        let is_escape = digits.len() == 2 && digits.iter().all(u8::is_ascii_hexdigit);
        encoded += if is_escape { "%" } else { "%25" };
        encoded += &encoded_part(part);
    }
    encoded
}

fn encoded_part(text: &str) -> String {
    utf8_percent_encode(text, NOT_IN_URLS).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_illegal_characters_are_encoded() {
        let allowed = "-._~:/?#[]@!$&'()*+,;=";
        for character in ('\0'..='\u{7f}').filter(|character| *character != '%') {
            let text = character.to_string();
            let stays = character.is_ascii_alphanumeric() || allowed.contains(character);
            let escape = format!("%{:02X}", u32::from(character));
            assert_eq!(encoded(&text), if stays { text } else { escape });
        }
        assert_eq!(encoded("é😀"), "%C3%A9%F0%9F%98%80");
    }

    #[test]
    fn bytes_that_are_encoded_already_stay() {
        for (url, expected) in [
            ("%20a%2Fb", "%20a%2Fb"),
            ("%", "%25"),
            ("%%41", "%25%41"),
            ("%4", "%254"),
            ("%é1", "%25%C3%A91"),
            ("a%zz%3c b", "a%25zz%3c%20b"),
        ] {
            assert_eq!(encoded(url), expected);
        }
    }
}
