//! HTML in which only this program's own literals are markup.

use std::fmt::Write as _;

use crate::escape::visible::{visible, visible_prose};

/// A text that grows. Text of an API gets in by [`Markup::text`] and [`Markup::prose`] only, since markup must be known when
/// this program is compiled.
#[derive(Default)]
pub(super) struct Markup(String);

impl Markup {
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A name or token, in an element or between double quotes.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.escaped(&visible(text))
    }

    /// Sentences, whose line ends mean nothing.
    pub(super) fn prose(&mut self, text: &str) -> &mut Self {
        self.escaped(&visible_prose(text))
    }

    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        let _ = write!(self.0, "{number}");
        self
    }

    pub(super) fn each<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&mut Self, T),
    ) -> &mut Self {
        for item in items {
            write(self, item);
        }
        self
    }

    pub(super) fn when(&mut self, holds: bool, write: impl FnOnce(&mut Self)) -> &mut Self {
        if holds {
            write(self);
        }
        self
    }

    pub(super) fn finish(self) -> String {
        self.0
    }

    fn escaped(&mut self, text: &str) -> &mut Self {
        for character in text.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                other => self.0.push(other),
            }
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_end_element_or_attribute() {
        let mut markup = Markup::default();
        markup
            .raw("<i title=\"")
            .text("\"'</i>&\u{202e}\0")
            .raw("\">");
        assert_eq!(
            markup.finish(),
            r#"<i title="&quot;&#39;&lt;/i&gt;&amp;\u{202e}\u{0}">"#
        );
    }
}
