//! How text that somebody else wrote gets into the page.
//!
//! The templates escape all text, but what is not seen has to be shown too. [`Untrusted`] cannot be put into a template, since it has no
//! `Display`; it gets in by these two.
//!
//! [`Untrusted`]: crate::commands::matrix::untrusted::Untrusted

use std::fmt::Write as _;

use maud::{Escaper, Render};

use crate::escape::visible::{visible, visible_prose};

/// A name or token, in an element or an attribute.
pub(super) struct Shown<'a>(pub(super) &'a str);

/// Sentences, whose line ends mean nothing.
pub(super) struct Prose<'a>(pub(super) &'a str);

impl Render for Shown<'_> {
    fn render_to(&self, page: &mut String) {
        push_escaped(&visible(self.0), page);
    }
}

impl Render for Prose<'_> {
    fn render_to(&self, page: &mut String) {
        push_escaped(&visible_prose(self.0), page);
    }
}

/// Escapes the apostrophe too, so that a text ends no attribute, whichever quotes are around it.
fn push_escaped(text: &str, page: &mut String) {
    let mut escaped = String::with_capacity(text.len());
    let _ = Escaper::new(&mut escaped).write_str(text);
    page.push_str(&escaped.replace('\'', "&#39;"));
}

#[cfg(test)]
mod tests {
    use maud::html;

    use super::*;

    #[test]
    fn text_cannot_end_element_or_attribute() {
        let text = "\"'</i>&\u{202e}\0";
        let shown = r"&quot;&#39;&lt;/i&gt;&amp;\u{202e}\u{0}";
        let markup = html! { i title=(Shown(text)) { (Prose(text)) } };
        assert_eq!(
            markup.into_string(),
            format!("<i title=\"{shown}\">{shown}</i>")
        );
    }
}
