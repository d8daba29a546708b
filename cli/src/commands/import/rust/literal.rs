//! Literals of Rust.

use oasgard::Json;

use crate::escape::ci_command::CommandMark;
use crate::escape::unseen::is_unseen;

/// A string literal on one line, with nothing in it that cannot be seen, or that a log would take for a command.
pub(crate) fn string(text: &str) -> String {
    let mut literal = String::with_capacity(text.len() + 2);
    literal.push('"');
    let mut mark = CommandMark::default();
    for character in text.chars() {
        let is_command = mark.is_opened_by(character);
        match character {
            '"' | '\\' => {
                literal.push('\\');
                literal.push(character);
            }
            '\n' => literal.push_str("\\n"),
            '\r' => literal.push_str("\\r"),
            '\t' => literal.push_str("\\t"),
            other if is_command || is_unseen(other) => literal.extend(other.escape_unicode()),
            plain => literal.push(plain),
        }
    }
    literal.push('"');
    literal
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
    fn hidden_characters_are_escaped() {
        for (text, literal) in [
            ("plain", r#""plain""#),
            (r#"a "quoted" \ one"#, r#""a \"quoted\" \\ one""#),
            ("a\r\n\tb", r#""a\r\n\tb""#),
            ("\u{202e}\u{0}\u{a0}", r#""\u{202e}\u{0}\u{a0}""#),
            ("é 😀", "\"é 😀\""),
            ("Key\u{1d173}\u{e0041}", r#""Key\u{1d173}\u{e0041}""#),
            ("##[add-mask]a", r###""##\u{5b}add-mask]a""###),
        ] {
            assert_eq!(string(text), literal);
        }
    }
}
