//! Text of an unknown author, with nothing in it that acts unseen.

use std::fmt::Write as _;

/// The text on one line, with each character that moves the cursor, changes the direction of writing or takes no room shown
/// as `\u{…}`: a terminal obeys escape sequences, and a name that is written backwards reads as another one.
pub(crate) fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if acts_unseen(character) {
            let _ = write!(shown, "{}", character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// The same of prose, whose line ends mean nothing.
pub(crate) fn visible_prose(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    visible(&words.join(" "))
}

fn acts_unseen(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_do_not_reach_the_terminal() {
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
    fn prose_stands_on_one_line() {
        assert_eq!(visible_prose(" two\r\n  lines\u{7}"), r"two lines\u{7}");
    }
}
