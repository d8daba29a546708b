//! The Security Scheme Object: kinds and what each of them needs.

use super::url::{self, needs_permission};
use super::{
    Finding, Located, Place, Rule, discovery_url, flow, idle_opt_in, listed, metadata_url, named,
};
use crate::scheme::{Kind, Location};
use crate::suggest::nearest;
use crate::text::{self, Fault};
use crate::words;

/// The registered HTTP authentication schemes that are in use (HTTP-02).
const REGISTERED: [&str; 14] = [
    "Basic",
    "Bearer",
    "Concealed",
    "Digest",
    "DPoP",
    "GNAP",
    "HOBA",
    "Mutual",
    "Negotiate",
    "OAuth",
    "PrivateToken",
    "SCRAM-SHA-1",
    "SCRAM-SHA-256",
    "vapid",
];

/// The HTTP authentication schemes that are plain words in a declaration.
pub const HTTP_WORDS: [&str; 3] = [words::BEARER, words::BASIC, words::DIGEST];

const KINDS: [&str; 5] = [
    words::API_KEY,
    words::HTTP,
    words::MUTUAL_TLS,
    words::OAUTH2,
    words::OPEN_ID_CONNECT,
];

const KIND_FORMS: &str =
    "`api_key(…)`, `http(…)`, `mutual_tls`, `oauth2(…)` or `open_id_connect(…)`";

/// Everything that a scheme's kind can get wrong by itself.
#[must_use]
pub fn kind(kind: &Kind, allow_insecure: Option<&str>) -> Vec<Located> {
    let allowed = allow_insecure.is_some();
    let mut found = match kind {
        Kind::OAuth2 {
            flows,
            metadata_url: metadata,
            ..
        } => {
            let metadata = metadata.as_deref().and_then(|url| {
                let finding = metadata_url(words::METADATA_URL, url, allowed)?;
                Some(finding.at(Place::value(words::METADATA_URL)))
            });
            flows.iter().flat_map(flow).chain(metadata).collect()
        }
        Kind::OpenIdConnect { url } => discovery_url(words::URL, url, allowed)
            .map(|finding| finding.at(Place::value(words::URL)))
            .into_iter()
            .collect(),
        Kind::Http {
            scheme,
            bearer_format,
        } => http(scheme, bearer_format.is_some()),
        Kind::ApiKey { location, name } => api_key(*location, name, allowed),
        Kind::MutualTls => Vec::new(),
    };
    if let Some(reason) = allow_insecure
        && !has_something_insecure(kind)
    {
        let finding = idle_opt_in(words::ALLOW_INSECURE, reason);
        found.extend(finding.map(|finding| finding.at(Place::word(words::ALLOW_INSECURE))));
    }
    found
}

/// What the scheme itself lets through by permission; a flow has its own.
fn has_something_insecure(kind: &Kind) -> bool {
    match kind {
        Kind::OAuth2 { metadata_url, .. } => metadata_url.as_deref().is_some_and(needs_permission),
        Kind::OpenIdConnect { url } => needs_permission(url),
        Kind::ApiKey { location, .. } => *location == Location::Query,
        Kind::Http { .. } | Kind::MutualTls => false,
    }
}

/// An HTTP authentication scheme is one token, and better a registered one.
///
/// `http("Bearer token")`, `http("DSN")`, `http(basic, bearer_format = "JWT")`
fn http(scheme: &str, has_bearer_format: bool) -> Vec<Located> {
    let mut found = Vec::new();
    if let Err(fault) = text::http_token(scheme) {
        found.push(broken_http_scheme(scheme, fault).at(Place::value(words::SCHEME)));
    } else if !REGISTERED
        .iter()
        .any(|name| name.eq_ignore_ascii_case(scheme))
    {
        let remedy = match nearest(scheme, REGISTERED) {
            Some(name) => format!("write `{name}`"),
            None => "check the spelling".to_owned(),
        };
        let message =
            format!("`{scheme}` is not a registered http authentication scheme; {remedy}");
        found.push(Finding::warning(Rule::Sch10, message).at(Place::value(words::SCHEME)));
    }
    if has_bearer_format && !scheme.eq_ignore_ascii_case(words::BEARER) {
        found.push(
            Finding::error(
                Rule::Sch13,
                "`bearer_format` belongs to the bearer scheme; remove it or write `http(bearer, bearer_format = \"JWT\")`",
            )
            .at(Place::word(words::BEARER_FORMAT)),
        );
    }
    found
}

