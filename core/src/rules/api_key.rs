//! Schemes of type `apiKey`: a name that fits its place, and a place that keeps it secret.

use super::{Finding, Located, Place, Rule, named};
use crate::scheme::Location;
use crate::suggest::nearest;
use crate::text::{self, TextError};
use crate::wording::Wording;
use crate::words;

/// An API key has a name that fits its place, and a place that keeps it secret.
///
/// `api_key(header = "X API Key")`, `api_key(query = "key")`
pub(super) fn api_key(
    wording: Wording,
    location: Location,
    name: &str,
    query_is_allowed: bool,
) -> Vec<Located> {
    let place = Place::value(location.word());
    if let Some(finding) = api_key_name(location, name) {
        return vec![finding.at(place)];
    }
    let finding = match location {
        Location::Header => owned_header(wording, name),
        Location::Query if !query_is_allowed => Some(key_in_query(wording, name)),
        Location::Query | Location::Cookie => None,
    };
    finding
        .map(|finding| finding.at(place))
        .into_iter()
        .collect()
}

fn api_key_name(location: Location, name: &str) -> Option<Finding> {
    let fault = match location {
        Location::Query if name.is_empty() => TextError::Empty,
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
fn owned_header(wording: Wording, name: &str) -> Option<Finding> {
    if name.eq_ignore_ascii_case("authorization") {
        return Some(Finding::warning(
            Rule::Sch07,
            format!(
                "API key is in the `{name}` header; write {} or another HTTP scheme if the value begins with a scheme name",
                bearer(wording)
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
        wording.choose(
            "write `api_key(cookie = \"…\")` or another name",
            "write `in: cookie` or another name",
        )
    } else {
        "write another name, such as `X-API-Key`"
    };
    owned
        .iter()
        .any(|header| header.eq_ignore_ascii_case(name))
        .then(|| {
            Finding::warning(
                Rule::Http03,
                format!("header `{name}` belongs to HTTP; {remedy}"),
            )
        })
}

fn key_in_query(wording: Wording, name: &str) -> Finding {
    let permission = wording.or_permission(words::ALLOW_INSECURE);
    if name.eq_ignore_ascii_case("access_token") {
        let remedy = bearer(wording);
        Finding::unless_allowed(
            wording,
            Rule::Bcp04,
            format!("an access token must not be sent in the URL; write {remedy}{permission}"),
        )
    } else {
        let remedy = wording.choose("`api_key(header = \"X-API-Key\")`", "`in: header`");
        Finding::warning(
            Rule::Sch08,
            format!("API key is sent in the URL; write {remedy}{permission}"),
        )
    }
}

fn bearer(wording: Wording) -> &'static str {
    wording.choose("`http(bearer)`", "`type: http` with `scheme: bearer`")
}

/// `api_key()`
#[must_use]
pub fn api_key_without_name(wording: Wording) -> Finding {
    let remedy = wording.choose("`api_key(header = \"X-API-Key\")`", "`name: X-API-Key`");
    Finding::error(
        Rule::Sch04,
        format!("the API key has no name; write {remedy}"),
    )
}

/// `api_key(body = "key")`
#[must_use]
pub fn unknown_location(wording: Wording, word: &str) -> Finding {
    let form = |place| wording.choose(format!("`{place} = \"…\"`"), format!("`in: {place}`"));
    let remedy = match nearest(word, Location::ALL.map(Location::word)) {
        Some(place) => form(place),
        None => {
            let [header, query, cookie] = Location::ALL.map(|location| form(location.word()));
            format!("{header}, {query} or {cookie}")
        }
    };
    Finding::error(
        Rule::Sch05,
        format!("an API key cannot be in `{word}`; write {remedy}"),
    )
}
