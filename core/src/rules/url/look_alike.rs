//! Characters that a reader takes for others.

/// The ASCII character that a sign is taken for, wherever it is.
fn sign(character: char) -> Option<char> {
    let code = u32::from(character);
    Some(match code {
        // The full-width forms of ASCII.
        0xFF01..=0xFF5E => char::from_u32(code - 0xFEE0)?,
        0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 => '-',
        0x2044 | 0x2215 | 0x29F8 => '/',
        0x2024 | 0x3002 | 0xFF61 => '.',
        0x2236 | 0xA789 | 0x2D0 => ':',
        0x2217 => '*',
        0x2039 => '<',
        0x203A => '>',
        _ => return None,
    })
}

/// The Latin letter that a letter of another script is taken for.
fn letter(character: char) -> Option<char> {
    const CYRILLIC: &str = "аaеeоoрpсcуyхxіiѕsјjһhԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTХXІIЅSЈJ";
    const GREEK: &str = "οoνvαaρpΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";
    let pairs = [CYRILLIC, GREEK];
    pairs.iter().find_map(|pairs| {
        let letters: Vec<_> = pairs.chars().collect();
        let pair = letters.chunks(2).find(|pair| pair[0] == character)?;
        pair.get(1).copied()
    })
}

/// The ASCII character that was probably meant by the one at `position`. A letter counts only in a word with Latin letters: a word of
/// one script means what it says.
pub(in crate::rules) fn look_alike(text: &str, position: usize, character: char) -> Option<char> {
    if let Some(meant) = sign(character) {
        return Some(meant);
    }
    let meant = letter(character)?;
    let before = text[..position].chars().rev();
    let behind = text[position..].chars().skip(1);
    let is_latin = |letters: &mut dyn Iterator<Item = char>| {
        letters
            .take_while(|it| it.is_alphabetic())
            .any(|it| it.is_ascii())
    };
    (is_latin(&mut before.into_iter()) || is_latin(&mut behind.into_iter())).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> Option<char> {
        let (position, character) = text.char_indices().find(|(_, it)| !it.is_ascii()).unwrap();
        look_alike(text, position, character)
    }

    #[test]
    fn foreign_letter_is_a_look_alike() {
        assert_eq!(meant("ex\u{430}mple.com"), Some('a'));
        assert_eq!(meant("g\u{3bf}"), Some('o'));
        assert_eq!(meant("\u{430}\u{440}\u{440}.com"), None);
    }

    #[test]
    fn signs_look_alike_everywhere() {
        assert_eq!(meant("a\u{2011}b"), Some('-'));
        assert_eq!(meant("https\u{ff1a}"), Some(':'));
        assert_eq!(meant("ü"), None);
    }
}
