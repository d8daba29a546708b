//! Literals of Rust.

use oasgard::Json;

/// A string literal on one line, with nothing in it that cannot be seen.
pub(crate) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                literal.push('\\');
                literal.push(character);
            }
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            hidden if is_hidden(hidden) => literal.push_str(&hidden.escape_unicode().to_string()),
            plain => literal.push(plain),
        }
    }
    literal.push('"');
    literal
}

/// Whether a character shows nothing, or turns what stands around it.
pub(crate) fn is_hidden(character: char) -> bool {
    character.is_control()
        || character.is_whitespace() && character != ' '
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A JSON value as the attributes take it: like JSON, with Rust's own strings.
pub(crate) fn json(value: &Json) -> String {
    match value {
        Json::String(text) => string(text),
        Json::Array(items) => {
            let items: Vec<_> = items.iter().map(json).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(object) if object.is_empty() => "{}".to_owned(),
        Json::Object(object) => {
            let member = |(key, value)| format!("{}: {}", string(key), json(value));
            let members: Vec<_> = object.iter().map(member).collect();
            format!("{{ {} }}", members.join(", "))
        }
        Json::Null | Json::Bool(_) | Json::Number(_) => value.to_line(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_hidden_stands_in_a_string() {
        for (text, literal) in [
            ("plain", r#""plain""#),
            (r#"a "quoted" \ one"#, r#""a \"quoted\" \\ one""#),
            ("a\r\n\tb", r#""a\r\n\tb""#),
            ("\u{202e}\u{0}\u{a0}", r#""\u{202e}\u{0}\u{a0}""#),
            ("é 😀", "\"é 😀\""),
        ] {
            assert_eq!(string(text), literal);
        }
    }
}
