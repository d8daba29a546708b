//! SCH: the Security Scheme Object, its types and what each of them needs.

pub mod api_key;
pub mod http;

use super::url::needs_permission;
use super::{
    ClientPart, Finding, Located, Place, Rule, client, flow, listed, metadata, oidc, opt_in,
};
use crate::keywords;
use crate::scheme::{Kind, Location};
use crate::suggest::nearest;
use crate::version::Version;
use crate::wording::Wording;

const KINDS: [&str; 5] = [
    keywords::API_KEY,
    keywords::HTTP,
    keywords::MUTUAL_TLS,
    keywords::OAUTH2,
    keywords::OPEN_ID_CONNECT,
];

/// How a kind is written: as the head of a declaration, or as the value of `type`.
fn kind_form(wording: Wording, kind: &'static str) -> String {
    let declaration = match kind {
        keywords::MUTUAL_TLS => format!("`{kind}`"),
        _ => format!("`{kind}(…)`"),
    };
    let document = match kind {
        keywords::API_KEY => "apiKey",
        keywords::MUTUAL_TLS => "mutualTLS",
        keywords::OPEN_ID_CONNECT => "openIdConnect",
        same => same,
    };
    wording.choose(declaration, format!("`{document}`"))
}

fn kind_forms(wording: Wording) -> String {
    let has_mutual_tls = wording != Wording::Document(Version::V3_0);
    let kinds = KINDS.into_iter();
    let mut forms: Vec<_> = kinds
        .filter(|kind| *kind != keywords::MUTUAL_TLS || has_mutual_tls)
        .map(|kind| kind_form(wording, kind))
        .collect();
    let last = forms.pop().unwrap_or_default();
    format!("{} or {last}", forms.join(", "))
}

/// Everything that a scheme's kind can get wrong by itself.
#[must_use]
pub fn check_kind(wording: Wording, kind: &Kind, allow_insecure: Option<&str>) -> Vec<Located> {
    let allowed = allow_insecure.is_some();
    let mut found = match kind {
        Kind::OAuth2 {
            flows,
            metadata_url: metadata,
            client: settings,
            ..
        } => {
            let metadata = metadata.as_deref().and_then(|url| {
                let finding = metadata::check_url(wording, keywords::METADATA_URL, url, allowed)?;
                Some(finding.at(Place::value(keywords::METADATA_URL)))
            });
            let settings = settings.iter().flat_map(|settings| {
                let query = settings.token_query.as_deref();
                let name = query.and_then(api_key::check_token_query).map(|finding| {
                    let place = ClientPart::Value(keywords::TOKEN_QUERY);
                    finding.at(Place::in_client(place))
                });
                name.into_iter().chain(client::check(settings, flows))
            });
            flows
                .iter()
                .flat_map(|one| flow::check(wording, one))
                .chain(metadata)
                .chain(settings)
                .collect()
        }
        Kind::OpenIdConnect { url } => oidc::check_url(wording, keywords::URL, url, allowed)
            .map(|finding| finding.at(Place::value(keywords::URL)))
            .into_iter()
            .collect(),
        Kind::Http {
            scheme,
            bearer_format,
        } => http::check(wording, scheme, bearer_format.is_some()),
        Kind::ApiKey { location, name } => api_key::check(wording, *location, name, allowed),
        Kind::MutualTls => Vec::new(),
    };
    if let Some(reason) = allow_insecure
        && !has_something_insecure(kind)
    {
        let finding = opt_in::check_use(keywords::ALLOW_INSECURE, reason);
        found.extend(finding.map(|finding| finding.at(Place::word(keywords::ALLOW_INSECURE))));
    }
    found
}

/// Whether a URL is declared only with a permission.
#[must_use]
pub fn url_needs_permission(url: &str) -> bool {
    needs_permission(url)
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
pub fn without_type(wording: Wording) -> Finding {
    let forms = kind_forms(wording);
    Finding::error(
        Rule::Sch01,
        format!("the scheme has no type; write {forms}"),
    )
}

/// `#[security_scheme(bearer)]`
#[must_use]
pub fn unknown_type(wording: Wording, word: &str) -> Finding {
    let http = |scheme| {
        let document = format!("`http` with `scheme: {scheme}`");
        wording.choose(wording.http(scheme), document)
    };
    let form = |kind| kind_form(wording, kind);
    let folded = word.to_ascii_lowercase().replace('_', "");
    let remedy = match folded.as_str() {
        "bearer" | "jwt" | "token" => http(keywords::BEARER),
        "basic" | "digest" => http(&folded),
        "mtls" | "tls" => form(keywords::MUTUAL_TLS),
        "oidc" | "openid" => form(keywords::OPEN_ID_CONNECT),
        "header" | "query" | "cookie" | "key" => form(keywords::API_KEY),
        _ => match nearest(word, KINDS) {
            Some(kind) => form(kind),
            None => kind_forms(wording),
        },
    };
    Finding::error(
        Rule::Sch02,
        format!("unknown scheme type `{word}`; write {remedy}"),
    )
}

/// `#[security_scheme(type = "http", scheme = "bearer")]`
#[must_use]
pub fn kind_in_another_form(word: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Sch02,
        format!("`{word}` is not a scheme type; write `{right}`"),
    )
}

/// The same where several types may be meant.
///
/// `#[security_scheme(type = "http")]`
#[must_use]
pub fn one_of_kinds(word: &str, forms: &[String]) -> Finding {
    let forms = listed(forms.iter().map(String::as_str));
    Finding::error(
        Rule::Sch02,
        format!("`{word}` is not a scheme type; write {forms}"),
    )
}

/// `oauth2()`
#[must_use]
pub fn oauth2_without_flow(wording: Wording) -> Finding {
    Finding::error(
        Rule::Sch14,
        wording.choose(
            "the oauth2 scheme has no flow; write one such as `authorization_code(…)`",
            "the oauth2 scheme has no `flows`; add one such as `authorizationCode`",
        ),
    )
}

/// `security_scheme` on something that is neither an enum nor a unit struct.
#[must_use]
pub fn attribute_on(item: &str) -> Finding {
    Finding::error(
        Rule::Sch01,
        format!("`security_scheme` is on {item}; put it on an enum of scopes or a unit struct"),
    )
}

/// A struct with braces or parentheses. `has_fields` says whether something is in them.
///
/// `struct Key {}`, `struct Key(String);`
#[must_use]
pub fn struct_with_body(name: &str, has_fields: bool) -> Finding {
    let fault = if has_fields {
        "fields"
    } else {
        "braces or parentheses"
    };
    Finding::error(
        Rule::Sch01,
        format!("`{name}` has {fault}; a scheme without scopes is written `struct {name};`"),
    )
}

/// Generic parameters on a scheme.
#[must_use]
pub fn generic(name: &str) -> Finding {
    Finding::error(
        Rule::Sch01,
        format!("`{name}` has generic parameters; a scheme is one plain type, remove them"),
    )
}

/// Mutual TLS takes no argument.
///
/// `mutual_tls(ca = "…")`
#[must_use]
pub fn key_of_mutual_tls(word: &str) -> Finding {
    Finding::error(
        Rule::Sch17,
        format!("`{word}` does not belong to mutual TLS; write `mutual_tls` alone"),
    )
}

/// What messages call mutual TLS.
pub const MUTUAL_TLS: &str = "mutual TLS";