fn broken_http_scheme(scheme: &str, fault: Fault) -> Finding {
    if fault == Fault::Empty {
        return http_without_scheme();
    }
    let first = scheme.split_whitespace().next().unwrap_or(words::BEARER);
    let lower = first.to_ascii_lowercase();
    let remedy = if HTTP_WORDS.contains(&lower.as_str()) {
        format!("`http({lower})`")
    } else {
        "such as `http(\"DPoP\")`".to_owned()
    };
    Finding::error(
        Rule::Sch12,
        format!(
            "http scheme `{scheme}` {}; write only the scheme name, {remedy}",
            fault.verb_phrase()
        ),
    )
}

/// An API key has a name that fits its place, and a place that keeps it secret.
///
/// `api_key(header = "X API Key")`, `api_key(query = "key")`
fn api_key(location: Location, name: &str, query_is_allowed: bool) -> Vec<Located> {
    let place = Place::value(location.word());
    if let Some(finding) = api_key_name(location, name) {
        return vec![finding.at(place)];
    }
    let finding = match location {
        Location::Header => owned_header(name),
        Location::Query if !query_is_allowed => Some(key_in_query(name)),
        Location::Query | Location::Cookie => None,
    };
    finding
        .map(|finding| finding.at(place))
        .into_iter()
        .collect()
}

fn api_key_name(location: Location, name: &str) -> Option<Finding> {
    let fault = match location {
        Location::Query if name.is_empty() => Fault::Empty,
        Location::Query => return None,
        Location::Header | Location::Cookie => text::http_token(name).err()?,
    };
    let remedy = match location {
        Location::Query => "write the parameter's name".to_owned(),
        Location::Header => format!("write a token such as `{}`", as_token(name, "X-API-Key")),
        Location::Cookie => format!("write a token such as `{}`", as_token(name, "sid")),
    };
    let noun = match location {
        Location::Query => "query parameter name",
        Location::Header => "header name",
        Location::Cookie => "cookie name",
    };
    let (subject, fault) = (named(noun, name), fault.verb_phrase());
    Some(Finding::error(
        Rule::Sch06,
        format!("{subject} {fault}; {remedy}"),
    ))
}

fn as_token(name: &str, example: &str) -> String {
    let joined = name.split_whitespace().collect::<Vec<_>>().join("-");
    if text::http_token(&joined).is_ok() {
        joined
    } else {
        example.to_owned()
    }
}

/// A header that another mechanism owns is no place for an API key.
fn owned_header(name: &str) -> Option<Finding> {
    if name.eq_ignore_ascii_case("authorization") {
        return Some(Finding::warning(
            Rule::Sch07,
            format!(
                "api key is in the `{name}` header; write `http(bearer)` or another http scheme if the value begins with a scheme name"
            ),
        ));
    }
    let owned = [
        "Host",
        "Content-Length",
        "Connection",
        "Cookie",
        "Content-Type",
        "Accept",
    ];
    let remedy = if name.eq_ignore_ascii_case("cookie") {
        "write `api_key(cookie = \"…\")` or another name"
    } else {
        "write another name, such as `X-API-Key`"
    };
    owned
        .iter()
        .any(|header| header.eq_ignore_ascii_case(name))
        .then(|| {
            Finding::warning(
                Rule::Http03,
                format!("header `{name}` belongs to http; {remedy}"),
            )
        })
}

fn key_in_query(name: &str) -> Finding {
    if name.eq_ignore_ascii_case("access_token") {
        Finding::error(
            Rule::Bcp04,
            "an access token must not travel in the url; write `http(bearer)`, or add `allow_insecure = \"reason\"`",
        )
    } else {
        Finding::warning(
            Rule::Sch08,
            "api key travels in the url; write `api_key(header = \"X-API-Key\")`, or add `allow_insecure = \"reason\"`",
        )
    }
}

