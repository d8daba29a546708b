//! URLs that break the rules.

use std::fmt::Write as _;

use oasgard_spec::rules::Rule;

/// Stands in for a URL that nobody knows: a name that never resolves (RFC 2606), so that nobody gets a token by it.
pub(super) const UNKNOWN: &str = "https://unknown.invalid/";

/// The nearest URL without the fault; none if there is nothing to start from.
pub(super) fn mended(url: &str, rule: Rule) -> Option<String> {
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
