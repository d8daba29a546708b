//! What every URL of a scheme has to be, and the TLS behind it.

mod characters;
mod fault;
mod host;
mod look_alike;
mod parts;
mod placeholder;
pub(super) mod punycode;
mod request;
mod start;

use iri_string::types::UriReferenceStr;

use super::client::secret;
use super::{Finding, Rule};
use crate::flow::FlowUrl;
use crate::origin::is_loopback;
use crate::text;
use crate::wording::Wording;

pub(super) use fault::Fault;
pub(super) use look_alike::look_alike;
pub(super) use parts::Parts;
pub(super) use placeholder::find as placeholder;

/// A URL that OpenAPI and OAuth allow: an absolute https URL or a relative reference, with nothing in it that does not
/// belong. `local_is_allowed` lets `http://` to a loopback host through. Only the first fault of a URL is reported.
///
/// `token_url = "http://id.example.com/token"`
#[must_use]
pub fn check(
    wording: Wording,
    word: &'static str,
    url: &str,
    local_is_allowed: bool,
) -> Option<Finding> {
    let field = wording.field(word);
    let error = |rule, fault: &str, remedy: &str| {
        Some(Finding::error(rule, format!("`{field}` {fault}; {remedy}")))
    };
    if url.trim().is_empty() {
        return error(Rule::Url07, "is empty", "write the URL");
    }
    if let Some(end) = blank_end(url) {
        return error(Rule::Url09, &end, "remove it");
    }
    let parts = Parts::of(url);
    if let Some(user) = parts.user() {
        let user = user.escape_debug();
        return error(
            Rule::Url08,
            "contains a user name",
            &format!("remove `{user}@`"),
        );
    }
    if let Some(secret) = parts
        .query
        .and_then(|query| secret::check_query(wording, field, query))
    {
        return Some(secret);
    }
    if let Some(fault) = check_form(wording, url) {
        let rule = if fault.lacks_scheme {
            Rule::Url10
        } else {
            Rule::Url04
        };
        return error(rule, &fault.what, &fault.remedy);
    }
    let parsed = UriReferenceStr::new(url).ok()?;
    if let Some(fragment) = parsed.fragment_str() {
        return error(
            Rule::Url06,
            "has a fragment",
            &format!("remove `#{fragment}`"),
        );
    }
    let is_of_flow = FlowUrl::ALL.into_iter().any(|url| url.word() == word);
    if is_of_flow && let Some(finding) = request::check(wording, field, url) {
        return Some(finding);
    }
    let authority = parsed.authority_components();
    let scheme = parsed.scheme_str()?;
    let host = authority.as_ref().map_or("", |parts| parts.host());
    let is_http = scheme.eq_ignore_ascii_case("http");
    match (
        scheme.eq_ignore_ascii_case("https"),
        is_loopback(host.trim_matches(['[', ']'])),
    ) {
        (true, _) if host.is_empty() => {
            error(Rule::Url04, "has no host", "write one after `https://`")
        }
        (true, _) => None,
        (false, true) if is_http && local_is_allowed => None,
        (false, true) if is_http => {
            let permission = wording.choose(
                ", or add `allow_insecure = \"reason\"` for a local server",
                "",
            );
            Some(Finding::unless_allowed(
                wording,
                Rule::Url05,
                format!("`{field}` does not use HTTPS; write an `https://` URL{permission}"),
            ))
        }
        (false, _) => error(Rule::Url05, "does not use HTTPS", "write an `https://` URL"),
    }
}

/// Whether `url` is absolute and without TLS, and therefore needs a permission. What a broken URL needs is not known.
#[must_use]
pub(super) fn needs_permission(url: &str) -> bool {
    let is_broken = url.trim().is_empty()
        || blank_end(url).is_some()
        || check_form(Wording::Declaration, url).is_some();
    is_broken
        || UriReferenceStr::new(url).is_ok_and(|parsed| {
            parsed
                .scheme_str()
                .is_some_and(|scheme| !scheme.eq_ignore_ascii_case("https"))
        })
}

/// A relative URL takes its TLS from the document's servers.
///
/// `token_url = "/token"` in a document without servers
#[must_use]
pub fn check_relative(field: &str, url: &str, scheme: &str, servers: &[String]) -> Option<Finding> {
    let is_relative = UriReferenceStr::new(url).is_ok_and(|parsed| parsed.scheme_str().is_none());
    let has_tls = servers.iter().any(|server| begins_with(server, "https://"));
    (is_relative && !has_tls).then(|| {
        Finding::warning(
            Rule::Url02,
            format!(
                "`{field}` of `{scheme}` is relative and the document has no HTTPS server; add one or write the full URL"
            ),
        )
    })
}

