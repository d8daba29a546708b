//! Characters that a reader does not see.

use unicode_properties::{GeneralCategory, UnicodeGeneralCategory as _};

/// Whether the character moves the cursor, changes the direction of writing, takes no room, or shows nothing or only a blank;
/// the space is the one blank that is seen for what it is.
///
/// The categories are Unicode's: control, format, line and paragraph separators, other blanks, and code points that no standard
/// gives a shape (private, unassigned), which fonts show alike or not at all.
pub(crate) fn is_unseen(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_control();
    }
    let without_shape = matches!(
        character.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::SpaceSeparator
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate
            | GeneralCategory::Unassigned
    );
    without_shape || is_ignorable(character) || is_filler(character)
}

/// What programs may leave out of a text that they show (`Default_Ignorable_Code_Point`) and has a category that other
/// characters are seen in.
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180d}'
            | '\u{180f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

/// Characters whose shape is empty, or only another character's: a Braille cell without dots, the place of an object, fillers and
/// modifiers of hieroglyphs and of Khitan, a note without a head.
fn is_filler(character: char) -> bool {
    matches!(
        character,
        '\u{2800}' | '\u{fffc}' | '\u{13440}'..='\u{13455}' | '\u{16fe4}' | '\u{1d159}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex_syntax::hir::{Class, HirKind};

    /// Every character of a class, by the Unicode data of another crate.
    fn of_class(class: &str) -> impl Iterator<Item = char> {
        let hir = regex_syntax::parse(class).unwrap();
        let HirKind::Class(Class::Unicode(class)) = hir.into_kind() else {
            panic!("{class} is not a class");
        };
        let ranges = class.ranges().to_vec();
        ranges
            .into_iter()
            .flat_map(|range| range.start()..=range.end())
    }

    #[test]
    fn characters_of_unseen_classes_are_unseen() {
        for property in [
            r"\p{Cc}",
            r"\p{Cf}",
            r"\p{Co}",
            r"[\p{Zl}\p{Zp}]",
            r"\p{Zs}",
            r"\p{Default_Ignorable_Code_Point}",
            r"\p{White_Space}",
            r"\p{Noncharacter_Code_Point}",
        ] {
            for character in of_class(property) {
                let expected = character != ' ';
                assert_eq!(is_unseen(character), expected, "{property} {character:?}");
            }
        }
    }

    #[test]
    fn fillers_without_a_property_are_unseen() {
        let ranges = [
            ('\u{2800}', '\u{2800}'),
            ('\u{fffc}', '\u{fffc}'),
            ('\u{13430}', '\u{13455}'),
            ('\u{16fe4}', '\u{16fe4}'),
            ('\u{1bca0}', '\u{1bca3}'),
            ('\u{1d159}', '\u{1d159}'),
            ('\u{1d173}', '\u{1d17a}'),
        ];
        for character in ranges.into_iter().flat_map(|(first, last)| first..=last) {
            assert!(is_unseen(character), "{character:?}");
        }
    }

    #[test]
    fn letters_signs_and_marks_are_visible() {
        let seen = r"[\p{L}\p{M}\p{N}\p{P}\p{S}--[\p{Default_Ignorable_Code_Point}\u{2800}\u{fffc}\u{13440}-\u{13455}\u{16fe4}\u{1d159}]]";
        for character in of_class(seen) {
            assert!(!is_unseen(character), "{character:?}");
        }
    }
}
