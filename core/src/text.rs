//! The grammars of the standards: what a text may consist of, and where it goes wrong.

/// Why a text does not obey its grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextError {
    /// there is no text
    Empty,
    /// this character is not allowed there
    Character(char),
}

impl TextError {
    /// The fault as the end of a sentence that began with the text: ``has a space``, ``is empty``.
    #[must_use]
    pub fn verb_phrase(self) -> String {
        match self {
            Self::Empty => "is empty".to_owned(),
            Self::Character(' ') => "has a space".to_owned(),
            Self::Character('\t') => "has a tab".to_owned(),
            Self::Character('\n' | '\r') => "has a line break".to_owned(),
            Self::Character('"') => "has a quotation mark".to_owned(),
            Self::Character('`') => "has a backtick".to_owned(),
            Self::Character(other) if other.is_ascii_graphic() => format!("has `{other}`"),
            Self::Character(other) => format!("has {}", shown(other)),
        }
    }
}

/// A character with its code point, and alone if it cannot be seen: `` `ü` (U+00FC) ``, `the invisible character U+200B`.
fn shown(character: char) -> String {
    let point = format!("U+{:04X}", u32::from(character));
    if character.is_control() {
        format!("the control character {point}")
    } else if is_invisible(character) {
        format!("the invisible character {point}")
    } else if character.is_whitespace() {
        format!("the space {point}")
    } else if character.escape_debug().count() > 1 {
        format!("the character {point}")
    } else {
        format!("`{character}` ({point})")
    }
}

/// Whether a character leaves no trace on a page: it has no width, or only says how its neighbours are shown.
#[must_use]
pub fn is_invisible(character: char) -> bool {
    matches!(
        u32::from(character),
        0xAD | 0x34F
            | 0x61C
            | 0x115F
            | 0x1160
            | 0x17B4
            | 0x17B5
            | 0x180B..=0x180F
            | 0x200B..=0x200F
            | 0x202A..=0x202E
            | 0x2060..=0x206F
            | 0x3164
            | 0xFE00..=0xFE0F
            | 0xFEFF
            | 0xFFA0
            | 0xFFF0..=0xFFFB
            | 0xE0000..=0xE0FFF
    )
}

fn check(text: &str, allowed: impl Fn(char) -> bool) -> Result<(), TextError> {
    if text.is_empty() {
        return Err(TextError::Empty);
    }
    match text.chars().find(|character| !allowed(*character)) {
        Some(character) => Err(TextError::Character(character)),
        None => Ok(()),
    }
}

/// `scope-token` of RFC 6749 §3.3: printable ASCII but space, `"` and backslash.
///
/// # Errors
/// With the first character that does not belong, or if the text is empty.
pub fn scope_token(text: &str) -> Result<(), TextError> {
    check(text, |character| {
        character.is_ascii_graphic() && !matches!(character, '"' | '\\')
    })
}

/// `token` of RFC 9110 §5.6.2, as in header names, cookie names, methods and authentication schemes.
///
/// # Errors
/// With the first character that does not belong, or if the text is empty.
pub fn http_token(text: &str) -> Result<(), TextError> {
    check(text, |character| {
        character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(character)
    })
}

/// The keys of the Components Object: `^[a-zA-Z0-9\.\-_]+$`.
///
/// # Errors
/// With the first character that does not belong, or if the text is empty.
pub fn component_key(text: &str) -> Result<(), TextError> {
    check(text, |character| {
        character.is_ascii_alphanumeric() || matches!(character, '.' | '-' | '_')
    })
}

/// `param-name` of RFC 6749 §8.2, as in the parameters of authorization and token requests.
///
/// # Errors
/// With the first character that does not belong, or if the text is empty.
pub fn parameter_name(text: &str) -> Result<(), TextError> {
    component_key(text)
}

/// One name of a JSON member, without the signs that lead from one member to the next.
///
/// # Errors
/// With the first character that does not belong, or if the text is empty.
pub fn member_name(text: &str) -> Result<(), TextError> {
    check(text, |character| {
        character.is_ascii_graphic() && !"./[]$\\\"'`".contains(character)
    })
}

/// The characters of a host name: letters, digits, `-` and the dots between its labels.
///
/// # Errors
/// With the first character that does not belong, or if the text is empty.
pub fn host_name(text: &str) -> Result<(), TextError> {
    check(text, |character| {
        character.is_ascii_alphanumeric() || matches!(character, '.' | '-')
    })
}

/// A piece of a text in which `{name}` stands for a part known at run time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// text that stands for itself
    Fixed(&'a str),
    /// the name between braces, empty for `{}`
    Part(&'a str),
}

/// Splits a template at its braces; `None` if they do not pair up.
#[must_use]
pub fn template(text: &str) -> Option<Vec<Piece<'_>>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find(['{', '}']) {
        let (fixed, braced) = rest.split_at(open);
        let inner = braced.strip_prefix('{')?;
        let close = inner.find(['{', '}'])?;
        if !inner[close..].starts_with('}') {
            return None;
        }
        if !fixed.is_empty() {
            pieces.push(Piece::Fixed(fixed));
        }
        pieces.push(Piece::Part(&inner[..close]));
        rest = &inner[close + 1..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Fixed(rest));
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A scope token is printable ASCII without space, quotation mark and backslash.
    #[test]
    fn scope_tokens_are_limited_to_some_ascii() {
        for good in [
            "a",
            "read:x",
            "https://a.example/auth/x.read-only",
            "{id}",
            "!",
            "~",
        ] {
            assert_eq!(scope_token(good), Ok(()), "{good}");
        }
        assert_eq!(scope_token(""), Err(TextError::Empty));
        for (bad, character) in [
            ("a b", ' '),
            ("a\"", '"'),
            ("a\\", '\\'),
            ("ä", 'ä'),
            ("a\u{7f}", '\u{7f}'),
        ] {
            assert_eq!(scope_token(bad), Err(TextError::Character(character)));
        }
    }

    #[test]
    fn http_tokens_have_no_separators() {
        assert_eq!(http_token("X-API-Key"), Ok(()));
        for separator in "()<>@,;:\\\"/[]?={} \t".chars() {
            let text = format!("a{separator}b");
            assert_eq!(http_token(&text), Err(TextError::Character(separator)));
        }
    }

    #[test]
    fn component_keys_are_a_small_alphabet() {
        assert_eq!(component_key("pet-store_v1.0"), Ok(()));
        assert_eq!(
            component_key("JWT Authentication"),
            Err(TextError::Character(' '))
        );
        assert_eq!(component_key("Schlüssel"), Err(TextError::Character('ü')));
    }

    #[test]
    fn templates_split_at_paired_braces_only() {
        use Piece::{Fixed, Part};
        assert_eq!(
            template("/a/{id}/b"),
            Some(vec![Fixed("/a/"), Part("id"), Fixed("/b")])
        );
        assert_eq!(template("{a}{}"), Some(vec![Part("a"), Part("")]));
        assert_eq!(template("plain"), Some(vec![Fixed("plain")]));
        for bad in ["{", "}", "a{b{c}}", "a}b{", "{a"] {
            assert_eq!(template(bad), None, "{bad}");
        }
    }
}
