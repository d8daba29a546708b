//! To whom a URL leads: the host, and whether the way there has TLS. The path does not count.

use std::net::{Ipv4Addr, Ipv6Addr};

/// In a text, a part that callers may choose.
pub const CHOSEN: &str = "{}";

/// To whom a request goes, and how.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// Whether the way there has TLS.
    pub tls: Tls,
    /// Who receives the request.
    pub host: Host,
}

/// Whether a connection has TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tls {
    /// `https` or `wss`
    Yes,
    /// `http` or `ws`
    No,
    /// as the caller chooses
    Chosen,
    /// as the document itself was fetched, or by a scheme of which nothing is known
    Unknown,
}

/// Who receives a request.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Host {
    /// the host that serves the document
    Document,
    /// a host with its user name and port, where it has them; `{}` stands for what a caller chooses
    Named(String),
    /// a text of which readers may disagree, which host it names
    Unclear(String),
}

impl Origin {
    /// The origin of a URL, RFC 3986 §3. A text that is not a URL is an origin of its own.
    #[must_use]
    pub fn of(url: &str) -> Self {
        let origin = |tls, host| Self { tls, host };
        let unclear = || origin(Tls::Unknown, Host::Unclear(url.to_owned()));
        // Some readers leave these characters out, and some take a backslash for a slash.
        if url.contains(|it: char| it.is_whitespace() || it.is_control() || it == '\\') {
            return unclear();
        }
        let (scheme, rest) = match url.split_once("://") {
            Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme), rest),
            _ => match url.strip_prefix("//") {
                Some(rest) => (None, rest),
                None if url.starts_with(CHOSEN) => {
                    return origin(Tls::Chosen, chosen_host(url));
                }
                None if first_segment(url).contains(':') => return unclear(),
                None => return origin(Tls::Unknown, Host::Document),
            },
        };
        let authority = first_segment(rest);
        let tls = scheme.map_or(Tls::Unknown, tls);
        let Some(host) = normalized(authority, tls) else {
            return origin(tls, Host::Unclear(url.to_owned()));
        };
        match (scheme, tls) {
            (Some(scheme), Tls::Unknown) => {
                let scheme = scheme.to_ascii_lowercase();
                origin(tls, Host::Named(format!("{scheme}://{host}")))
            }
            _ => origin(tls, Host::Named(host)),
        }
    }

    /// Whether a request may go there without TLS, and leaves the machine.
    #[must_use]
    pub fn may_lack_tls(&self) -> bool {
        matches!(self.tls, Tls::No | Tls::Chosen) && !self.is_loopback()
    }

    /// Whether the request does not leave the machine: `localhost`, `127.0.0.0/8` or `[::1]`.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let Host::Named(authority) = &self.host else {
            return false;
        };
        let host = authority
            .rsplit_once('@')
            .map_or(&**authority, |(_, host)| host);
        let name = match host.strip_prefix('[') {
            Some(address) => address.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        is_loopback(name)
    }
}

/// Whether a host, an IPv6 address without its brackets, is this machine itself.
#[must_use]
pub fn is_loopback(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost")
        || host.parse().is_ok_and(|it: Ipv4Addr| it.is_loopback())
        || host.parse().is_ok_and(|it: Ipv6Addr| it.is_loopback())
}

/// Whether the host of a text is known, whatever may follow it.
#[must_use]
pub fn is_settled(start: &str) -> bool {
    if let Some(rest) = start.strip_prefix('/') {
        return rest.starts_with(|next| !['/', '\\', '{'].contains(&next));
    }
    let Some((scheme, rest)) = start.split_once("://") else {
        return false;
    };
    is_scheme(scheme) && first_segment(rest).len() < rest.len()
}

fn first_segment(text: &str) -> &str {
    text.split(['/', '?', '#']).next().unwrap_or_default()
}

fn is_scheme(text: &str) -> bool {
    let text = text.replace(CHOSEN, "a");
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it))
}

fn tls(scheme: &str) -> Tls {
    match scheme.to_ascii_lowercase().as_str() {
        "https" | "wss" => Tls::Yes,
        "http" | "ws" => Tls::No,
        chosen if chosen.contains(CHOSEN) => Tls::Chosen,
        _ => Tls::Unknown,
    }
}

/// The host of a URL that begins with what a caller chooses. What follows is part of the host, or even is the host, unless it is a path.
fn chosen_host(url: &str) -> Host {
    let rest = &url[CHOSEN.len()..];
    let is_path = rest.is_empty() || rest.starts_with(['/', '?', '#']) && !rest.starts_with("//");
    if is_path {
        Host::Named(CHOSEN.to_owned())
    } else {
        Host::Unclear(url.to_owned())
    }
}

/// The authority in lower case, its user name aside, without the usual port; `None` if it does not have the form of one, RFC 3986
/// §3.2. Letters beyond ASCII stay as they are, since readers disagree about which of them are the same.
fn normalized(authority: &str, tls: Tls) -> Option<String> {
    let (user, address) = match authority.rsplit_once('@') {
        Some((user, _)) if user.contains('@') => return None,
        Some((user, address)) => (format!("{user}@"), address),
        None => (String::new(), authority),
    };
    let (host, port) = host_and_port(address)?;
    let usual = match tls {
        Tls::Yes => "443",
        Tls::No => "80",
        Tls::Chosen | Tls::Unknown => "",
    };
    let host = host.to_ascii_lowercase();
    Some(if port.is_empty() || port == usual {
        user + &host
    } else {
        format!("{user}{host}:{port}")
    })
}

