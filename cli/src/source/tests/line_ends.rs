//! Characters that end a line for some readers only.

use proptest::prelude::*;

use super::*;

const LINE_ENDS: [(&str, &str, &str); 4] = [
    ("\u{85}", "U+0085 (next line)", "\\x85"),
    ("\u{2028}", "U+2028 (line separator)", "\\u2028"),
    ("\u{2029}", "U+2029 (paragraph separator)", "\\u2029"),
    ("\r", "a carriage return without a line feed", "\\r"),
];

/// Texts in which `@` stands for a line end, and its line and column.
const PLACES: [(&str, usize, usize); 9] = [
    ("a: 1 # note@      b: 2\n", 1, 12),
    ("# who may call@a: 1\n", 1, 15),
    ("a: plain@text\n", 1, 9),
    ("a: b\nc: 'é@'\n", 2, 6),
    ("a: \"b@c\"\n", 1, 6),
    ("a: |\n  b@c\n", 2, 4),
    ("@a: 1\n", 1, 1),
    ("{a@: [b,@c]}\n", 1, 3),
    ("a: 1\n@", 2, 1),
];

#[test]
fn unusual_line_ends_are_refused() {
    for (end, name, escape) in LINE_ENDS {
        for (text, line, column) in PLACES {
            let text = text.replace('@', end);
            let failure = Source::parse("a.yaml", text.clone().into()).err();
            let message = failure.expect(&text).message();
            let expected = format!(
                "a.yaml:{line}:{column}: {name} begins a new line for some YAML readers only; remove it, or write `{escape}` in double quotes"
            );
            assert_eq!(message, expected, "{text:?}");
        }
    }
}

#[test]
fn line_ends_written_as_escapes_are_read() {
    for (end, _, escape) in LINE_ENDS {
        let text = format!("a: \"b{escape}c\"\n");
        let value = read("a.yaml", &text);
        assert_eq!(
            value.to_line(),
            json(&format!(
                "{{\"a\": {}}}",
                Json::from(format!("b{end}c")).to_line()
            ))
            .to_line()
        );
    }
}

#[test]
fn line_ends_of_windows_are_read() {
    let members = json(r#"{"a": 1, "b": "c\nd\n"}"#);
    assert_eq!(read("a.yaml", "a: 1\r\nb: |\r\n  c\r\n  d\r\n"), members);
}

#[test]
fn unusual_line_ends_are_accepted_in_json() {
    let text = "{\"a\": \"b\u{2028}c\u{85}\"}";
    assert_eq!(
        read("a.json", text).to_line(),
        "{\"a\":\"b\u{2028}c\u{85}\"}"
    );
    for name in ["openapi", "openapi.txt", "standard input", "a.yaml"] {
        let failure = Source::parse(name, text.into()).err().unwrap();
        assert!(
            failure.message().contains("U+2028 (line separator)"),
            "{name}"
        );
    }
}

proptest! {
    #[test]
    fn unusual_line_ends_are_refused_anywhere(
        text in "[a-z:# \n\"'|\\-\\[\\]{}é“]{0,60}",
        at: prop::sample::Index,
        which in 0..LINE_ENDS.len(),
    ) {
        let places: Vec<_> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let at = *at.get(&places);
        let (end, name, _) = LINE_ENDS[which];
        let is_half_of_crlf = end == "\r" && text[at..].starts_with('\n');
        prop_assume!(!is_half_of_crlf);
        let text = format!("{}{end}{}", &text[..at], &text[at..]);
        prop_assume!(!text.trim().is_empty());
        let position = Position::of(&text, at);
        let Position { line, column } = position;
        let message = Source::parse("a.yaml", text.into()).err().unwrap().message();
        prop_assert!(message.starts_with(&format!("a.yaml:{line}:{column}: {name}")), "{}", message);
    }
}
