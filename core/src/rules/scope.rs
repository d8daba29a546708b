//! SCOPE: scopes and roles.

use super::{Finding, Rule, named};
use crate::keywords;
use crate::operation::path_shape;
use crate::scheme::Scope;
use crate::text::{self, TextError};
use crate::wording::Wording;

/// A scope is one scope-token of RFC 6749 §3.3; a role is any text. `noun` is `scope` or `role`.
///
/// `#[scope("read orders")]`
#[must_use]
pub fn check_token(wording: Wording, noun: &str, token: &str) -> Option<Finding> {
    let fault = text::scope_token(token).err()?;
    if noun == keywords::ROLE && fault != TextError::Empty {
        return None;
    }
    let remedy = match fault {
        TextError::Empty => format!("write the {noun} that the authorization server knows"),
        TextError::Character(' ') => {
            let two = wording.choose("variants".to_owned(), format!("{noun}s"));
            format!("write one token, or two {two}")
        }
        TextError::Character(_) => {
            "write printable ASCII without spaces, quotation marks and backslashes".to_owned()
        }
    };
    let fault = fault.verb_phrase();
    let subject = named(noun, token);
    Some(Finding::error(
        Rule::Scope01,
        format!("{subject} {fault}; {remedy}"),
    ))
}

/// Two variants never share a scope.
///
/// `#[scope("a")] A, #[scope("a")] B`
#[must_use]
pub fn repeated(noun: &str, token: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Scope05,
        format!("{noun} `{token}` is declared by `{first}` and `{second}`; remove one variant"),
    )
}

/// Two patterns are different patterns if more than the names of their parts differs.
///
/// `#[scope(pattern = "a:{x}")] A, #[scope(pattern = "a:{y}")] B`
#[must_use]
pub fn check_distinct_patterns(first: &Scope, second: &Scope) -> Option<Finding> {
    let is_same = first.is_pattern
        && second.is_pattern
        && first.token != second.token
        && text::template(&second.token).is_some()
        && path_shape(&first.token) == path_shape(&second.token);
    is_same.then(|| {
        Finding::error(
            Rule::Scope05,
            format!(
                "pattern `{}` matches the same texts as `{}`; remove one variant or change its fixed text",
                second.token, first.token
            ),
        )
    })
}

/// A variant states its scope.
#[must_use]
pub fn variant_without_token(noun: &str, variant: &str) -> Finding {
    let example = variant.to_ascii_lowercase();
    Finding::error(
        Rule::Scope01,
        format!("variant `{variant}` has no {noun}; write `#[{noun}(\"{example}\")]` above it"),
    )
}

/// An attribute on a variant that is a misspelling of the one that states its scope.
///
/// `#[scop("orders:read")]`
#[must_use]
pub fn misspelt_attribute(written: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Scope01,
        format!("unknown attribute `{written}`; write `{noun}`"),
    )
}

/// The enum that a struct with scopes or roles should be.
#[must_use]
pub fn enum_for_struct(noun: &str, name: &str, variant: &str, token: &str) -> String {
    format!("enum {name} {{ #[{noun}(\"{token}\")] {variant} }}")
}

/// A scope or role on a struct, which has none.
///
/// `#[role("admin")] struct Staff;`
#[must_use]
pub fn on_a_struct(noun: &str, instead: &str) -> Finding {
    Finding::error(
        Rule::Scope01,
        format!("a struct has no {noun}s; write `{instead}`"),
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
