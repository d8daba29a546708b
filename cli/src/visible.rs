//! Text of an unknown author, with nothing in it that acts unseen.

use std::fmt::Write as _;

/// The text on one line, with each character that moves the cursor, turns the direction of writing or takes no room written as
/// `\u{…}`: a terminal obeys escape sequences, and a name that runs backwards reads as another one.
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
    fn a_name_neither_commands_the_terminal_nor_runs_backwards() {
        assert_eq!(visible("a\u{1b}[2Jb\n"), r"a\u{1b}[2Jb\u{a}");
        assert_eq!(visible("\u{202e}yek"), r"\u{202e}yek");
        assert_eq!(visible("ключ é 😀"), "ключ é 😀");
    }
}
