//! Scopes and roles.

use super::{Finding, Rule, listed, named};
use crate::text::{self, Piece, TextError};
use crate::wording::Wording;
use crate::words;

/// A scope is one scope-token of RFC 6749 §3.3; a role is any text. `noun` is `scope` or `role`.
///
/// `#[scope("read orders")]`
#[must_use]
pub fn scope_token(wording: Wording, noun: &str, token: &str) -> Option<Finding> {
    let fault = text::scope_token(token).err()?;
    if noun == words::ROLE && fault != TextError::Empty {
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

/// A scope with braces is a template, and says so. `remedy` is how its place takes a pattern.
///
/// `#[scope("consent:{id}")]`
#[must_use]
pub fn undeclared_pattern(
    wording: Wording,
    noun: &str,
    token: &str,
    remedy: &str,
) -> Option<Finding> {
    token.contains(['{', '}']).then(|| {
        Finding::unless_allowed(
            wording,
            Rule::Dyn01,
            format!("{noun} `{token}` looks like a template; {remedy}"),
        )
    })
}

/// A pattern has fixed text and named parts, of which none is empty, repeated or next to another.
///
/// `#[scope(pattern = "{a}{b}")]`
#[must_use]
pub fn pattern(noun: &str, pattern: &str) -> Option<Finding> {
    let error = |fault: &str, remedy: &str| {
        Some(Finding::error(
            Rule::Dyn02,
            format!("pattern `{pattern}` {fault}; {remedy}"),
        ))
    };
    if let Some(finding) = scope_token(Wording::Declaration, noun, pattern) {
        return Some(finding);
    }
    let Some(pieces) = text::template(pattern) else {
        return error("has an unbalanced brace", "write each part as `{name}`");
    };
    let names: Vec<_> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Part(name) => Some(*name),
            Piece::Fixed(_) => None,
        })
        .collect();
    if names.is_empty() {
        return error(
            "has no part in braces",
            &format!("write `#[{noun}(\"{pattern}\")]`"),
        );
    }
    if names.contains(&"") {
        return error(
            "has a part without a name",
            "write a name between the braces",
        );
    }
    if let Some(name) = repeated(&names) {
        return error(&format!("has the part `{name}` twice"), "rename one");
    }
    if pieces
        .windows(2)
        .any(|pair| matches!(pair, [Piece::Part(_), Piece::Part(_)]))
    {
        return error(
            "has no text between its parts",
            "write one part or put text between",
        );
    }
    if names.len() == pieces.len() {
        return error("has no fixed text", "put text before or after its part");
    }
    None
}

/// Two variants never share a scope.
///
/// `#[scope("a")] A, #[scope("a")] B`
#[must_use]
pub fn repeated_scope(noun: &str, token: &str, first: &str, second: &str) -> Finding {
    Finding::error(
        Rule::Scope05,
        format!("{noun} `{token}` is declared by `{first}` and `{second}`; remove one variant"),
    )
}

/// A scope says what it permits. `remedy` is how its place takes a description.
#[must_use]
pub fn undescribed_scope(token: &str, remedy: &str) -> Finding {
    Finding::warning(
        Rule::Flow09,
        format!("scope `{token}` has no description; {remedy}"),
    )
}

/// A scope is in at least one flow.
///
/// variant `Write`, and every flow has `scopes(Read)`
#[must_use]
pub fn scope_in_no_flow(scope: &str) -> Finding {
    Finding::error(
        Rule::Req09,
        format!("scope `{scope}` is not in any flow; add it to the `scopes(…)` of one"),
    )
}

/// A scope that a document requires, and that no flow of the scheme lists. `meant` is the one that was probably meant.
///
/// `security: [{PetAuth: ["pets:raed"]}]`
#[must_use]
pub fn undeclared_scope(scope: &str, scheme: &str, meant: Option<&str>) -> Finding {
    let remedy = match meant {
        Some(meant) => format!("write `{meant}`"),
        None => "add it to the `scopes` of one".to_owned(),
    };
    Finding::error(
        Rule::Req09,
        format!("scope `{scope}` is not in any flow of `{scheme}`; {remedy}"),
    )
    .with_instead(meant)
}

/// The most names that a message lists; with all of them the messages of many mistakes would grow with a product.
const MOST_LISTED: usize = 16;

/// A flow offers declared scopes only. `meant` is the one that was probably meant.
///
/// `scopes(Raed)`
#[must_use]
pub fn unknown_scope(name: &str, meant: Option<&str>, known: &[&str]) -> Finding {
    let remedy = match (meant, known) {
        (Some(meant), _) => format!("write `{meant}`"),
        (None, []) => "the scheme declares none".to_owned(),
        (None, known) if known.len() > MOST_LISTED => {
            let first = listed(known[..MOST_LISTED].iter().copied());
            format!("write {first}, or another of the {} declared", known.len())
        }
        (None, known) => format!("write {}", listed(known.iter().copied())),
    };
    Finding::error(Rule::Req09, format!("unknown scope `{name}`; {remedy}"))
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

/// A variant says its scope.
#[must_use]
pub fn variant_without_scope(noun: &str, variant: &str) -> Finding {
    let example = variant.to_ascii_lowercase();
    Finding::error(
        Rule::Scope01,
        format!("variant `{variant}` has no {noun}; write `#[{noun}(\"{example}\")]` above it"),
    )
}

/// OAuth and OpenID schemes have scopes, the others roles. `right` is in the number of `written`.
///
/// `#[role("admin")]` in an oauth2 scheme
#[must_use]
pub fn scope_or_role(written: &str, right: &str, owner: &str) -> Finding {
    let plural = right.trim_end_matches('s');
    Finding::error(
        Rule::Req08,
        format!("`{written}` does not belong to {owner}, which has {plural}s; write `{right}`"),
    )
}

/// An attribute on a variant that is nearly the one that says its scope.
///
/// `#[scop("orders:read")]`
#[must_use]
pub fn misspelt_scope(written: &str, noun: &str) -> Finding {
    Finding::error(
        Rule::Scope01,
        format!("unknown attribute `{written}`; write `{noun}`"),
    )
}

pub(super) fn repeated<'a>(names: &[&'a str]) -> Option<&'a str> {
    names
        .iter()
        .enumerate()
        .find_map(|(position, name)| names[..position].contains(name).then_some(*name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_keeps_its_parts_apart() {
        let told = |text| pattern("scope", text).map(|finding| finding.message);
        assert_eq!(told("consent:{id}"), None);
        assert_eq!(told("view:{project}:{store}"), None);
        for (bad, fault) in [
            ("{a}{b}", "has no text between its parts"),
            ("{a}", "has no fixed text"),
            ("plain", "has no part in braces"),
            ("a:{}", "has a part without a name"),
            ("a:{x}:{x}", "has the part `x` twice"),
            ("a:{x", "has an unbalanced brace"),
            ("a {x}", "has a space"),
        ] {
            let message = told(bad).unwrap();
            assert!(message.contains(fault), "{bad}: {message}");
        }
    }
}
