//! Characters that a URL may not have, RFC 3986 §2, each with the advice for its place.

use super::fault::Fault;
use super::look_alike::look_alike;
use super::parts::Parts;
use super::punycode;
use crate::text::{TextError, is_invisible};

/// The first character that no URL may have where it is.
///
/// `https://id.example.com/oauth token`, `https://exämple.com`, `https://id.example.com/%zz`
pub(super) fn check(parts: Parts) -> Option<Fault> {
    let url = parts.url;
    let (position, character) = url
        .char_indices()
        .find(|(position, character)| !is_allowed(parts, *position, *character))?;
    let is_in_host = parts.is_in_host(position);
    let fault = TextError::Character(character).verb_phrase();
    if character == '\\' {
        return Some(Fault::new(
            fault,
            format!("write `{}`", url.replace('\\', "/")),
        ));
    }
    if let Some(meant) = look_alike(url, position, character) {
        return Some(Fault::new(
            format!("{fault}, which looks like `{meant}`"),
            format!("write `{meant}`"),
        ));
    }
    if is_in_host {
        return Some(in_host(parts, character, &format!("{fault} in its host")));
    }
    let removed = character.is_control() || is_invisible(character);
    Some(if removed {
        Fault::new(fault, "remove it")
    } else if character.is_whitespace() {
        Fault::new(fault, "write it as `%20`")
    } else if character == '%' {
        let escape = broken_escape(url, position);
        Fault::new(
            format!("has `{escape}`, which is not `%` and two hexadecimal digits"),
            format!("write it as `%25{}`", &escape[1..]),
        )
    } else if let Some(rest) = unpaired(url, position, character) {
        rest
    } else {
        Fault::new(
            fault,
            format!("write it as `{}`", super::percent_encoded(character)),
        )
    })
}

fn is_allowed(parts: Parts, position: usize, character: char) -> bool {
    match character {
        '%' => is_escape(parts.url, position),
        // Brackets of a host are judged with its address.
        '[' | ']' => parts.is_in_host(position),
        _ => character.is_ascii_graphic() && !"<>\"{}\\^`|".contains(character),
    }
}

fn is_escape(url: &str, position: usize) -> bool {
    let digits = url.as_bytes().get(position + 1..position + 3);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

/// A percent sign and at most two characters behind it, of the same part.
fn broken_escape(url: &str, position: usize) -> &str {
    let rest = &url[position + 1..];
    let length: usize = rest
        .chars()
        .take(2)
        .take_while(char::is_ascii_alphanumeric)
        .map(char::len_utf8)
        .sum();
    &url[position..=position + length]
}

/// A brace or angle bracket of a placeholder that has only one end.
fn unpaired(url: &str, position: usize, character: char) -> Option<Fault> {
    let rest = &url[position..];
    let end = rest.find(['/', '?', '#', '&']).unwrap_or(rest.len());
    let other = match character {
        '{' => '}',
        '<' => '>',
        '}' => return Some(Fault::new("has `}` without `{`", "remove it")),
        '>' => return Some(Fault::new("has `>` without `<`", "remove it")),
        _ => return None,
    };
    Some(Fault::new(
        format!("has `{character}` without `{other}`"),
        format!("write the real value in place of `{}`", &rest[..end]),
    ))
}

/// Nothing is percent-encoded in a host, since no resolver decodes it.
fn in_host(parts: Parts, character: char, fault: &str) -> Fault {
    if character.is_whitespace() || character.is_control() || is_invisible(character) {
        return Fault::new(fault, "remove it");
    }
    if character.is_ascii() {
        return Fault::new(fault, "write only letters, digits, `-` and `.` there");
    }
    let host = parts.address().unwrap_or_default();
    match punycode::host(host) {
        Some(sent) => Fault::new(fault, format!("write `{}`", parts.with_address(&sent))),
        None => Fault::new(fault, "write the host in ASCII, as a browser sends it"),
    }
}
