//! EXT: specification extensions.

use super::{Finding, Rule, client, document};
use crate::client::KEYS;
use crate::keywords;
use crate::suggest::nearest;

/// Extension names begin with `x-`, and not with a prefix that is spoken for.
///
/// `extension("team" = "a")`, `extension("x-oai-deprecated" = true)`
#[must_use]
pub fn check_name(name: &str) -> Option<Finding> {
    if !name.starts_with("x-") {
        let bare = match name.trim_start_matches(['X', 'x']).trim_start_matches('-') {
            "" => "team",
            bare => bare,
        };
        return Some(Finding::error(
            Rule::Ext01,
            format!("extension `{name}` does not begin with `x-`; write `x-{bare}`"),
        ));
    }
    if name == "x-" {
        return Some(Finding::error(
            Rule::Ext01,
            "extension `x-` has no name; write one such as `x-team`",
        ));
    }
    let prefix = ["x-oai-", "x-oas-", "x-oasgard-"]
        .into_iter()
        .find(|prefix| name.starts_with(prefix))?;
    let known = [
        keywords::DEPRECATED,
        "device_authorization",
        keywords::DEVICE_AUTHORIZATION_URL,
        keywords::METADATA_URL,
    ];
    let keys = KEYS.map(|(key, _)| key);
    let known = known.into_iter().chain(keys);
    let remedy = match nearest(&name[prefix.len()..], known) {
        Some(key) if client::is_flag(key) => format!("write `oauth2(…, client({key}))`"),
        Some(key) if client::is_key(key) => format!("write `oauth2(…, client({key} = \"…\"))`"),
        Some(word) => format!("write `{word}`"),
        None => "choose another prefix".to_owned(),
    };
    Some(Finding::error(
        Rule::Ext02,
        format!("`{prefix}` names are written by the tool only; {remedy}"),
    ))
}

/// `extension(…)` contains one quoted name and a JSON value.
#[must_use]
pub fn wrong_form() -> Finding {
    document::key::wrong_form(keywords::EXTENSION, "extension(\"x-…\" = JSON)")
}

/// The name of an extension without the word for one. `is_known` says whether an extension may be there.
///
/// `http(basic), "x-owner" = "team"`
#[must_use]
pub fn without_word(name: &str, value: &str, is_known: bool) -> Finding {
    let place = if is_known {
        ""
    } else {
        " beside the scheme type"
    };
    Finding::error(
        Rule::Ext01,
        format!(
            "`\"{name}\"` is the name of an extension; write `extension(\"{name}\" = {value})`{place}"
        ),
    )
}

/// What follows `=` in an extension is not JSON.
#[must_use]
pub fn value_not_json(name: &str, written: &str) -> Finding {
    Finding::error(
        Rule::Ext01,
        format!(
            "the value of `{name}` is not JSON: `{written}`; write a JSON literal, with strings in double quotes"
        ),
    )
}
