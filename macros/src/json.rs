//! JSON literals among Rust tokens, as in `extension("x-logo" = { "url": "/logo.png" })`.

use oasgard_core::json::{Json, Number, Object};
use oasgard_core::rules;
use proc_macro2::{Delimiter, Group, TokenTree};

use crate::arguments::{Argument, Head, Value, arguments, chunks, is_punct, text, written};
use crate::errors::Errors;

/// How deep lists and objects may be nested; the reader of records has a limit of its own.
const MAX_DEPTH: usize = 64;

/// Reads `extension("x-…" = JSON)` into `extensions`.
pub(crate) fn read_extension(argument: &Argument, extensions: &mut Object, errors: &mut Errors) {
    let Value::List(group) = &argument.value else {
        return errors.push(argument.span(), rules::extension::wrong_form());
    };
    let list = arguments(group.stream(), errors);
    let [member] = list.as_slice() else {
        return errors.push(argument.span(), rules::extension::wrong_form());
    };
    let (Head::Text(name), Value::Assigned(tokens)) = (&member.head, &member.value) else {
        return errors.push(member.span(), rules::extension::wrong_form());
    };
    if let Some(finding) = rules::extension::check_name(&name.value) {
        return errors.push(name.span, finding);
    }
    if extensions.get(&name.value).is_some() {
        return errors.push(name.span, rules::document::key::repeated(&name.value));
    }
    if is_deeper(tokens, MAX_DEPTH) {
        return errors.push(tokens[0].span(), rules::form::value_too_deep(&name.value));
    }
    match json(tokens, errors) {
        Some(value) => {
            if let Some(finding) = rules::client::secret::check_extension(&name.value, &value) {
                errors.push(name.span, finding);
            }
            extensions.push(name.value.clone(), value);
        }
        None => errors.push(
            tokens[0].span(),
            rules::extension::value_not_json(&name.value, &written(tokens)),
        ),
    }
}

fn is_deeper(tokens: &[TokenTree], levels: usize) -> bool {
    tokens.iter().any(|token| match token {
        TokenTree::Group(group) => {
            let inner: Vec<_> = group.stream().into_iter().collect();
            levels == 0 || is_deeper(&inner, levels - 1)
        }
        _ => false,
    })
}

fn json(tokens: &[TokenTree], errors: &mut Errors) -> Option<Json> {
    match tokens {
        [TokenTree::Ident(word)] => match word.to_string().as_str() {
            "null" => Some(Json::Null),
            "true" => Some(Json::Bool(true)),
            "false" => Some(Json::Bool(false)),
            _ => None,
        },
        [token @ TokenTree::Literal(literal)] => match text(token) {
            Some(text) => Some(Json::from(text.value)),
            None => number(&literal.to_string()),
        },
        [minus, TokenTree::Literal(literal)] if is_punct(minus, '-') => {
            number(&format!("-{literal}"))
        }
        [TokenTree::Group(group)] => compound(group, errors),
        _ => None,
    }
}

/// A number that every reader of JSON can represent.
fn number(digits: &str) -> Option<Json> {
    let is_finite = digits.parse().is_ok_and(f64::is_finite);
    let number = is_finite.then(|| digits.parse::<Number>().ok())?;
    number.map(Json::Number)
}

fn compound(group: &Group, errors: &mut Errors) -> Option<Json> {
    let parts = chunks(group.stream(), errors);
    match group.delimiter() {
        Delimiter::Bracket => {
            let items: Option<Vec<_>> = parts.iter().map(|part| json(part, errors)).collect();
            items.map(Json::from)
        }
        Delimiter::Brace => {
            let mut object = Object::new();
            for part in &parts {
                let [key, colon, value @ ..] = part.as_slice() else {
                    return None;
                };
                let key = text(key)?.value;
                if !is_punct(colon, ':') || object.get(&key).is_some() {
                    return None;
                }
                object.push(key, json(value, errors)?);
            }
            Some(Json::Object(object))
        }
        Delimiter::Parenthesis | Delimiter::None => None,
    }
}
