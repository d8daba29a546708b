//! DOC-12: keys that are out of place, or given in another form than their own.

pub mod security;

use crate::flow::{FlowKind, FlowUrl};
use crate::keywords;
use crate::rules::{Finding, Rule, listed, scheme};
use crate::suggest::nearest;
use crate::wording::Wording;

/// A word that is not an argument here. If another list knows it, it does not belong; else the near miss is shown, or the
/// words that do belong.
///
/// `http(basic, token_url = "…")`, `client_credentials(tokn_url = "…")`
#[must_use]
pub fn unknown(word: &str, owner: &str, known: &[&str], elsewhere: &[&str]) -> Finding {
    if owner == scheme::MUTUAL_TLS {
        return scheme::key_of_mutual_tls(word);
    }
    if elsewhere.contains(&word) {
        return foreign(word, owner);
    }
    let remedy = match (nearest(word, known.iter().copied()), known) {
        (Some(meant), _) => format!("write `{meant}`"),
        // A single word is not a suggestion: who wrote another one did not mean it.
        (None, [] | [_]) => return foreign(word, owner),
        (None, known) => format!("write {}", listed(known.iter().copied())),
    };
    Finding::error(Rule::Doc12, format!("unknown key `{word}`; {remedy}"))
}

fn foreign(word: &str, owner: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` does not belong to {owner}; remove it"),
    )
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

/// A key of `client(…)` that is written beside it or in a flow.
///
/// `oauth2(client_credentials(…), token_prefix = "SSWS")`
#[must_use]
pub fn key_outside_client(word: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` belongs in `client(…)` beside the flows; write it there"),
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
