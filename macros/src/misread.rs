//! What is meant by an operand that is not written as one: `Shop.Read`, `Key and Other`, `[Key, Other]`.

use oasgard_core::rules::document::key::security;
use oasgard_core::rules::requirement::{not_an_operand, operand};
use oasgard_core::rules::{Finding, normal_form};
use proc_macro2::{Delimiter, Group, TokenTree};

use crate::arguments::{is_plain_path, is_punct, text, written};
use crate::foreign_key;
use crate::meant::{paths, variant_name};

/// What is wrong with an operand that is not a path.
pub(crate) fn finding(tokens: &[TokenTree]) -> Finding {
    let words = written(tokens);
    if matches!(tokens, [TokenTree::Ident(not), _, ..] if is_word(not, &["not"])) {
        return normal_form::negation();
    }
    if let [TokenTree::Ident(word), value @ TokenTree::Group(_)] = tokens
        && let Some(meaning) = security::meaning(&word.to_string())
    {
        let operands = foreign_key::operands(meaning, std::slice::from_ref(value));
        return match operands.as_slice() {
            [only] => operand::written_otherwise(&words, only),
            several => operand::joined_otherwise(&words, several),
        };
    }
    if let Some(right) = rewritten(tokens) {
        return operand::written_otherwise(&words, &right);
    }
    match several(tokens).as_deref() {
        Some([only]) => operand::written_otherwise(&words, only),
        Some(operands) => operand::joined_otherwise(&words, operands),
        None => not_an_operand(&words),
    }
}

fn is_word(word: &proc_macro2::Ident, known: &[&str]) -> bool {
    known.contains(&word.to_string().to_ascii_lowercase().as_str())
}

/// The same in the right form, if only one can be meant.
fn rewritten(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [TokenTree::Group(list)] => {
            let [only] = <[String; 1]>::try_from(paths(list)?).ok()?;
            Some(only)
        }
        [TokenTree::Ident(all), TokenTree::Group(list)]
            if is_word(all, &["all", "all_of", "and"]) =>
        {
            Some(paths(list)?.join(" & "))
        }
        [TokenTree::Ident(any), TokenTree::Group(list)]
            if is_word(any, &["any", "any_of", "one_of", "or"]) =>
        {
            Some(paths(list)?.join(" | "))
        }
        [path @ .., TokenTree::Group(list)] if is_plain_path(path) => applied(path, list),
        _ => with_signs(tokens).or_else(|| with_colons(tokens)),
    }
}

/// `Shop(Read)`, `Shop["read"]`, `Shop::Read()`
fn applied(path: &[TokenTree], list: &Group) -> Option<String> {
    let path = written(path);
    if !path.starts_with(char::is_uppercase) {
        return None;
    }
    let inner: Vec<_> = list.stream().into_iter().collect();
    match inner.as_slice() {
        [] => Some(match path.rsplit_once("::") {
            // A function of the type, as in `Key::new()`.
            Some((scheme, name)) if name.starts_with(char::is_lowercase) => scheme.to_owned(),
            _ => path,
        }),
        [TokenTree::Ident(name)] => Some(format!("{path}::{name}")),
        [single] => text(single).map(|token| format!("{path}::{}", variant_name(&token.value))),
        _ => None,
    }
}

/// `Key and Other`, `Key OR Other`
fn with_signs(tokens: &[TokenTree]) -> Option<String> {
    let sign = |token: &TokenTree| match token {
        TokenTree::Ident(word) if is_word(word, &["and"]) => Some(" & "),
        TokenTree::Ident(word) if is_word(word, &["or"]) => Some(" | "),
        _ => None,
    };
    let mut operands = tokens.split(|token| sign(token).is_some());
    if !operands.clone().all(is_plain_path) {
        return None;
    }
    let mut right = operands.next().map(written)?;
    let mut signs = tokens.iter().filter_map(sign).peekable();
    signs.peek()?;
    for (sign, operand) in signs.zip(operands) {
        right += sign;
        right += &written(operand);
    }
    Some(right)
}

/// `Shop.Read`, `Shop:Read`, `Shop->Read`, `Shop/Read`
fn with_colons(tokens: &[TokenTree]) -> Option<String> {
    let is_separator = |token: &TokenTree| {
        ['.', ':', '/', '-', '>']
            .iter()
            .any(|sign| is_punct(token, *sign))
    };
    let names: Vec<_> = tokens
        .split(is_separator)
        .filter(|names| !names.is_empty())
        .collect();
    let is_path = names.len() > 1
        && names
            .iter()
            .all(|name| matches!(name, [TokenTree::Ident(_)]))
        && tokens.first().is_some_and(|first| !is_separator(first))
        && tokens.last().is_some_and(|last| !is_separator(last));
    is_path.then(|| {
        names
            .into_iter()
            .map(written)
            .collect::<Vec<_>>()
            .join("::")
    })
}

/// The operands of a form that does not say how they are joined: `[Key, Other]`, `Shop::{Read, Write}`, `Key + Other`,
/// `Key Other`.
fn several(tokens: &[TokenTree]) -> Option<Vec<String>> {
    let operands = match tokens {
        [TokenTree::Group(list)] => paths(list)?,
        [path @ .., first, second, TokenTree::Group(list)]
            if is_punct(first, ':')
                && is_punct(second, ':')
                && list.delimiter() == Delimiter::Brace
                && is_plain_path(path) =>
        {
            let path = written(path);
            let names = paths(list)?.into_iter();
            names.map(|name| format!("{path}::{name}")).collect()
        }
        _ => {
            let is_sign = |token: &TokenTree| ['+', '^'].iter().any(|sign| is_punct(token, *sign));
            let parts: Vec<_> = tokens.split(is_sign).flat_map(side_by_side).collect();
            let are_paths = parts.iter().all(|part| is_plain_path(part));
            are_paths.then(|| parts.into_iter().map(written).collect())?
        }
    };
    Some(operands)
}

/// Splits where one name follows another.
fn side_by_side(tokens: &[TokenTree]) -> Vec<&[TokenTree]> {
    let both_are_names = |position: &usize| {
        let pair = (&tokens[*position - 1], &tokens[*position]);
        matches!(pair, (TokenTree::Ident(_), TokenTree::Ident(_)))
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for position in (1..tokens.len()).filter(both_are_names) {
        parts.push(&tokens[start..position]);
        start = position;
    }
    parts.push(&tokens[start..]);
    parts
}
