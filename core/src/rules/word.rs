//! Words and forms of the declaration language that are out of place.

use super::{Finding, Rule, listed};
use crate::suggest::nearest;
use crate::words;

/// A word that is not an argument here. If another list knows it, it does not belong; else the near miss is shown, or the
/// words that do belong.
///
/// `http(basic, token_url = "…")`, `client_credentials(tokn_url = "…")`
#[must_use]
pub fn unknown_word(word: &str, owner: &str, known: &[&str], elsewhere: &[&str]) -> Finding {
    if owner == MUTUAL_TLS {
        return Finding::error(
            Rule::Sch17,
            format!("`{word}` does not belong to mutual TLS; write `mutual_tls` alone"),
        );
    }
    if elsewhere.contains(&word) {
        return foreign_word(word, owner);
    }
    let remedy = match (nearest(word, known.iter().copied()), known) {
        (Some(meant), _) => format!("write `{meant}`"),
        // One word is no choice: who wrote another did not mean it.
        (None, [] | [_]) => return foreign_word(word, owner),
        (None, known) => format!("write {}", listed(known.iter().copied())),
    };
    Finding::error(Rule::Doc12, format!("unknown key `{word}`; {remedy}"))
}

fn foreign_word(word: &str, owner: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` does not belong to {owner}; remove it"),
    )
}

/// A value in place of a word and a value.
///
/// `open_id_connect("https://id.example.com/.well-known/openid-configuration")`
#[must_use]
pub fn value_without_word(value: &str, word: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{value}` has no key; write `{word} = \"…\"`"),
    )
}

/// The owner by which [`unknown_word`] recognizes mutual TLS, which takes no argument.
pub const MUTUAL_TLS: &str = "mutual TLS";

/// A word that stands for another one.
///
/// `http(bearer, format = "JWT")`
#[must_use]
pub fn meant_word(word: &str, meant: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("unknown key `{word}`; write `{meant}`"),
    )
}

/// The same argument twice.
///
/// `token_url = "…", token_url = "…"`
#[must_use]
pub fn repeated_word(word: &str) -> Finding {
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

/// The value of a flag that shall say that something is not so; without the flag it is not.
pub const DENIED: &str = "= false";

/// A flag says by itself that something is so.
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
pub fn no_literal(word: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!("`{word}` is not a string literal; write `{word} = \"…\"`"),
    )
}

/// `security` on something that is not a function.
///
/// `#[security(Shop)] mod orders`
#[must_use]
pub fn security_on(item: &str) -> Finding {
    Finding::error(
        Rule::Doc01,
        format!("`security` is on {item}; put it on each handler function"),
    )
}

/// `security_scheme` on something that is neither an enum nor a unit struct.
#[must_use]
pub fn scheme_on(item: &str) -> Finding {
    Finding::error(
        Rule::Sch01,
        format!("`security_scheme` is on {item}; put it on an enum of scopes or a unit struct"),
    )
}

/// A variant that is more than a name.
#[must_use]
pub fn variant_with_fields(noun: &str, variant: &str) -> Finding {
    Finding::error(
        Rule::Scope01,
        format!(
            "variant `{variant}` has fields; a {noun} is a plain name, with `#[{noun}(pattern = \"…{{id}}\")]` for a part known at run time"
        ),
    )
}

/// Generic parameters on a scheme.
#[must_use]
pub fn generic_scheme(name: &str) -> Finding {
    Finding::error(
        Rule::Sch01,
        format!("`{name}` has generic parameters; a scheme is one plain type, remove them"),
    )
}

/// `crate = …` is an absolute path.
#[must_use]
pub fn crate_path(written: &str) -> Finding {
    Finding::error(
        Rule::Doc12,
        format!(
            "`{}` is `{written}`; write an absolute path such as `::oasgard`",
            words::CRATE
        ),
    )
}

/// `extension(…)` holds one quoted name and a JSON value.
#[must_use]
pub fn extension_form() -> Finding {
    wrong_form(words::EXTENSION, "extension(\"x-…\" = JSON)")
}

/// What follows `=` in an extension is not JSON.
#[must_use]
pub fn extension_value(name: &str, written: &str) -> Finding {
    Finding::error(
        Rule::Ext01,
        format!(
            "the value of `{name}` is not JSON: `{written}`; write a JSON literal, with strings in double quotes"
        ),
    )
}
