//! Commands that CI systems read out of a log.
//!
//! GitHub Actions runs `::command::` if only blanks are before it in its line, and `##[command]` anywhere in a line; other
//! systems run `##vso[command]` and `##teamcity[command]`.

/// Finds the bracket that opens a command, character by character.
#[derive(Debug, Default)]
pub(crate) struct CommandMark {
    hashes: usize,
    has_word: bool,
}

impl CommandMark {
    /// Whether `next` is a bracket, and what was passed before makes a command of it.
    pub(crate) fn is_opened_by(&mut self, next: char) -> bool {
        let is_mark = self.hashes >= 2;
        match next {
            '#' if self.has_word => *self = Self::default(),
            '#' => {}
            word if is_mark && word.is_ascii_alphanumeric() => {
                self.has_word = true;
                return false;
            }
            _ => {
                *self = Self::default();
                return is_mark && next == '[';
            }
        }
        self.hashes += 1;
        false
    }
}

/// The text of a log with no command in it: the character that would make one is shown as `\u{…}`. The text may have colors.
pub(crate) fn without_commands(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    let mut mark = CommandMark::default();
    let mut begins_line = true;
    let mut is_color = false;
    for character in text.chars() {
        if character == '\u{1b}' || is_color {
            is_color = !character.is_ascii_alphabetic();
            harmless.push(character);
            continue;
        }
        let is_command = mark.is_opened_by(character) || begins_line && character == ':';
        begins_line = character == '\n' || begins_line && character.is_whitespace();
        if is_command {
            harmless.extend(character.escape_unicode());
        } else {
            harmless.push(character);
        }
    }
    harmless
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_command_is_left_in_a_log() {
        for (text, harmless) in [
            ("::add-mask::a", r"\u{3a}:add-mask::a"),
            ("a\n \t ::b::", "a\n \t \\u{3a}:b::"),
            ("\u{1b}[1m::a::\u{1b}[0m", "\u{1b}[1m\\u{3a}:a::\u{1b}[0m"),
            ("a ##[b]", r"a ##\u{5b}b]"),
            ("####[b]", r"####\u{5b}b]"),
            ("#a##[b]", r"#a##\u{5b}b]"),
            ("##vso[b]", r"##vso\u{5b}b]"),
            ("##a##[b]", r"##a##\u{5b}b]"),
            ("##[[b", r"##\u{5b}[b"),
            ("#\u{1b}[1m#\u{1b}[0m[b]", "#\u{1b}[1m#\u{1b}[0m\\u{5b}b]"),
        ] {
            assert_eq!(without_commands(text), harmless, "{text:?}");
        }
    }

    #[test]
    fn a_text_without_commands_stays() {
        for text in [
            "a::b",
            "a\n- ::b",
            "#[b]",
            "## [b]",
            "##-[b]",
            "# #[b]",
            "\u{1b}[1ma[b]\u{1b}[0m",
            "## a\n",
        ] {
            assert_eq!(without_commands(text), text);
        }
    }
}
