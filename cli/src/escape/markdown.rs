//! GitHub's Markdown in which the text of an unknown author is only text: it formats nothing, links to nothing and notifies nobody.

mod active;

use std::fmt::Write as _;

use crate::escape::visible::{visible, visible_prose};
use active::is_inert;

/// A name or a token as a code span, in the cell of a table too. What would end the span or the cell is written in entities.
pub(crate) fn code(text: &str) -> String {
    let text = visible(text);
    let is_plain = !text.contains(['`', '|', '\\']) && text.trim() == text && !text.is_empty();
    if is_plain {
        return format!("`{text}`");
    }
    format!("<code>{}</code>", entities(&text))
}

/// The text with every sign as a numeric entity. GitHub looks for addresses after it has read the entities, but only within one
/// element, so that an element ends before each `@`.
fn entities(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            plain if plain.is_alphanumeric() || plain == ' ' => safe.push(plain),
            '@' => safe.push_str("</code><code>&#64;"),
            other => {
                let _ = write!(safe, "&#{};", u32::from(other));
            }
        }
    }
    safe
}

/// Sentences, whose line ends mean nothing. A word that means something in Markdown or on GitHub is written in a code span, where
/// neither looks for marks, links, mentions and references.
pub(crate) fn prose(text: &str) -> String {
    let text = visible_prose(text);
    let word = |word: &str| match word {
        "" => String::new(),
        "&" => "&#38;".to_owned(),
        inert if is_inert(inert) => inert.to_owned(),
        active => code(active),
    };
    let words: Vec<_> = text.split(' ').map(word).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests;
