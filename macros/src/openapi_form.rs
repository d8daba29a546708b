//! Schemes in OpenAPI's own words: `type = "http", scheme = "bearer"`, `header = "X-Key"`.

use oasgard_core::keywords;
use oasgard_core::rules::{Finding, scheme};
use oasgard_core::scheme::Location;
use oasgard_core::suggest::meant;
use oasgard_core::wording::Wording;
use proc_macro2::TokenTree;

use crate::api_key_form::value;
use crate::arguments::{Argument, Value, text, written};
use crate::errors::Errors;
use crate::flow_form;

/// What may be beside a scheme's kind whatever the kind is.
const BESIDE: [&str; 6] = [
    keywords::CRATE,
    keywords::DEPRECATED,
    keywords::DESCRIPTION,
    keywords::EXTENSION,
    keywords::ROLES,
    keywords::SCOPES,
];

/// Reports a kind that is given by keys, and removes all of its keys: that is one mistake. Returns whether there was one.
pub(crate) fn take(list: &mut Vec<Argument>, errors: &mut Errors) -> bool {
    let types = ["type", "ty", "kind"];
    let is_type = |argument: &&Argument| {
        matches!(argument.value, Value::Assigned(_)) && types.contains(&argument.word().as_str())
    };
    let is_scheme = |argument: &&Argument| {
        matches!(argument.value, Value::Assigned(_)) && argument.word() == keywords::SCHEME
    };
    let is_place = |argument: &&Argument| {
        let mut places = Location::ALL.into_iter();
        places.any(|place| place.word() == argument.word())
            && !matches!(argument.value, Value::None)
    };
    let found = list
        .iter()
        .find(is_type)
        .or_else(|| list.iter().find(is_scheme))
        .or_else(|| list.iter().find(is_place));
    let Some(found) = found else {
        return false;
    };
    let is_api_key;
    let finding = if is_place(&found) {
        is_api_key = false;
        let name = value(found).unwrap_or_else(|| "X-API-Key".to_owned());
        let right = format!("api_key({} = \"{name}\")", found.word());
        scheme::kind_in_another_form(&found.word(), &right)
    } else {
        let form = form_of(found, list);
        is_api_key = match &form {
            Ok(right) => right.starts_with(keywords::API_KEY),
            Err(finding) => finding.message.contains("api_key("),
        };
        match form {
            Ok(right) => scheme::kind_in_another_form(&found.word(), &right),
            Err(finding) => finding,
        }
    };
    let stays = |argument: &Argument| {
        let word = argument.word();
        BESIDE.contains(&word.as_str()) || word == keywords::NAME && !is_api_key
    };
    errors.push_under(&together(list, found, stays), finding);
    list.retain(stays);
    true
}

/// The arguments around `found` that the right form replaces.
fn together(
    list: &[Argument],
    found: &Argument,
    stays: impl Fn(&Argument) -> bool,
) -> Vec<TokenTree> {
    let mut runs = list.split(|argument| stays(argument));
    let run = runs.find(|run| run.iter().any(|argument| std::ptr::eq(argument, found)));
    let run = run.unwrap_or_default().iter();
    run.flat_map(Argument::tokens).collect()
}

/// The right form of a scheme that is given by keys.
fn form_of(found: &Argument, list: &[Argument]) -> Result<String, Finding> {
    let Value::Assigned(tokens) = &found.value else {
        return Err(scheme::without_type(Wording::Declaration));
    };
    if let [TokenTree::Ident(_), TokenTree::Group(_)] = tokens.as_slice() {
        return Ok(written(tokens));
    }
    let given = |words: &[&str]| {
        let argument = list.iter().find(|argument| {
            let word = argument.word();
            words.contains(&word.as_str()) || meant(&word, words.iter().copied()).is_some()
        });
        argument.and_then(plain_value)
    };
    let kind = plain_value(found).unwrap_or_default();
    if found.word() == keywords::SCHEME {
        return Ok(http(&kind, None));
    }
    let folded = kind.to_ascii_lowercase().replace(['_', '-'], "");
    Ok(match folded.as_str() {
        "http" => {
            let format = given(&[keywords::BEARER_FORMAT]);
            // Only a bearer token has a format.
            let implied = format.is_some().then(|| keywords::BEARER.to_owned());
            let Some(scheme) = given(&[keywords::SCHEME]).or(implied) else {
                let choice = [keywords::BEARER, keywords::BASIC].map(|scheme| http(scheme, None));
                return Err(scheme::one_of_kinds(&found.word(), &choice));
            };
            http(&scheme, format.as_deref())
        }
        "apikey" => {
            let place = given(&["in"]).filter(|place| {
                let mut places = Location::ALL.into_iter();
                places.any(|known| known.word() == place)
            });
            let name = given(&[keywords::NAME]).unwrap_or_else(|| "X-API-Key".to_owned());
            let form = |place: &str| format!("api_key({place} = \"{name}\")");
            let Some(place) = place else {
                let choice = [keywords::HEADER, keywords::COOKIE].map(form);
                return Err(scheme::one_of_kinds(&found.word(), &choice));
            };
            form(&place)
        }
        "openidconnect" => {
            let url = given(&[keywords::URL]);
            let url =
                url.unwrap_or_else(|| "https://…/.well-known/openid-configuration".to_owned());
            format!("open_id_connect(url = \"{url}\")")
        }
        "oauth2" => {
            let flow = flow_form::right_form(list);
            let usual = "authorization_code(authorization_url = \"…\", token_url = \"…\")";
            format!("oauth2({})", flow.as_deref().unwrap_or(usual))
        }
        "mutualtls" => keywords::MUTUAL_TLS.to_owned(),
        "bearer" | "basic" | "digest" => http(&folded, None),
        _ => return Err(scheme::unknown_type(Wording::Declaration, &kind)),
    })
}

fn http(scheme: &str, format: Option<&str>) -> String {
    let lower = scheme.to_ascii_lowercase();
    let scheme = if scheme::http::WORDS.contains(&lower.as_str()) {
        lower
    } else {
        format!("\"{scheme}\"")
    };
    match format {
        Some(format) => format!("http({scheme}, bearer_format = \"{format}\")"),
        None => format!("http({scheme})"),
    }
}

/// The text or the single word that is assigned.
fn plain_value(argument: &Argument) -> Option<String> {
    let Value::Assigned(tokens) = &argument.value else {
        return None;
    };
    let [single] = tokens.as_slice() else {
        return None;
    };
    Some(text(single).map_or_else(|| single.to_string(), |text| text.value))
}
