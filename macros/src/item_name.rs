//! What an attribute was put on, in words.

use proc_macro2::{Span, TokenStream, TokenTree};

/// The kind of item with its article, and its name's place.
pub(crate) fn of(item: &TokenStream) -> (&'static str, Span) {
    let mut tokens = item.clone().into_iter();
    let found = tokens.find_map(|token| match token {
        TokenTree::Ident(word) => Some((title(&word.to_string())?, word.span())),
        _ => None,
    });
    let (title, keyword) = found.unwrap_or(("no item", Span::call_site()));
    match tokens.next() {
        Some(TokenTree::Ident(name)) => (title, name.span()),
        _ => (title, keyword),
    }
}

fn title(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "mod" => "a module",
        "struct" => "a struct",
        "enum" => "an enum",
        "union" => "a union",
        "trait" => "a trait",
        "impl" => "an impl block",
        "const" => "a constant",
        "static" => "a static",
        "type" => "a type alias",
        "use" => "an import",
        "extern" => "a foreign item",
        "macro_rules" => "a macro",
        "let" => "a variable",
        "fn" => "a function",
        _ => return None,
    })
}
