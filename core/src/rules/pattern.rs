//! DYN: scopes with parts that are known only at run time.

use super::{Finding, Rule, repeated, scope};
use crate::text::{self, Piece};
use crate::wording::Wording;

/// A scope with braces is a template and must be declared as one. `remedy` is how its place takes a pattern.
///
/// `#[scope("consent:{id}")]`
#[must_use]
pub fn check_undeclared(
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
pub fn check(noun: &str, pattern: &str) -> Option<Finding> {
    let error = |fault: &str, remedy: &str| {
        Some(Finding::error(
            Rule::Dyn02,
            format!("pattern `{pattern}` {fault}; {remedy}"),
        ))
    };
    if let Some(finding) = scope::check_token(Wording::Declaration, noun, pattern) {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_keeps_its_parts_apart() {
        let reported = |text| check("scope", text).map(|finding| finding.message);
        assert_eq!(reported("consent:{id}"), None);
        assert_eq!(reported("view:{project}:{store}"), None);
        for (bad, fault) in [
            ("{a}{b}", "has no text between its parts"),
            ("{a}", "has no fixed text"),
            ("plain", "has no part in braces"),
            ("a:{}", "has a part without a name"),
            ("a:{x}:{x}", "has the part `x` twice"),
            ("a:{x", "has an unbalanced brace"),
            ("a {x}", "has a space"),
        ] {
            let message = reported(bad).unwrap();
            assert!(message.contains(fault), "{bad}: {message}");
        }
    }
}
