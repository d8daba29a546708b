//! Text of an unknown author, with nothing in it that acts unseen.

use std::path::Path;

use crate::escape::ci_command::CommandMark;
use crate::escape::unseen::is_unseen;

/// The text on one line, with each character that is not seen shown as `\u{…}`: a terminal obeys escape sequences, and a name that
/// is written backwards reads as another one. The bracket that opens a command of a CI system is shown in the same way.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut mark = CommandMark::default();
    for character in text.chars() {
        if mark.is_opened_by(character) || is_unseen(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The same of a message of several lines. Each line after the first is indented, so that a line end in a quoted name does not
/// begin what looks like a message of its own.
pub(crate) fn visible_lines(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            shown.push('\n');
            if line.starts_with(|first: char| !first.is_whitespace()) {
                shown.push_str("  ");
            }
        }
        shown.push_str(&visible(line));
    }
    shown
}

/// How messages name a file, whose name may contain anything.
pub(crate) fn file_name(path: &Path) -> String {
    visible(&path.display().to_string())
}

/// The same of prose, whose line ends mean nothing.
pub(crate) fn visible_prose(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    visible(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_are_escaped() {
        assert_eq!(
            visible("a\u{1b}[2Jb\n\u{9b}1m"),
            r"a\u{1b}[2Jb\u{a}\u{9b}1m"
        );
    }

    #[test]
    fn names_are_not_written_backwards() {
        assert_eq!(visible("\u{202e}yek\u{2066}"), r"\u{202e}yek\u{2066}");
        assert_eq!(visible("ключ مفتاح é 😀"), "ключ مفتاح é 😀");
    }

    #[test]
    fn unseen_characters_in_names_are_shown() {
        for unseen in [
            '\u{a0}',
            '\u{34f}',
            '\u{115f}',
            '\u{2800}',
            '\u{3164}',
            '\u{e000}',
            '\u{fe0f}',
            '\u{1d173}',
            '\u{e0101}',
        ] {
            let name = format!("Key{unseen}");
            assert_eq!(visible(&name), format!("Key{}", unseen.escape_unicode()));
        }
    }

    #[test]
    fn quoted_line_end_starts_no_message() {
        assert_eq!(
            visible_lines("`a\nerror: b\n\u{1b}c` is wrong\n  d\n"),
            "`a\n  error: b\n  \\u{1b}c` is wrong\n  d\n"
        );
    }

    #[test]
    fn prose_is_on_one_line() {
        assert_eq!(visible_prose(" two\r\n  lines\u{7}"), r"two lines\u{7}");
    }

    #[test]
    fn name_starts_no_log_command() {
        assert_eq!(visible("##[add-mask]a"), r"##\u{5b}add-mask]a");
    }
}
