//! DOC-12: keys that are out of place, or given in another form than their own.

pub mod security;
mod unknown;

use crate::flow::{FlowKind, FlowUrl};
use crate::keywords;
use crate::rules::{Finding, Rule};
use crate::wording::Wording;

use unknown::foreign;
pub use unknown::{Known, place_in_http, unknown};

/// Another spelling of a key that is given too.
///
/// `client_credentials(token_url = "…", tokenUrl = "…")`
#[must_use]
pub fn given_already(word: &str, meant: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` is another name of `{meant}`, which is given already; remove it"),
    )
}

/// An argument beside a kind, in the parentheses of which it belongs.
///
/// `oauth2(client_credentials(…)), client(pkce)`
#[must_use]
pub fn belongs_in_kind(word: &str, kind: &str, right: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` belongs in `{kind}(…)`; write `{right}`"),
    )
}

/// What only a handler says, in a scheme.
///
/// `scheme("jwt", http(bearer), public = "teaser")`
#[must_use]
pub fn public_in_scheme(reason: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`public` belongs to a handler; write `#[security(…, public = \"{reason}\")]`"),
    )
}

/// Scopes or roles in the parentheses of a kind. `right` is one that is declared as it should be.
///
/// `open_id_connect(url = "…", scopes("email"))`
#[must_use]
pub fn scopes_in_kind(word: &str, owner: &str, right: &str) -> Finding {
    let place = if right.starts_with('#') {
        "as a variant of an enum"
    } else {
        "behind it"
    };
    Finding::error(
        Rule::Doc12,
        format!("`{word}` does not belong to {owner}; write `{right}` {place}"),
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
        None => foreign(word, "an oauth2 scheme", ""),
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
