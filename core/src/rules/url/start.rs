//! The beginning of a URL: its scheme, and the slashes behind it.

use std::net::Ipv4Addr;

use super::fault::Fault;
use super::parts::Parts;
use crate::wording::Wording;

/// Names of files, as they are in relative URLs.
const FILES: [&str; 16] = [
    "action", "ashx", "asp", "aspx", "cgi", "do", "htm", "html", "json", "jsp", "php", "pl", "py",
    "svc", "xml", "yaml",
];

/// A URL with a host begins with a scheme, `:` and `//`. A relative URL of a document may begin with a text that looks like a host.
///
/// `auth.example.com/token`, `https//auth.example.com/token`, `https:/auth.example.com/token`
pub(super) fn check(wording: Wording, parts: Parts) -> Option<Fault> {
    let url = parts.url;
    let write = |rest: &str| format!("write `https://{rest}`");
    if let Some(rest) = url.strip_prefix("://") {
        return Some(Fault::without_scheme(
            "has a host but no scheme",
            write(rest),
        ));
    }
    for scheme in ["https", "http"] {
        let Some(rest) = strip_prefix(url, scheme) else {
            continue;
        };
        if let Some(host) = rest.strip_prefix("//") {
            let what = format!("has no `:` behind `{scheme}`");
            return Some(Fault::without_scheme(what, write(host)));
        }
        let Some(behind) = rest.strip_prefix(':') else {
            continue;
        };
        let host = behind.trim_start_matches('/');
        if !is_like_host(host) {
            break;
        }
        let what = match behind.len() - host.len() {
            0 | 1 => format!("has no `//` behind `{scheme}:`"),
            2 => break,
            _ => format!("has more than two slashes behind `{scheme}:`"),
        };
        return Some(Fault::without_scheme(what, write(host)));
    }
    if parts
        .authority
        .is_some_and(|authority| ["https:", "http:"].contains(&authority))
    {
        let host = parts.path.trim_start_matches('/');
        return Some(Fault::new("has two schemes", write(host)));
    }
    if parts.scheme.is_none() && parts.authority.is_some() {
        return Some(Fault::without_scheme(
            "has a host but no scheme",
            format!("write `https:{url}`"),
        ));
    }
    let has_port = begins_with_port(url);
    let is_host = has_port || wording.choose(parts.scheme.is_none() && is_like_host(url), false);
    is_host.then(|| Fault::without_scheme("has a host but no scheme", write(url)))
}

/// `localhost:8080`, `id.example.com:8443/token`
fn begins_with_port(url: &str) -> bool {
    let first = first_segment(url);
    first.split_once(':').is_some_and(|(host, port)| {
        is_like_host(host) && !port.is_empty() && port.bytes().all(|it| it.is_ascii_digit())
    })
}

/// Whether a text begins as a host does: with an address, `localhost`, or names separated by dots of which the last is no file's.
pub(in crate::rules) fn is_like_host(text: &str) -> bool {
    let first = first_segment(text);
    if first.starts_with('[') && first.contains(':') {
        return true;
    }
    let host = first.split_once(':').map_or(first, |(host, _)| host);
    if host.eq_ignore_ascii_case("localhost") || host.parse::<Ipv4Addr>().is_ok() {
        return true;
    }
    let Some((before, last)) = host.rsplit_once('.') else {
        return false;
    };
    let is_name = |label: &str| {
        !label.is_empty() && label.chars().all(|it| it.is_alphanumeric() || it == '-')
    };
    before.split('.').all(is_name)
        && last.chars().count() > 1
        && last.chars().all(char::is_alphabetic)
        && !FILES.contains(&last.to_ascii_lowercase().as_str())
}

fn first_segment(text: &str) -> &str {
    text.split(['/', '?', '#']).next().unwrap_or_default()
}

fn strip_prefix<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let head = text.get(..start.len())?;
    head.eq_ignore_ascii_case(start)
        .then(|| &text[start.len()..])
}
