//! The lists of a program, one in another, and what of them is around a place.

use std::ops::Range;
use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// What stands between delimiters, separated by commas.
#[derive(Clone, Debug)]
pub(crate) struct List {
    /// From behind the opening delimiter to before the closing one.
    pub(crate) inside: Range<usize>,
    pub(crate) delimiter: Delimiter,
    pub(crate) elements: Vec<Element>,
}

/// One element of a list, as `oauth2(…)`, `token_url = "…"`, `Shop::Read`.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    pub(crate) range: Range<usize>,
    /// Its first word.
    pub(crate) word: String,
    pub(crate) lists: Vec<List>,
}

impl List {
    /// The whole of a text; `None` if it is not a sequence of tokens.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let tokens = TokenStream::from_str(text).ok()?;
        Some(Self {
            inside: 0..text.len(),
            delimiter: Delimiter::None,
            elements: elements(tokens),
        })
    }

    /// The lists that contain a place, the innermost first, each with the element that does.
    pub(crate) fn around(&self, place: &Range<usize>) -> Vec<(&Self, &Element)> {
        let contains = |range: &Range<usize>| range.start <= place.start && place.end <= range.end;
        let Some(element) = self.elements.iter().find(|it| contains(&it.range)) else {
            return Vec::new();
        };
        let inner = element.lists.iter().find(|list| contains(&list.inside));
        let mut around = inner.map_or_else(Vec::new, |list| list.around(place));
        around.push((self, element));
        around
    }

    /// The brackets of the attribute that a place is in, or that is in the place; else of the last of ours before it.
    pub(crate) fn attribute_at(&self, place: &Range<usize>) -> Option<&Self> {
        let brackets = self.each().into_iter();
        let mut brackets = brackets.filter(|list| list.delimiter == Delimiter::Bracket);
        let end = place.end.max(place.start + 1);
        let overlaps = |it: &&Self| it.inside.start < end && place.start < it.inside.end;
        let is_before = |it: &&Self| {
            let words = ["security", "security_scheme"];
            let is_ours = it.elements.iter().any(|it| words.contains(&&*it.word));
            is_ours && it.inside.end <= place.start
        };
        let here = brackets.clone().rfind(overlaps);
        here.or_else(|| brackets.rfind(is_before))
    }

    /// The element that begins with a word.
    pub(crate) fn element(&self, word: &str) -> Option<&Element> {
        self.elements.iter().find(|it| it.word == word)
    }

    /// Every list of this one, itself last.
    pub(crate) fn each(&self) -> Vec<&Self> {
        let lists = self.elements.iter().flat_map(|it| &it.lists);
        lists.flat_map(Self::each).chain([self]).collect()
    }
}

impl Element {
    /// What it takes to leave the element out of its list: a comma goes with it.
    pub(crate) fn with_comma(&self, text: &str) -> Range<usize> {
        let after = &text[self.range.end..];
        let spaces = after.len() - after.trim_start().len();
        if after.trim_start().starts_with(',') {
            let end = self.range.end + spaces + 1;
            let more = text[end..].len() - text[end..].trim_start().len();
            return self.range.start..end + more;
        }
        let before = text[..self.range.start].trim_end();
        let start = before.strip_suffix(',').map_or(self.range.start, str::len);
        start..self.range.end
    }
}

fn elements(tokens: TokenStream) -> Vec<Element> {
    let mut found = Vec::new();
    let mut current: Option<Element> = None;
    for token in tokens {
        let range = token.span().byte_range();
        if matches!(&token, TokenTree::Punct(it) if it.as_char() == ',') {
            found.extend(current.take());
            continue;
        }
        let element = current.get_or_insert_with(|| Element {
            range: range.clone(),
            word: token.to_string(),
            lists: Vec::new(),
        });
        element.range.end = range.end;
        if let TokenTree::Group(group) = &token {
            let inside = group.span_open().byte_range().end..group.span_close().byte_range().start;
            element.lists.push(List {
                inside,
                delimiter: group.delimiter(),
                elements: elements(group.stream()),
            });
        }
    }
    found.extend(current);
    found
}