/// `#[security_scheme()]`
#[must_use]
pub fn scheme_without_kind() -> Finding {
    Finding::error(
        Rule::Sch01,
        format!("the scheme has no type; write {KIND_FORMS}"),
    )
}

/// `#[security_scheme(bearer)]`
#[must_use]
pub fn unknown_kind(word: &str) -> Finding {
    let folded = word.to_ascii_lowercase().replace('_', "");
    let remedy = match folded.as_str() {
        "bearer" | "jwt" | "token" => "`http(bearer)`".to_owned(),
        "basic" | "digest" => format!("`http({folded})`"),
        "mtls" | "tls" => "`mutual_tls`".to_owned(),
        "oidc" | "openid" => "`open_id_connect(…)`".to_owned(),
        "header" | "query" | "cookie" | "key" => "`api_key(…)`".to_owned(),
        _ => match nearest(word, KINDS) {
            Some(words::MUTUAL_TLS) => "`mutual_tls`".to_owned(),
            Some(kind) => format!("`{kind}(…)`"),
            None => KIND_FORMS.to_owned(),
        },
    };
    Finding::error(
        Rule::Sch02,
        format!("unknown scheme type `{word}`; write {remedy}"),
    )
}

/// `api_key()`
#[must_use]
pub fn api_key_without_name() -> Finding {
    Finding::error(
        Rule::Sch04,
        "the api key has no name; write `api_key(header = \"X-API-Key\")`",
    )
}

/// `api_key(body = "key")`
#[must_use]
pub fn unknown_location(word: &str) -> Finding {
    let remedy = match nearest(word, Location::ALL.map(Location::word)) {
        Some(place) => format!("`{place} = \"…\"`"),
        None => "`header = \"…\"`, `query = \"…\"` or `cookie = \"…\"`".to_owned(),
    };
    Finding::error(
        Rule::Sch05,
        format!("an api key cannot be in `{word}`; write {remedy}"),
    )
}

/// `http()`
#[must_use]
pub fn http_without_scheme() -> Finding {
    Finding::error(
        Rule::Sch09,
        "`http` names no authentication scheme; write one such as `http(bearer)`",
    )
}

/// `http(baerer)`
#[must_use]
pub fn unknown_http_word(word: &str) -> Finding {
    let registered = nearest(word, REGISTERED);
    let plain = nearest(word, HTTP_WORDS).map(str::to_owned);
    let remedy = plain
        .or_else(|| registered.map(|name| format!("\"{name}\"")))
        .map_or_else(
            || format!("{}, or a string for another scheme", listed(HTTP_WORDS)),
            |meant| format!("`http({meant})`"),
        );
    Finding::error(
        Rule::Sch10,
        format!("unknown http scheme `{word}`; write {remedy}"),
    )
}

/// `oauth2()`
#[must_use]
pub fn oauth2_without_flow() -> Finding {
    Finding::error(
        Rule::Sch14,
        "the oauth2 scheme has no flow; write one such as `authorization_code(…)`",
    )
}

/// `open_id_connect()`
#[must_use]
pub fn open_id_connect_without_url() -> Finding {
    Finding::error(
        Rule::Oidc01,
        "the open id connect scheme has no `url`; add `url = \"https://…/.well-known/openid-configuration\"`",
    )
}

/// A scheme that sends passwords, and a server without TLS.
///
/// `http(basic)` and server `http://a.example`
#[must_use]
pub fn password_without_tls(scheme: &str, kind: &Kind, server: &str) -> Option<Finding> {
    let sends_password = matches!(kind, Kind::Http { scheme, .. }
        if scheme.eq_ignore_ascii_case(words::BASIC) || scheme.eq_ignore_ascii_case(words::DIGEST));
    (sends_password && url::is_open_server(server)).then(|| {
        Finding::warning(
            Rule::Http01,
            format!(
                "`{scheme}` sends passwords and server `{server}` has no tls; write an `https://` server"
            ),
        )
    })
}
