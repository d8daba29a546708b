//! Hosts that may be sent a token, and the domain in which an account's own endpoint is.

use super::place::subject;
use crate::keywords;
use crate::rules::document::key;
use crate::rules::{ClientPart, Finding, Located, Place, Rule, url};
use crate::text::{self, TextError};
use crate::wording::Wording;

const LONGEST_LABEL: usize = 63;

const LONGEST_NAME: usize = 253;

/// Each host is a name and nothing else, and is given once.
///
/// `hosts("https://api.example.com/v1")`
pub(super) fn hosts(hosts: &[String]) -> Vec<Located> {
    let judge = |(position, host): (usize, &String)| {
        let is_repeated = || {
            let earlier = &hosts[..position];
            earlier.iter().any(|other| other.eq_ignore_ascii_case(host))
        };
        let finding = host_name("host", host, "name each host")
            .or_else(|| is_repeated().then(|| key::repeated(host)))?;
        Some(finding.at(Place::in_client(ClientPart::Item(
            keywords::HOSTS,
            position,
        ))))
    };
    hosts.iter().enumerate().filter_map(judge).collect()
}

/// A domain is a host name of at least two labels: one alone would let in everybody below it.
///
/// `endpoint_domain = "https://example.com"`
pub(super) fn domain(name: &str) -> Option<Finding> {
    let covered = "write the domain alone, which includes its subdomains";
    host_name("endpoint domain", name, covered).or_else(|| {
        (!name.contains('.')).then(|| {
            let subject = subject("endpoint domain", name);
            refused(
                &subject,
                "has only one part",
                "write one such as `example.com`",
            )
        })
    })
}

/// `for_many` is what to write in place of a wildcard.
fn host_name(noun: &str, name: &str, for_many: &str) -> Option<Finding> {
    let (fault, remedy) = fault(name, for_many)?;
    Some(refused(&subject(noun, name), &fault, &remedy))
}

fn refused(subject: &str, fault: &str, remedy: &str) -> Finding {
    Finding::error(Rule::Client09, format!("{subject} {fault}; {remedy}"))
}

/// What keeps the text from being a host name, and what to write instead.
fn fault(name: &str, for_many: &str) -> Option<(String, String)> {
    let bare = bare(name);
    let write_bare = || {
        if is_host_name(bare) {
            format!("write `{bare}`")
        } else {
            "write a name such as `api.example.com`".to_owned()
        }
    };
    let reported = |fault: &str, remedy: String| Some((fault.to_owned(), remedy));
    if let Some(found) = url::placeholder(Wording::Declaration, name) {
        let found = found.escape_debug();
        return reported(
            &format!("has the placeholder `{found}`"),
            "write the real value in its place".to_owned(),
        );
    }
    if name.contains("://") {
        return reported("has a scheme", write_bare());
    }
    if name.contains('@') {
        return reported("contains a user name", write_bare());
    }
    if name.contains(['/', '?', '#']) {
        return reported("is more than a host name", write_bare());
    }
    if is_address(name) {
        return reported("is an IP address", "write the host's name".to_owned());
    }
    if name.contains(':') {
        return reported("has a port", write_bare());
    }
    if name.contains('*') {
        return reported("has a wildcard", for_many.to_owned());
    }
    if let Err(fault) = text::host_name(name) {
        return Some(character_fault(name, fault).unwrap_or((fault.verb_phrase(), write_bare())));
    }
    if !is_host_name(name) {
        let (fault, remedy) = label_fault(name);
        return reported(fault, remedy.unwrap_or_else(write_bare));
    }
    None
}

/// A character that is taken for another one, that is not seen, or that has another form in a host.
fn character_fault(name: &str, fault: TextError) -> Option<(String, String)> {
    let TextError::Character(character) = fault else {
        return None;
    };
    let phrase = fault.verb_phrase();
    let position = name.find(character)?;
    if let Some(meant) = url::look_alike(name, position, character) {
        return Some((
            format!("{phrase}, which looks like `{meant}`"),
            format!("write `{meant}`"),
        ));
    }
    if text::is_invisible(character) {
        return Some((phrase, "remove it".to_owned()));
    }
    if character.is_ascii() || character.is_whitespace() {
        return None;
    }
    let remedy = match url::punycode::host(name) {
        Some(sent) if is_host_name(&sent) => format!("write `{sent}`"),
        _ => "write it in ASCII, as a browser sends it".to_owned(),
    };
    Some((phrase, remedy))
}