/// A host and its port, which may be empty; an IPv6 address keeps its brackets.
fn host_and_port(address: &str) -> Option<(&str, &str)> {
    let end = match address.strip_prefix('[') {
        Some(inner) => inner.find(']')? + 2,
        None => address.find(':').unwrap_or(address.len()),
    };
    let (host, rest) = address.split_at(end);
    let port = match rest.strip_prefix(':') {
        Some(port) => port,
        None if rest.is_empty() => "",
        None => return None,
    };
    let is_port = port
        .replace(CHOSEN, "")
        .bytes()
        .all(|it| it.is_ascii_digit());
    let is_bracketed = host.starts_with('[');
    let is_host = !host.is_empty() && (is_bracketed || !host.contains(['[', ']']));
    (is_host && is_port).then_some((host, port))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(host: &str) -> Host {
        Host::Named(host.to_owned())
    }

    #[test]
    fn the_host_counts_and_the_path_does_not() {
        for (url, tls, host) in [
            ("https://a.example/v1", Tls::Yes, named("a.example")),
            ("HTTPS://A.example:443", Tls::Yes, named("a.example")),
            ("wss://a.example?x", Tls::Yes, named("a.example")),
            ("http://a.example:80#x", Tls::No, named("a.example")),
            ("ws://a.example:/", Tls::No, named("a.example")),
            ("https://a.example:80", Tls::Yes, named("a.example:80")),
            ("https://U@a.example", Tls::Yes, named("U@a.example")),
            ("//a.example/v1", Tls::Unknown, named("a.example")),
            ("ftp://a.example", Tls::Unknown, named("ftp://a.example")),
            ("{}://a.example", Tls::Chosen, named("a.example")),
            ("https://{}.example/", Tls::Yes, named("{}.example")),
            ("{}/v1", Tls::Chosen, named("{}")),
            ("https://[::1]:443/", Tls::Yes, named("[::1]")),
            ("https://[2001::443]", Tls::Yes, named("[2001::443]")),
            ("https://a.example:{}", Tls::Yes, named("a.example:{}")),
            ("/", Tls::Unknown, Host::Document),
            ("", Tls::Unknown, Host::Document),
            ("v1/a:b", Tls::Unknown, Host::Document),
        ] {
            assert_eq!(Origin::of(url), Origin { tls, host }, "{url}");
        }
    }

    #[test]
    fn ambiguous_url_is_its_own_host() {
        for url in [
            "https://a.example\\@b.example",
            "/\\b.example",
            "\t//b.example",
            "https:b.example",
            "https:///b.example",
            "localhost:8080/v1",
            "https://a@b@c.example",
            "https://a.example::443",
            "https://a.example:443:443",
            "https://2001::443",
            "https://a.example:x",
            "https://[::1",
            "https://[::1]b.example",
            "https://a[b]",
            "https://:443",
            "https://u@",
            "{}.evil.example/v1",
            "{}a",
            "{}{}/v1",
            "{}:8080",
            "{}//a.example",
            "{}@a.example",
        ] {
            assert_eq!(Origin::of(url).host, Host::Unclear(url.to_owned()));
        }
    }

    #[test]
    fn unclear_host_keeps_its_tls() {
        assert!(Origin::of("http://a.example::80").may_lack_tls());
        assert!(Origin::of("{}.a.example").may_lack_tls());
        assert_eq!(Origin::of("https://a.example:x").tls, Tls::Yes);
    }

    #[test]
    fn letters_beyond_ascii_are_not_folded() {
        for (one, other) in [
            ("https://k.example", "https://\u{212a}.example"),
            ("https://i.example", "https://\u{130}.example"),
            ("https://i\u{307}.example", "https://\u{130}.example"),
            ("https://s.example", "https://\u{17f}.example"),
            ("https://\u{fc}.example", "https://\u{dc}.example"),
        ] {
            assert_ne!(Origin::of(one), Origin::of(other), "{one} {other}");
        }
    }

    #[test]
    fn loopback_is_a_name_and_two_networks() {
        for url in [
            "http://localhost",
            "http://LOCALHOST:8080/v1",
            "http://localhost:{}/{}",
            "http://127.0.0.1",
            "http://127.255.0.7:80",
            "http://[::1]:8080",
            "ws://[0:0:0:0:0:0:0:1]/",
        ] {
            assert!(!Origin::of(url).may_lack_tls(), "{url}");
        }
        for url in [
            "http://localhost.example",
            "http://127.0.0.1.example",
            "http://localhost@a.example",
            "http://128.0.0.1",
            "http://[::2]",
            "http://{}",
            "{}",
        ] {
            assert!(Origin::of(url).may_lack_tls(), "{url}");
        }
    }

    #[test]
    fn host_is_settled_once_it_cannot_change() {
        for start in ["https://a.example/", "https://a?", "/v1", "/?"] {
            assert!(is_settled(start), "{start}");
        }
        for start in ["", "/", "//", "/{}", "https", "https://a", "https://"] {
            assert!(!is_settled(start), "{start}");
        }
    }
}
