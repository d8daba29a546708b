//! JSON for other programs that may also be printed in a log.

use std::fmt::Write as _;

use oasgard::Json;

use crate::escape::ci_command::CommandMark;
use crate::escape::unseen::is_unseen;

/// The text of a value, with a line end at its end. What is not seen, and what a log would take for a command, is escaped as
/// `\uXXXX`, which every reader of JSON turns back into the same text.
pub(crate) fn text(value: &Json) -> String {
    let pretty = value.to_pretty();
    let mut text = String::with_capacity(pretty.len());
    let mut mark = CommandMark::default();
    for character in pretty.chars() {
        let is_line_end = character == '\n';
        if mark.is_opened_by(character) || is_unseen(character) && !is_line_end {
            push_escaped(&mut text, character);
        } else {
            text.push(character);
        }
    }
    text
}

/// The UTF-16 code units of a character, each as an escape of JSON (RFC 8259 §7).
fn push_escaped(text: &mut String, character: char) {
    for unit in character.encode_utf16(&mut [0; 2]) {
        let _ = write!(text, "\\u{unit:04x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_text_parses_to_the_same_text() {
        let hostile = "Key\u{1d173}\u{202e}\u{9b}1m\u{7f}\n\t ##[a] \\ \"é😀";
        let json = Json::from(vec![Json::from(hostile)]);
        let written = text(&json);
        assert_eq!(
            written,
            "[\n  \"Key\\ud834\\udd73\\u202e\\u009b1m\\u007f\\n\\t ##\\u005ba] \\\\ \\\"é😀\"\n]\n"
        );
        assert_eq!(Json::parse(written.as_bytes()).unwrap(), json);
    }

    #[test]
    fn visible_text_is_written_unchanged() {
        let json = Json::parse(br###"{"a":[1,"#[x]"],"b":{"##":["c"]}}"###).unwrap();
        assert_eq!(text(&json), json.to_pretty());
    }
}
