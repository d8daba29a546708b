//! Text of a document as doc comments, which rustdoc reads as Markdown: code in them runs as a test, and HTML is HTML.

use crate::escape::unseen::is_unseen;

/// The text as a doc comment, `indent` columns to the right; `None` if it is not plain prose.
pub(super) fn comment(text: &str, indent: usize) -> Option<String> {
    if !is_plain_prose(text) {
        return None;
    }
    let line = |line: &str| match line {
        "" => format!("{:indent$}///\n", ""),
        line => format!("{:indent$}/// {line}\n", ""),
    };
    Some(text.split('\n').map(line).collect())
}

/// A text on one line as a part of a sentence in a doc comment: each sign that prose does not have is escaped with a
/// backslash, so that it formats nothing (`CommonMark` §2.4).
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut before = ' ';
    for character in text.chars() {
        let begins_link = before == '/' && character == '/';
        if character == '&' || begins_link || !is_prose(character) {
            safe.push('\\');
        }
        safe.push(character);
        before = character;
    }
    safe
}

/// Whether the text consists of paragraphs of plain words: rustdoc makes nothing else of it, and the attributes read the same text
/// out of the comment. What is not known to be plain is not.
fn is_plain_prose(text: &str) -> bool {
    let is_framed = text.starts_with('\n') || text.ends_with('\n');
    let mut lines = text.split('\n');
    !text.is_empty() && !is_framed && lines.all(|line| line.is_empty() || is_plain_line(line))
}

fn is_plain_line(line: &str) -> bool {
    begins_sentence(line)
        && !line.ends_with(' ')
        && line.chars().all(is_prose)
        && !line.contains("//")
        && !line.to_ascii_lowercase().contains("www.")
        && line
            .split(' ')
            .all(|word| !word.contains('&') || word == "&")
}

/// Whether the line continues a paragraph: it does not begin a list, a quotation, a heading, a table or a code block, which four
/// blanks begin too.
fn begins_sentence(line: &str) -> bool {
    let digits = line.trim_start_matches(|c: char| c.is_ascii_digit());
    if digits.len() < line.len() {
        return !digits.is_empty() && !digits.starts_with(['.', ')']);
    }
    let is_begin = |c: char| c.is_ascii_alphabetic() || !c.is_ascii() || "(\"'".contains(c);
    line.starts_with(is_begin)
}

/// The characters of plain prose: letters, digits, and the signs that mean nothing to Markdown within a line.
fn is_prose(character: char) -> bool {
    if character.is_ascii() {
        character.is_ascii_alphanumeric() || " .,;:!?'\"()/%-+=@$&".contains(character)
    } else {
        !is_unseen(character)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_prose_is_a_comment() {
        assert_eq!(comment("one", 4).as_deref(), Some("    /// one\n"));
        let text = "The \"key\" (of 24 digits), e.g. 100%: it's yours & mine!\n\n2 keys are read/write.\nCafé – 誰でも";
        assert_eq!(
            comment(text, 0).as_deref(),
            Some(
                "/// The \"key\" (of 24 digits), e.g. 100%: it's yours & mine!\n///\n/// 2 keys are read/write.\n/// Café – 誰でも\n"
            )
        );
    }

    #[rustfmt::skip]
    const NOT_PROSE: [&str; 64] = [
        "", " ", " a", "a ", "a  \nb", "a\n", "\na", "a \nb", "a\r\nb", "a\rb", "\u{a0}a", "a\u{202e}b", "a\u{1d173}", "a\u{e0041}", "a\tb",
        "a\n\n    let b;", "a\n\n\tlet b;", "a\n   b", "a\n```\nb\n```", "~~~\na\n~~~", "> ~~~", "> > ~~~", ">     code", "-     code", "*     code",
        "+     code", "1.     code", "1)     code", "12", "a\n1", "- a", "* a", "+ a", "# a", "#a", "a\n===", "a\n---", "***", "a | b", "|a|",
        "*a*", "_a_", "a_b", "~a~", "`a`", "&lt;", "&#60;b", "a&b", "a\\b", "[a]", "[a]: b", "[a](b)", "![a](b)", "[^a]", "<b>", "<https://a.example>",
        "a > b", "https://a.example", "//a.example", "www.a.example", "WWW.a.example", "{a}", "##[a]", ": a",
    ];

    #[test]
    fn markdown_structure_is_not_a_comment() {
        for text in NOT_PROSE {
            assert_eq!(comment(text, 0), None, "{text:?}");
        }
    }

    #[test]
    fn markdown_signs_are_escaped_in_prose() {
        assert_eq!(
            escaped("Store 1.0 <b> `a` [x](y_z) & https://a.example"),
            r"Store 1.0 \<b\> \`a\` \[x\](y\_z) \& https:/\/a.example"
        );
    }
}
