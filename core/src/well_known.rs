//! The places of metadata below `/.well-known/`, RFC 8615.

/// The path behind an issuer, OpenID Connect Discovery §4.
pub const DISCOVERY: &str = "/.well-known/openid-configuration";

/// The path before that of an issuer, RFC 8414 §3.
pub const METADATA: &str = "/.well-known/oauth-authorization-server";

/// The documents below `/.well-known/`, and how their names are misspelt.
const NAMES: [&str; 9] = [
    "openid-configuration",
    "openid_configuration",
    "openid-config",
    "openid-connect",
    "oauth-authorization-server",
    "oauth_authorization_server",
    "oauth-protected-resource",
    "jwks.json",
    "webfinger",
];

/// The discovery URL of the issuer that a URL belongs to: the issuer and [`DISCOVERY`].
#[must_use]
pub fn discovery_url(url: &str) -> String {
    let (start, path) = issuer(url);
    format!("{start}{path}{DISCOVERY}")
}

/// The metadata URL of the issuer that a URL belongs to: [`METADATA`] between its host and its path.
#[must_use]
pub fn metadata_url(url: &str) -> String {
    let (start, path) = issuer(url);
    format!("{start}{METADATA}{path}")
}

/// Scheme and host of a URL, and the path of its issuer: without what leads to metadata, and without a slash at its end.
fn issuer(url: &str) -> (&str, String) {
    let behind_scheme = url.find("://").map_or(0, |start| start + 3);
    let host_end = url[behind_scheme..].find(['/', '?', '#']);
    let (start, rest) = url.split_at(host_end.map_or(url.len(), |end| behind_scheme + end));
    let path = rest.split(['?', '#']).next().unwrap_or_default();
    let is_kept = |segment: &&str| {
        let lower = segment.to_ascii_lowercase();
        !lower.is_empty()
            && !["well-known", "well_known", "wellknown"].contains(&lower.trim_start_matches('.'))
            && !NAMES.contains(&lower.as_str())
    };
    let kept = path.split('/').filter(is_kept);
    (start, kept.flat_map(|segment| ["/", segment]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn discovery_follows_the_path_of_the_issuer() {
        for (url, discovery) in [
            (
                "https://a.example",
                "https://a.example/.well-known/openid-configuration",
            ),
            (
                "https://a.example/",
                "https://a.example/.well-known/openid-configuration",
            ),
            (
                "https://a.example/t",
                "https://a.example/t/.well-known/openid-configuration",
            ),
            (
                "https://a.example/.well-known/openid-configuration/t",
                "https://a.example/t/.well-known/openid-configuration",
            ),
            (
                "https://a.example/.well-known/oauth-authorization-server/t",
                "https://a.example/t/.well-known/openid-configuration",
            ),
            (
                "https://a.example/t/.well_known/openid_configuration/",
                "https://a.example/t/.well-known/openid-configuration",
            ),
            ("/t", "/t/.well-known/openid-configuration"),
        ] {
            assert_eq!(discovery_url(url), discovery, "{url}");
        }
    }

    #[test]
    fn metadata_precedes_the_path_of_the_issuer() {
        for (url, metadata) in [
            (
                "https://a.example/",
                "https://a.example/.well-known/oauth-authorization-server",
            ),
            (
                "https://a.example/t/",
                "https://a.example/.well-known/oauth-authorization-server/t",
            ),
            (
                "https://a.example/oauth-authorization-server",
                "https://a.example/.well-known/oauth-authorization-server",
            ),
        ] {
            assert_eq!(metadata_url(url), metadata, "{url}");
        }
    }
}
