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
                    return origin(Tls::Chosen, Host::Named(CHOSEN.to_owned()));
                }
                None if first_segment(url).contains(':') => return unclear(),
                None => return origin(Tls::Unknown, Host::Document),
            },
        };
        let authority = first_segment(rest);
        if authority.is_empty() {
            return unclear();
        }
        let tls = scheme.map_or(Tls::Unknown, tls);
        let host = normalized(authority, tls);
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

/// The authority in lower case, its user name aside, without the port that goes without saying.
fn normalized(authority: &str, tls: Tls) -> String {
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (format!("{user}@"), host),
        None => (String::new(), authority),
    };
    let host = host.to_lowercase();
    let usual = match tls {
        Tls::Yes => ":443",
        Tls::No => ":80",
        Tls::Chosen | Tls::Unknown => ":",
    };
    let host = host.strip_suffix(usual).unwrap_or(&host);
    let host = host.strip_suffix(':').unwrap_or(host);
    user + host
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
        ] {
            assert_eq!(Origin::of(url).host, Host::Unclear(url.to_owned()));
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
