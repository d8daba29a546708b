//! DOC-12: keys that are out of place, or given in another form than their own.

pub mod security;

use crate::flow::{FlowKind, FlowUrl};
use crate::keywords;
use crate::rules::{Finding, Rule, listed};
use crate::suggest::meant;
use crate::wording::Wording;

/// The words that a refused one may stand for.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// what may be there
    pub here: &'a [&'a str],
    /// those of them that take a value of the form that was written
    pub fitting: &'a [&'a str],
    /// what belongs to other lists
    pub elsewhere: &'a [&'a str],
}

/// A word that is not an argument here. The word that is meant is shown, or where the word belongs, or the words that fit.
///
/// `http(basic, token_url = "…")`, `client_credentials(tokn_url = "…")`
#[must_use]
pub fn unknown(word: &str, owner: &str, known: Known) -> Finding {
    if known.elsewhere.contains(&word) {
        return foreign(word, owner);
    }
    if let Some(meant) = meant(word, known.here.iter().copied()) {
        return unknown_but_meant(word, meant);
    }
    if let Some(meant) = meant(word, known.elsewhere.iter().copied())
        && let Some(right) = home(meant, owner)
    {
        return Finding::error(
            Rule::Doc12,
            format!("unknown key `{word}`; write `{right}`"),
        );
    }
    // A permission is not a suggestion, and neither is a single word: the author did not mean it.
    let is_never_guessed = |word: &&str| {
        [
            keywords::ALLOW_INSECURE,
            keywords::ALLOW_DEPRECATED,
            keywords::CRATE,
        ]
        .contains(word)
    };
    let fitting: Vec<_> = known
        .fitting
        .iter()
        .filter(|word| !is_never_guessed(word))
        .copied()
        .collect();
    match fitting.as_slice() {
        [] | [_] => foreign(word, owner),
        several => Finding::error(
            Rule::Doc12,
            format!(
                "unknown key `{word}`; write {}",
                listed(several.iter().copied())
            ),
        ),
    }
}

fn foreign(word: &str, owner: &str) -> Finding {
    let remedy = match home(word, owner) {
        Some(right) => format!("write `{right}`"),
        None => "remove it".to_owned(),
    };
    Finding::error(
        Rule::Doc12,
        format!("`{word}` does not belong to {owner}; {remedy}"),
    )
}

/// The whole right form of a word that belongs outside of its owner's parentheses; `None` where it is of no use.
fn home(word: &str, owner: &str) -> Option<String> {
    let kind = match owner {
        "an HTTP scheme" => keywords::HTTP,
        "an API key" => keywords::API_KEY,
        "an OpenID Connect scheme" => keywords::OPEN_ID_CONNECT,
        "an oauth2 scheme" => keywords::OAUTH2,
        flow if flow.ends_with(" flow") => keywords::OAUTH2,
        _ => return None,
    };
    Some(match word {
        keywords::NAME | keywords::DESCRIPTION => format!("{kind}(…), {word} = \"…\""),
        keywords::DEPRECATED => format!("{kind}(…), {word}"),
        keywords::CRATE => format!("{kind}(…), {word} = ::oasgard"),
        keywords::EXTENSION => format!("{kind}(…), {word}(\"x-…\" = …)"),
        keywords::METADATA_URL if owner.ends_with(" flow") => {
            format!("{kind}(…, {word} = \"…\")")
        }
        keywords::CLIENT if owner.ends_with(" flow") => format!("{kind}(…, {word}(…))"),
        keywords::PKCE if kind == keywords::OAUTH2 => format!("{kind}(…, client({word}))"),
        _ => return None,
    })
}

/// A value in place of a word and a value.
///
/// `open_id_connect("https://id.example.com/.well-known/openid-configuration")`
#[must_use]
pub fn value_without_key(value: &str, word: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{value}` has no key; write `{word} = \"…\"`"),
    )
}

/// A word that is used in place of the right one.
///
/// `http(bearer, format = "JWT")`
#[must_use]
pub fn unknown_but_meant(word: &str, meant: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("unknown key `{word}`; write `{meant}`"),
    )
}

/// The scopes of a flow beside the flows.
///
/// `oauth2(client_credentials(…), scopes(Read))`
#[must_use]
pub fn scopes_outside_flow(flow: FlowKind, names: &str) -> Finding {
    let flow = flow.word();
    Finding::error(
        Rule::Doc12,
        format!("`scopes` belongs in a flow; write `{flow}(…, scopes({names}))`"),
    )
}

