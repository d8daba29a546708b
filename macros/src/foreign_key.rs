//! Keys of `#[security]` that only other frameworks have: `roles = "admin"`, `require(Shop::Read)`.

use oasgard_core::keywords;
use oasgard_core::rules::Finding;
use oasgard_core::rules::document::key::security::{self, Meaning};
use oasgard_core::rules::document::key::{given_already, unknown_but_meant};
use oasgard_core::rules::requirement::operand;
use oasgard_core::suggest::{nearest, nearest_typo};
use proc_macro2::{Delimiter, TokenTree};

use crate::arguments::{Argument, Value, is_plain_path, is_punct, text, written};
use crate::meant;

/// What a refused key is in place of.
#[derive(PartialEq, Eq)]
pub(crate) enum StandsFor {
    /// the requirement, which is not missing too
    Requirement,
    /// nothing that could be missing
    Nothing,
}

/// Whether an argument is the key of another framework in the form of a call: `roles("admin")`.
pub(crate) fn is_call(argument: &Argument) -> bool {
    let word = argument.word();
    let is_inline_scheme = nearest(&word, [keywords::SCHEME]).is_some();
    matches!(argument.value, Value::List(_))
        && !is_inline_scheme
        && security::meaning(&word).is_some()
}

/// What is wrong with a key, given the first expression and the other keys beside it.
pub(crate) fn finding(
    chunk: &[TokenTree],
    beside: Option<&str>,
    is_required: bool,
    given: &[String],
) -> (Finding, StandsFor) {
    let word = written(&chunk[..1]);
    if let Some(meaning) = security::meaning(&word) {
        let operands = operands(meaning, &chunk[1..]);
        let finding = security::of_another_framework(&word, meaning, &operands, beside);
        return (finding, StandsFor::Requirement);
    }
    if ["description", "summary", "doc", "docs", "desc"].contains(&word.as_str()) {
        return (security::for_doc_comment(&word), StandsFor::Nothing);
    }
    let meant_by = |meant: &str| {
        if given.iter().any(|given| given == meant) {
            given_already(&word, meant)
        } else {
            unknown_but_meant(&word, meant)
        }
    };
    if nearest_typo(&word, [keywords::PUBLIC]).is_some() {
        return (meant_by(keywords::PUBLIC), StandsFor::Requirement);
    }
    if let Some(meant) = nearest(&word, [keywords::ID, keywords::CRATE]) {
        return (meant_by(meant), StandsFor::Nothing);
    }
    let finding = match variant_by_assignment(&word, chunk) {
        Some(path) => operand::written_otherwise(&written(chunk), &path),
        None => security::unknown(&word, is_required),
    };
    (finding, StandsFor::Requirement)
}

/// `Shop::Read` for `Shop = "read"`
fn variant_by_assignment(word: &str, chunk: &[TokenTree]) -> Option<String> {
    let [_, _, value] = chunk else {
        return None;
    };
    let variant = match (value, text(value)) {
        (_, Some(token)) => meant::variant_name(&token.value),
        (TokenTree::Ident(name), None) => name.to_string(),
        _ => return None,
    };
    let is_scheme = word.starts_with(char::is_uppercase);
    is_scheme.then(|| format!("{word}::{variant}"))
}

/// What to write for the values of a key: those that are paths as they are, and a variant for each that is text.
pub(crate) fn operands(meaning: Meaning, value: &[TokenTree]) -> Vec<String> {
    let value = match value {
        [sign, value @ ..] if is_punct(sign, '=') => value,
        other => other,
    };
    let items = match value {
        [TokenTree::Group(list)] if list.delimiter() != Delimiter::None => {
            list.stream().into_iter().collect()
        }
        other => other.to_vec(),
    };
    let read: Option<Vec<_>> = items
        .split(|token| is_punct(token, ','))
        .filter(|item| !item.is_empty())
        .map(|item| operand(meaning, item))
        .collect();
    let read = read.filter(|operands| !operands.is_empty());
    read.unwrap_or_else(|| vec!["Scheme::Variant".to_owned()])
}

fn operand(meaning: Meaning, item: &[TokenTree]) -> Option<String> {
    let is_expression = item
        .split(|token| is_punct(token, '&') || is_punct(token, '|'))
        .all(is_plain_path);
    let is_name = !matches!(item, [TokenTree::Ident(word)] if !word.to_string().starts_with(char::is_uppercase));
    if is_expression && is_name {
        return Some(written(item));
    }
    let [single] = item else {
        return None;
    };
    let token = text(single)?.value;
    match meaning {
        Meaning::Requirement => meant::in_string(&token),
        Meaning::Policy => None,
        Meaning::Role | Meaning::Scope | Meaning::Permission => {
            Some(format!("Scheme::{}", meant::variant_name(&token)))
        }
    }
}
