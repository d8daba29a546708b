//! Names that become keys of the document.

use super::{Finding, Rule, named};
use crate::client::KEYS;
use crate::suggest::nearest;
use crate::text;
use crate::version::Version;
use crate::wording::Wording;
use crate::words;

/// A component key has a small alphabet, and does not look like a file.
///
/// `name = "JWT Authentication"`, `name = "auth.json"`
#[must_use]
pub fn scheme_name(wording: Wording, name: &str) -> Option<Finding> {
    if let Err(fault) = text::component_key(name) {
        let (subject, fault) = (named("scheme name", name), fault.verb_phrase());
        return Some(Finding::error(
            Rule::Doc09,
            format!(
                "{subject} {fault}; use only letters, digits, `.`, `-` and `_`, as in `{}`",
                wording.choose("name = \"petstore_auth\"", "petstore_auth")
            ),
        ));
    }
    // Only OpenAPI 3.2 lets a requirement name a scheme by its URI.
    if matches!(wording, Wording::Document(version) if version < Version::V3_2) {
        return None;
    }
    let looks_like_a_file = [".json", ".yaml", ".yml"]
        .iter()
        .any(|ending| name.to_ascii_lowercase().ends_with(ending))
        || name.starts_with('.');
    looks_like_a_file.then(|| {
        Finding::warning(
            Rule::Req04,
            format!("scheme name `{name}` looks like a file; choose a plain name"),
        )
    })
}

/// Extension names begin with `x-`, and not with a prefix that is spoken for.
///
/// `extension("team" = "a")`, `extension("x-oai-deprecated" = true)`
#[must_use]
pub fn extension(name: &str) -> Option<Finding> {
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
        words::DEPRECATED,
        "device_authorization",
        words::DEVICE_AUTHORIZATION_URL,
        words::METADATA_URL,
    ];
    let keys = KEYS.map(|(key, _)| key);
    let known = known.into_iter().chain(keys);
    let remedy = match nearest(&name[prefix.len()..], known) {
        Some(word) => format!("write `{word}`"),
        None => "choose another prefix".to_owned(),
    };
    Some(Finding::error(
        Rule::Ext02,
        format!("`{prefix}` names are written by the tool only; {remedy}"),
    ))
}