/// Which label is wrong; what to write, if that is not the name without its ends.
fn label_fault(name: &str) -> (&'static str, Option<String>) {
    if name.contains("..") {
        let labels: Vec<_> = name.split('.').filter(|label| !label.is_empty()).collect();
        let joined = labels.join(".");
        let remedy = is_host_name(&joined).then(|| format!("write `{joined}`"));
        return ("has two dots in a row", remedy);
    }
    if name.split('.').any(|label| label.len() > LONGEST_LABEL) || name.len() > LONGEST_NAME {
        let remedy = "write at most 63 characters between two dots, and 253 in all";
        return ("is too long", Some(remedy.to_owned()));
    }
    ("is not a host name", None)
}

fn is_host_name(name: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.len() <= LONGEST_LABEL
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text::host_name(name).is_ok()
        && !is_address(name)
        && name.len() <= LONGEST_NAME
        && name.split('.').all(is_label)
}

/// What is left of a text without all that is not a host name in it.
fn bare(name: &str) -> &str {
    let behind_scheme = name.split_once("://").map_or(name, |(_, rest)| rest);
    let end = behind_scheme.find(['/', '?', '#']);
    let authority = &behind_scheme[..end.unwrap_or(behind_scheme.len())];
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let name = host.split_once(':').map_or(host, |(name, _)| name);
    name.trim().trim_start_matches('.').trim_end_matches('.')
}

/// No name ends in a label of digits alone, so that `127.1` is one too.
fn is_address(name: &str) -> bool {
    let host = name.split_once(':').map_or(name, |(host, _)| host);
    let last = host.rsplit('.').next().unwrap_or_default();
    name.starts_with('[')
        || name.matches(':').count() > 1
        || !last.is_empty() && last.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reported(name: &str) -> Option<String> {
        host_name("host", name, "name each host").map(|finding| finding.message)
    }

    #[test]
    fn host_names_are_accepted() {
        for good in [
            "api.example.com",
            "API.Example.com",
            "localhost",
            "a-b.example",
            "xn--bcher-kva.example",
            "3com.example",
        ] {
            assert_eq!(reported(good), None, "{good}");
        }
    }

    #[test]
    fn more_than_a_host_name_suggests_the_name() {
        for (bad, message) in [
            (
                "https://api.example.com/v1",
                "host `https://api.example.com/v1` has a scheme; write `api.example.com`",
            ),
            (
                "api.example.com/v1",
                "host `api.example.com/v1` is more than a host name; write `api.example.com`",
            ),
            (
                "api.example.com:8443",
                "host `api.example.com:8443` has a port; write `api.example.com`",
            ),
            (
                "*.example.com",
                "host `*.example.com` has a wildcard; name each host",
            ),
            (
                "u@api.example.com",
                "host `u@api.example.com` contains a user name; write `api.example.com`",
            ),
            (
                "api.example.com.",
                "host `api.example.com.` is not a host name; write `api.example.com`",
            ),
            (
                "api.example.com ",
                "host `api.example.com ` has a space; write `api.example.com`",
            ),
            ("", "host is empty; write a name such as `api.example.com`"),
            ("a..b", "host `a..b` has two dots in a row; write `a.b`"),
            (
                "bücher.example",
                "host `bücher.example` has `ü` (U+00FC); write `xn--bcher-kva.example`",
            ),
            (
                "127.0.0.1",
                "host `127.0.0.1` is an IP address; write the host's name",
            ),
            (
                "[::1]",
                "host `[::1]` is an IP address; write the host's name",
            ),
            (
                "{tenant}.example.com",
                "host `{tenant}.example.com` has the placeholder `{tenant}`; write the real value in its place",
            ),
        ] {
            assert_eq!(reported(bad).as_deref(), Some(message));
        }
        let long = format!("{}.example", "a".repeat(64));
        assert!(reported(&long).unwrap().contains("is too long"));
    }

    #[test]
    fn domain_needs_two_labels() {
        assert_eq!(domain("example.com"), None);
        assert_eq!(
            domain("com").unwrap().message,
            "endpoint domain `com` has only one part; write one such as `example.com`"
        );
    }

    #[test]
    fn duplicate_host_is_reported_at_the_second() {
        let names = ["a.example", "b.example", "A.example"].map(str::to_owned);
        let found = hosts(&names);
        assert_eq!(found.len(), 1);
        assert_eq!(
            found[0].place,
            Place::in_client(ClientPart::Item(keywords::HOSTS, 2))
        );
    }
}
