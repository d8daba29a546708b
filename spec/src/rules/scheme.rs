//! The Security Scheme Object: kinds and what each of them needs.

use super::api_key::api_key;
use super::client::client;
use super::http::http;
use super::url::needs_permission;
use super::{Finding, Located, Place, Rule, discovery_url, flow, idle_opt_in, metadata_url};
use crate::scheme::{Kind, Location};
use crate::suggest::nearest;
use crate::words;

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
            client: settings,
            ..
        } => {
            let metadata = metadata.as_deref().and_then(|url| {
                let finding = metadata_url(words::METADATA_URL, url, allowed)?;
                Some(finding.at(Place::value(words::METADATA_URL)))
            });
            let settings = settings.iter().flat_map(|settings| client(settings, flows));
            flows
                .iter()
                .flat_map(flow)
                .chain(metadata)
                .chain(settings)
                .collect()
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
