//! The parts of a URL, found without asking whether they are legal, RFC 3986 App. B.

/// A URL and its parts. What is wrong with a part is reported by name.
#[derive(Clone, Copy)]
pub(in crate::rules) struct Parts<'a> {
    pub(in crate::rules) url: &'a str,
    pub(in crate::rules) scheme: Option<&'a str>,
    /// What is between `//` and the path: user name, host and port.
    pub(in crate::rules) authority: Option<&'a str>,
    pub(in crate::rules) path: &'a str,
    /// What is behind `?`, up to a fragment.
    pub(in crate::rules) query: Option<&'a str>,
}

impl<'a> Parts<'a> {
    pub(in crate::rules) fn of(url: &'a str) -> Self {
        let (scheme, rest) = match url.split_once(':') {
            Some((scheme, rest)) if is_scheme(scheme) => (Some(scheme), rest),
            _ => (None, url),
        };
        let rest = rest.split_once('#').map_or(rest, |(before, _)| before);
        let (rest, query) = match rest.split_once('?') {
            Some((before, query)) => (before, Some(query)),
            None => (rest, None),
        };
        let (authority, path) = match rest.strip_prefix("//") {
            Some(behind) => {
                let end = behind.find('/').unwrap_or(behind.len());
                (Some(&behind[..end]), &behind[end..])
            }
            None => (None, rest),
        };
        Self {
            url,
            scheme,
            authority,
            path,
            query,
        }
    }

    /// The user name and password before the host, RFC 3986 §3.2.1.
    pub(in crate::rules) fn user(self) -> Option<&'a str> {
        self.authority?.rsplit_once('@').map(|(user, _)| user)
    }

    /// The host and its port.
    pub(super) fn address(self) -> Option<&'a str> {
        let authority = self.authority?;
        Some(
            authority
                .rsplit_once('@')
                .map_or(authority, |(_, address)| address),
        )
    }

    /// Whether the character at this position belongs to the host or its port.
    pub(super) fn is_in_host(self, position: usize) -> bool {
        self.address().is_some_and(|address| {
            let start = self.start_of(address);
            (start..start + address.len()).contains(&position)
        })
    }

    /// The URL with another host and port.
    pub(super) fn with_address(self, new: &str) -> String {
        let address = self.address().unwrap_or_default();
        let start = self.start_of(address);
        let (before, behind) = (&self.url[..start], &self.url[start + address.len()..]);
        format!("{before}{new}{behind}")
    }

    fn start_of(self, part: &str) -> usize {
        part.as_ptr().addr() - self.url.as_ptr().addr()
    }
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .chars()
            .all(|it| it.is_ascii_alphanumeric() || "+-.".contains(it))
}
