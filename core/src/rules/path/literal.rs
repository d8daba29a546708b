//! What a path template may have outside of its braces: the segments of a URL's path, RFC 3986 §3.3 and OpenAPI 3.2 §4.8.2.

use crate::rules::url::{look_alike, percent_encoded};
use crate::text::{self, Piece, TextError};

/// A fault as the end of a sentence, and the path to write instead.
pub(super) type Fault = (String, String);

/// The first thing outside of braces that is not of the grammar. The braces have to pair up.
///
/// `/a//b`, `/a/../b`, `/a[0]`, `/%zz`, `/ä`
pub(super) fn check(path: &str) -> Option<Fault> {
    if path.contains('\\') {
        return Some(("has `\\`".to_owned(), path.replace('\\', "/")));
    }
    characters(path)
        .or_else(|| dots(path))
        .or_else(|| empty_segment(path))
}

fn empty_segment(path: &str) -> Option<Fault> {
    path.contains("//").then(|| {
        let is_filled = |segment: &&str| !segment.is_empty();
        let segments: Vec<_> = path.split('/').filter(is_filled).collect();
        let end = if path.ends_with('/') && !segments.is_empty() {
            "/"
        } else {
            ""
        };
        (
            "has an empty segment".to_owned(),
            format!("/{}{end}", segments.join("/")),
        )
    })
}

/// Clients resolve `.` and `..` before they send a path, RFC 3986 §5.2.4.
fn dots(path: &str) -> Option<Fault> {
    let is_dot = |segment: &str| matches!(dotted(segment).as_str(), "." | "..");
    let found = path.split('/').find(|segment| is_dot(segment))?;
    let mut kept: Vec<&str> = Vec::new();
    let mut ends_in_slash = false;
    for segment in path.split('/').skip(1) {
        ends_in_slash = is_dot(segment);
        match dotted(segment).as_str() {
            "." => {}
            ".." => {
                kept.pop();
            }
            _ => kept.push(segment),
        }
    }
    let end = if ends_in_slash && !kept.is_empty() {
        "/"
    } else {
        ""
    };
    Some((
        format!("has the segment `{found}`"),
        format!("/{}{end}", kept.join("/")),
    ))
}

fn dotted(segment: &str) -> String {
    segment.replace("%2e", ".").replace("%2E", ".")
}

/// Every character that is not allowed is replaced at once, so that the path to write is legal.
fn characters(path: &str) -> Option<Fault> {
    let mut first = None;
    let mut legal = String::new();
    for piece in text::template(path)? {
        match piece {
            Piece::Part(name) => legal.extend(["{", name, "}"]),
            Piece::Fixed(fixed) => {
                for (position, character) in fixed.char_indices() {
                    let (fault, instead) = judge(fixed, position, character);
                    first = first.or(fault);
                    legal.push_str(&instead);
                }
            }
        }
    }
    first.map(|fault| (fault, legal))
}

/// What is wrong with a character, and what to write in its place.
fn judge(text: &str, position: usize, character: char) -> (Option<String>, String) {
    let is_legal = character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@/".contains(character);
    if is_legal {
        return (None, character.to_string());
    }
    let fault = TextError::Character(character).verb_phrase();
    if character == '%' {
        let digits = text.as_bytes().get(position + 1..position + 3);
        if digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)) {
            return (None, "%".to_owned());
        }
        let fault = "has `%` without two hexadecimal digits behind it";
        return (Some(fault.to_owned()), "%25".to_owned());
    }
    if text::is_invisible(character) {
        return (Some(fault), String::new());
    }
    match look_alike(text, position, character) {
        Some(meant) => {
            let fault = format!("{fault}, which looks like `{meant}`");
            (Some(fault), meant.to_string())
        }
        None => (Some(fault), percent_encoded(character)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_paths_are_accepted() {
        for good in [
            "/",
            "/a/",
            "/users('{id}')",
            "/v1/{name}:cancel",
            "/a/%20/{größe}",
            "/a;b=c/@me/~x/a..b",
        ] {
            assert_eq!(check(good), None, "{good}");
        }
    }

    #[test]
    fn path_to_write_is_legal() {
        for (bad, fault, legal) in [
            ("//", "has an empty segment", "/"),
            ("/a//b/", "has an empty segment", "/a/b/"),
            ("/a\\b", "has `\\`", "/a/b"),
            ("/a/../b", "has the segment `..`", "/b"),
            ("/a/./{id}", "has the segment `.`", "/a/{id}"),
            ("/a/%2E%2e", "has the segment `%2E%2e`", "/"),
            ("/../..", "has the segment `..`", "/"),
            ("/a[0]", "has `[`", "/a%5B0%5D"),
            (
                "/%zz",
                "has `%` without two hexadecimal digits behind it",
                "/%25zz",
            ),
            (
                "/%",
                "has `%` without two hexadecimal digits behind it",
                "/%25",
            ),
            ("/größe/ä", "has `ö` (U+00F6)", "/gr%C3%B6%C3%9Fe/%C3%A4"),
            ("/a\u{200b}b", "has the invisible character U+200B", "/ab"),
            (
                "/a\u{2011}b",
                "has `\u{2011}` (U+2011), which looks like `-`",
                "/a-b",
            ),
            ("/a|b", "has `|`", "/a%7Cb"),
        ] {
            let found = check(bad).unwrap();
            assert_eq!(found, (fault.to_owned(), legal.to_owned()), "{bad}");
            assert_eq!(check(legal), None, "{legal}");
        }
    }
}