fn begins_with(text: &str, start: &str) -> bool {
    text.get(..start.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The space, line break or invisible character at an end of a URL, as the end of a sentence.
pub(super) fn blank_end(url: &str) -> Option<String> {
    let is_blank = |it: &char| it.is_whitespace() || text::is_invisible(*it);
    let first = url.chars().next().filter(is_blank);
    let last = url.chars().next_back().filter(is_blank);
    let (verb, blank) = match (first, last) {
        (Some(blank), _) => ("begins", blank),
        (None, Some(blank)) => ("ends", blank),
        (None, None) => return None,
    };
    let fault = text::TextError::Character(blank).verb_phrase();
    Some(fault.replacen("has", &format!("{verb} with"), 1))
}

/// What is wrong with the form of a URL, RFC 3986, or with the host in it.
pub(super) fn check_form(wording: Wording, url: &str) -> Option<Fault> {
    if let Some(bare) = unquoted(url) {
        let what = format!("is in `{}` and `{}`", &url[..1], &url[url.len() - 1..]);
        return Some(Fault::new(what, format!("write `{bare}`")));
    }
    if let Some(found) = placeholder(wording, url) {
        return Some(Fault::new(
            format!("has the placeholder `{}`", found.escape_debug()),
            "write the real value in its place",
        ));
    }
    let parts = Parts::of(url);
    start::check(wording, parts)
        .or_else(|| characters::check(parts))
        .or_else(|| judges_host(parts).then(|| host::check(wording, parts))?)
        .or_else(|| {
            UriReferenceStr::new(url).is_err().then(|| {
                Fault::new(
                    "is not a URL",
                    "write one such as `https://auth.example.com/token`",
                )
            })
        })
}

/// Only of these schemes it is known that the host is one of DNS.
fn judges_host(parts: Parts) -> bool {
    parts.scheme.is_none_or(|scheme| {
        ["https", "http"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

/// A whole URL between the marks that separate one from the text around it, RFC 3986 App. C.
fn unquoted(url: &str) -> Option<&str> {
    [('<', '>'), ('"', '"'), ('`', '`')]
        .into_iter()
        .find_map(|(open, close)| url.strip_prefix(open)?.strip_suffix(close))
        .filter(|bare| bare.contains(['/', ':']))
}

pub(super) fn percent_encoded(character: char) -> String {
    let mut bytes = [0; 4];
    let bytes = character.encode_utf8(&mut bytes).bytes();
    let encoded: Vec<_> = bytes.map(|byte| format!("%{byte:02X}")).collect();
    encoded.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(text: &str) -> Option<String> {
        check(Wording::Declaration, "token_url", text, false).map(|finding| finding.message)
    }

    #[test]
    fn valid_urls_are_accepted() {
        for good in [
            "https://auth.example.com/token",
            "HTTPS://auth.example.com",
            "/oauth/token",
            "oauth/token",
            "../token?x=1",
            "https://a.example/token?tenant=1",
            "https://[2001:db8::1]:8443/token",
            "https://a.example/%7Btenant%7D/token",
        ] {
            assert_eq!(reported(good), None, "{good}");
        }
    }

    #[test]
    fn each_fault_is_reported_with_its_remedy() {
        for (bad, message) in [
            ("", "`token_url` is empty; write the URL"),
            (
                " https://a.example",
                "`token_url` begins with a space; remove it",
            ),
            (
                "https://a.example ",
                "`token_url` ends with a space; remove it",
            ),
            (
                "https://a.example/a b",
                "`token_url` has a space; write it as `%20`",
            ),
            (
                "https://a.example/ä",
                "`token_url` has `ä` (U+00E4); write it as `%C3%A4`",
            ),
            (
                "https://a.example/{",
                "`token_url` has `{` without `}`; write the real value in place of `{`",
            ),
            (
                "https://a.example/%zz",
                "`token_url` has `%zz`, which is not `%` and two hexadecimal digits; write it as `%25zz`",
            ),
            (
                "//a.example/token",
                "`token_url` has a host but no scheme; write `https://a.example/token`",
            ),
            (
                "https://u:p@a.example",
                "`token_url` contains a user name; remove `u:p@`",
            ),
            (
                "https://a.example/token?v=2&client_secret=x",
                "`client_secret` in `token_url` belongs to one client, and the document is public; remove it and configure it in the client",
            ),
            (
                "https://a.example/token#x",
                "`token_url` has a fragment; remove `#x`",
            ),
            (
                "https:token",
                "`token_url` has no host; write one after `https://`",
            ),
            (
                "http://id.example.com/token",
                "`token_url` does not use HTTPS; write an `https://` URL",
            ),
            (
                "ftp://id.example.com/token",
                "`token_url` does not use HTTPS; write an `https://` URL",
            ),
            (
                "javascript:alert(1)",
                "`token_url` does not use HTTPS; write an `https://` URL",
            ),
            (
                "http://localhost.example.com/",
                "`token_url` does not use HTTPS; write an `https://` URL",
            ),
        ] {
            assert_eq!(reported(bad).as_deref(), Some(message), "{bad}");
        }
    }

    #[test]
    fn only_permitted_loopback_may_omit_tls() {
        for local in [
            "http://localhost/token",
            "http://127.0.0.1:80/t",
            "http://[::1]/t",
        ] {
            assert!(
                reported(local).unwrap().contains("allow_insecure"),
                "{local}"
            );
            assert_eq!(check(Wording::Declaration, "token_url", local, true), None);
        }
        assert!(
            check(
                Wording::Declaration,
                "token_url",
                "http://a.example/t",
                true
            )
            .is_some()
        );
        assert!(check(Wording::Declaration, "token_url", "ftp://localhost/t", true).is_some());
    }

    #[test]
    fn a_relative_url_needs_an_https_server() {
        let warned = |servers: &[&str]| {
            let servers: Vec<_> = servers.iter().map(ToString::to_string).collect();
            check_relative("token_url", "/token", "Shop", &servers).is_some()
        };
        assert!(warned(&[]));
        assert!(warned(&["http://a.example"]));
        assert!(!warned(&["https://{tenant}.example.com"]));
    }
}
