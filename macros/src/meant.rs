//! What is probably meant by a text or a list, where a path is expected.

use proc_macro2::{Group, TokenStream, TokenTree};

use crate::arguments::{is_plain_path, is_punct, written};

/// The path or expression that a string contains.
pub(crate) fn in_string(text: &str) -> Option<String> {
    let tokens: Vec<_> = text.parse::<TokenStream>().ok()?.into_iter().collect();
    let is_name = tokens.iter().all(|token| match token {
        TokenTree::Ident(_) => true,
        other => [':', '&', '|'].iter().any(|sign| is_punct(other, *sign)),
    });
    let begins_like_a_type = text.starts_with(char::is_uppercase);
    let operands = tokens.split(|token| is_punct(token, '&') || is_punct(token, '|'));
    let is_expression = is_name && begins_like_a_type && operands.into_iter().all(is_plain_path);
    is_expression.then(|| written(&tokens))
}

/// The items of a list, if it has any and each is a path.
pub(crate) fn paths(list: &Group) -> Option<Vec<String>> {
    let tokens: Vec<_> = list.stream().into_iter().collect();
    let items: Vec<_> = tokens
        .split(|token| is_punct(token, ',') || is_punct(token, ';'))
        .filter(|item| !item.is_empty())
        .collect();
    let are_paths = !items.is_empty() && items.iter().all(|item| is_plain_path(item));
    are_paths.then(|| items.into_iter().map(written).collect())
}

/// The variant that a scope or role is probably declared as: `PetsRead` for `pets:read`.
pub(crate) fn variant_name(token: &str) -> String {
    let words = token.split(|character: char| !character.is_ascii_alphanumeric());
    let name: String = words
        .filter_map(|word| {
            let first = word.get(..1)?.to_ascii_uppercase();
            Some(first + &word[1..])
        })
        .collect();
    if name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name
    } else {
        "Variant".to_owned()
    }
}
