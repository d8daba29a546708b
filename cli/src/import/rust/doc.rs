//! Descriptions as doc comments.

use super::literal::is_hidden;

/// The text as a doc comment, `indent` columns to the right; `None` if the attributes, or rustdoc, would read another text
/// out of it.
pub(super) fn comment(text: &str, indent: usize) -> Option<String> {
    if !is_plain(text) {
        return None;
    }
    let line = |line: &str| match line {
        "" => format!("{:indent$}///\n", ""),
        line => format!("{:indent$}/// {line}\n", ""),
    };
    Some(text.split('\n').map(line).collect())
}

/// Whether nothing of the text is lost in a doc comment, and nothing in it is taken for code to test.
fn is_plain(text: &str) -> bool {
    let is_hidden = |c: char| c != '\n' && is_hidden(c);
    !text.is_empty()
        && text.trim() == text
        && !text.contains(is_hidden)
        && text
            .split('\n')
            .all(|line| line.trim_end() == line && !is_code(line))
}

fn is_code(line: &str) -> bool {
    let bare = line.trim_start();
    line.starts_with("    ") || bare.contains("```") || bare.starts_with("~~~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_a_comment_keeps_is_a_comment() {
        assert_eq!(comment("one", 4).as_deref(), Some("    /// one\n"));
        let text = "*/ \"a\" \\\n\n - b\nc";
        assert_eq!(
            comment(text, 0).as_deref(),
            Some("/// */ \"a\" \\\n///\n///  - b\n/// c\n")
        );
    }

    #[test]
    fn a_text_that_a_comment_would_change_is_none() {
        for text in [
            "",
            " ",
            " a",
            "a ",
            "a\n",
            "\na",
            "a \nb",
            "a\r\nb",
            "a\rb",
            "\u{a0}a",
            "a\u{202e}b",
            "a\tb",
            "a\n\n    let b;",
            "a\n```\nb\n```",
            "~~~\na\n~~~",
        ] {
            assert_eq!(comment(text, 0), None, "{text:?}");
        }
    }
}
