//! What an attribute was put on, in words.

use proc_macro2::{Span, TokenStream, TokenTree};

/// The kind of item with its article, and its name's place.
pub(crate) fn of(item: &TokenStream) -> (&'static str, Span) {
    let tokens: Vec<_> = item.clone().into_iter().collect();
    let found = tokens
        .iter()
        .enumerate()
        .find_map(|(position, token)| match token {
            TokenTree::Ident(word) if !qualifies(&tokens[position..]) => {
                Some((title(&word.to_string())?, word.span(), position))
            }
            _ => None,
        });
    let Some((title, keyword, position)) = found else {
        let first = tokens.first();
        return (
            "no item",
            first.map_or_else(Span::call_site, TokenTree::span),
        );
    };
    match tokens.get(position + 1) {
        Some(TokenTree::Ident(name)) => (title, name.span()),
        _ => (title, keyword),
    }
}

/// Whether the first token is the `const` or `extern` of a function.
fn qualifies(tokens: &[TokenTree]) -> bool {
    let is = |token: &TokenTree, words: &[&str]| matches!(token, TokenTree::Ident(word) if words.iter().any(|known| word == known));
    match tokens {
        [first, next, ..] if is(first, &["const"]) => {
            is(next, &["async", "unsafe", "extern", "fn"])
        }
        [first, TokenTree::Literal(_), next, ..] | [first, next, ..] => {
            is(first, &["extern"]) && is(next, &["fn"])
        }
        _ => false,
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
