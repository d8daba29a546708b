//! Tokens as messages show them.

use proc_macro2::{Delimiter, TokenTree};

use crate::arguments::is_punct;

/// The tokens as text, spaced as one writes them by hand. How rustc spaces them differs from release to release.
pub(crate) fn written(tokens: &[TokenTree]) -> String {
    let mut text = String::new();
    for (position, token) in tokens.iter().enumerate() {
        if are_apart(&tokens[..position], token) {
            text.push(' ');
        }
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Brace => ("{", "}"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::None => ("", ""),
                };
                let inner: Vec<_> = group.stream().into_iter().collect();
                text += &[open, &written(&inner), close].concat();
            }
            other => text += &other.to_string(),
        }
    }
    text
}

/// Whether there is a space before a token: between two words, behind a comma, and around an operator with two sides.
fn are_apart(before: &[TokenTree], token: &TokenTree) -> bool {
    let is_word = |token: &TokenTree| !matches!(token, TokenTree::Punct(_) | TokenTree::Group(_));
    let is_operand = |token: &TokenTree| !matches!(token, TokenTree::Punct(_));
    let is_operator = |token: &TokenTree| {
        ['&', '|', '=', '+', '^']
            .iter()
            .any(|sign| is_punct(token, *sign))
    };
    match before {
        [] => false,
        [.., left, sign] if is_operator(sign) => {
            (is_operand(left) || is_operator(left)) && is_operand(token)
        }
        [.., last] => {
            is_word(last) && is_word(token)
                || is_punct(last, ',')
                || is_operand(last) && is_operator(token)
        }
    }
}
