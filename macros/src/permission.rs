//! Permissions that are outside of what they permit: `api_key(query = "key"), allow_insecure = "…"`.

use oasgard_core::flow::Flow;
use oasgard_core::keywords;
use oasgard_core::rules::scheme::url_needs_permission;
use oasgard_core::scheme::{Kind, Location};

/// Gives a permission to each flow that needs it and has none. Returns how the first of them is written with it.
pub(crate) fn give(word: &str, flows: &mut [Flow]) -> Option<String> {
    let mut right = None;
    for flow in flows {
        let needs_permission = if word == keywords::ALLOW_DEPRECATED {
            flow.kind.is_deprecated()
        } else {
            flow.urls.values().any(|text| url_needs_permission(text))
        };
        let permission = if word == keywords::ALLOW_DEPRECATED {
            &mut flow.allow_deprecated
        } else {
            &mut flow.allow_insecure
        };
        if needs_permission && permission.is_none() {
            *permission = Some(String::new());
            right.get_or_insert_with(|| format!("{}(…, {word} = \"…\")", flow.kind.word()));
        }
    }
    right
}

/// The same for all of a kind; `own` is the permission of the kind itself.
pub(crate) fn give_to_kind(
    word: &str,
    kind: &mut Kind,
    own: &mut Option<String>,
) -> Option<String> {
    let permitted = format!("{word} = \"…\"");
    let right = match kind {
        Kind::OAuth2 { flows, .. } => {
            return give(word, flows).map(|flow| format!("oauth2({flow})"));
        }
        _ if word != keywords::ALLOW_INSECURE || own.is_some() => return None,
        Kind::ApiKey { location, name } if *location == Location::Query => {
            format!("api_key(query = \"{name}\", {permitted})")
        }
        Kind::OpenIdConnect { url } if url_needs_permission(url) => {
            format!("open_id_connect(url = \"{url}\", {permitted})")
        }
        _ => return None,
    };
    *own = Some(String::new());
    Some(right)
}
