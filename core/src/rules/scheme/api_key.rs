//! SCH-04 to SCH-08: an API key has a name that fits its place, and a place that keeps it secret.

use crate::keywords;
use crate::rules::{Finding, Located, Place, Rule, best_practice, http, named};
use crate::scheme::Location;
use crate::suggest::nearest;
use crate::text::{self, TextError};
use crate::wording::Wording;

/// An API key has a name that fits its place, and a place that keeps it secret.
///
/// `api_key(header = "X API Key")`, `api_key(query = "key")`
pub(super) fn check(
    wording: Wording,
    location: Location,
    name: &str,
    query_is_allowed: bool,
) -> Vec<Located> {
    let place = Place::value(location.word());
    if let Some(finding) = check_name(location, name) {
        return vec![finding.at(place)];
    }
    let finding = match location {
        Location::Header => {
            key_in_authorization(wording, name).or_else(|| http::check_header(wording, name))
        }
        Location::Query if !query_is_allowed => Some(key_in_query(wording, name)),
        Location::Query | Location::Cookie => None,
    };
    finding
        .map(|finding| finding.at(place))
        .into_iter()
        .collect()
}

fn check_name(location: Location, name: &str) -> Option<Finding> {
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

/// The `Authorization` header belongs to the schemes of type `http`.
fn key_in_authorization(wording: Wording, name: &str) -> Option<Finding> {
    name.eq_ignore_ascii_case("authorization").then(|| {
        Finding::warning(
            Rule::Sch07,
            format!(
                "API key is in the `{name}` header; write {} or another HTTP scheme if the value begins with a scheme name",
                wording.bearer()
            ),
        )
    })
}

fn key_in_query(wording: Wording, name: &str) -> Finding {
    best_practice::check_key_in_query(wording, name).unwrap_or_else(|| {
        let permission = wording.or_permission(keywords::ALLOW_INSECURE);
        let remedy = wording.choose("`api_key(header = \"X-API-Key\")`", "`in: header`");
        Finding::warning(
            Rule::Sch08,
            format!("API key is sent in the URL; write {remedy}{permission}"),
        )
    })
}

/// `api_key()`
#[must_use]
pub fn without_name(wording: Wording) -> Finding {
    let remedy = wording.choose("`api_key(header = \"X-API-Key\")`", "`name: X-API-Key`");
    Finding::error(
        Rule::Sch04,
        format!("the API key has no name; write {remedy}"),
    )
}

/// `api_key(name = "X-API-Key", in = "header")`
#[must_use]
pub fn in_another_form(written: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Sch05,
        format!("`{written}` does not name the place of an API key; write `{right}`"),
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

/// A query parameter has a name.
///
/// `token_query = ""`
pub(super) fn check_token_query(name: &str) -> Option<Finding> {
    name.is_empty().then(|| {
        Finding::error(
            Rule::Sch06,
            "query parameter name is empty; write the parameter's name",
        )
    })
}