/// A permission beside the flows; `right` is the first flow that needs it, with it.
///
/// `oauth2(password(token_url = "…"), allow_deprecated = "…")`
#[must_use]
pub fn belongs_to_flow(word: &str, right: Option<&str>) -> Finding {
    match right {
        Some(right) => belongs_inside(word, &format!("oauth2({right})")),
        None => foreign(word, "an oauth2 scheme"),
    }
}

/// A permission beside what it permits, as which it is written in `right`.
///
/// `api_key(query = "key"), allow_insecure = "…"`
#[must_use]
pub fn belongs_inside(word: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` belongs inside of what it permits; write `{right}`"),
    )
}

/// A field of a server's metadata, which clients find by the metadata's URL.
///
/// `open_id_connect(issuer = "https://id.example.com")`
#[must_use]
pub fn part_of_metadata(word: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` is a field of the server's metadata; write `{right}`"),
    )
}

/// The same argument twice.
///
/// `token_url = "…", token_url = "…"`
#[must_use]
pub fn repeated(word: &str) -> Finding {
    Finding::error(Rule::Doc12, format!("`{word}` is given twice; remove one"))
}

/// An argument in another form than its own.
///
/// `token_url("…")`, `scopes = "read"`
#[must_use]
pub fn wrong_form(word: &str, form: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("invalid value for `{word}`; write `{form}`"),
    )
}

/// The value of a flag that is meant to unset it; without the flag it is unset.
pub const DENIED: &str = "= false";

/// A flag has no value.
///
/// `deprecated = true`, `client(pkce("S256"))`
#[must_use]
pub fn value_of_flag(word: &str, value: &str) -> Finding {
    let remedy = if value == DENIED {
        format!("remove `{word} {value}`")
    } else {
        format!("remove `{value}`")
    };
    Finding::error(Rule::Doc12, format!("`{word}` takes no value; {remedy}"))
}

/// What should be a string literal is something else, which a macro cannot look into.
///
/// `token_url = TOKEN_URL`
#[must_use]
pub fn not_a_string(word: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` is not a string literal; write `{word} = \"…\"`"),
    )
}

/// `crate = …` is an absolute path.
#[must_use]
pub fn relative_crate_path(written: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!(
            "`{}` is `{written}`; write an absolute path such as `::oasgard`",
            keywords::CRATE
        ),
    )
}

/// A list of scopes names variants of the type that it is written on.
///
/// `scopes(PetAuth::Read)`
#[must_use]
pub fn path_to_scope(path: &str, name: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{path}` is a path, where the name of a variant is enough; write `{name}`"),
    )
}

/// A URL is beside the flows, and not in one.
///
/// `oauth2(token_url = "…")`
#[must_use]
pub fn url_outside_flow(wording: Wording, field: FlowUrl) -> Finding {
    let flow = match field {
        FlowUrl::Token => FlowKind::ClientCredentials,
        FlowUrl::DeviceAuthorization => FlowKind::DeviceAuthorization,
        FlowUrl::Authorization | FlowUrl::Refresh => FlowKind::AuthorizationCode,
    };
    let (field, flow) = (wording.field(field.word()), wording.flow(flow));
    let remedy = wording.choose(
        format!("write `{flow}({field} = \"…\")`"),
        format!("move it into one, such as `{flow}`"),
    );
    Finding::error(
        Rule::Doc12,
        format!("`{field}` belongs in a flow; {remedy}"),
    )
}

/// URLs beside the flows, the first of which is `word`.
///
/// `oauth2(authorization_url = "…", token_url = "…")`
#[must_use]
pub fn urls_outside_flow(word: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` belongs in a flow; write `oauth2({right})`"),
    )
}

/// A key of `client(…)` that is written beside it or in a flow. `form` is the key with its value, as it is written.
///
/// `oauth2(client_credentials(…), token_prefix = "SSWS")`
#[must_use]
pub fn key_outside_client(word: &str, form: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` belongs in `client(…)`; write `oauth2(…, client({form}))`"),
    )
}

/// `client(basic)`
#[must_use]
pub fn credentials_without_key(way: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{way}` has no key; write `credentials = {way}`"),
    )
}
