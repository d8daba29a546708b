//! JSON literals among Rust tokens, as in `extension("x-logo" = { "url": "/logo.png" })`.

use oasgard_spec::json::{Json, Object};
use oasgard_spec::rules;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::arguments::{Argument, Head, Value, chunks, is_punct, text};
use crate::errors::Errors;

/// Reads `extension("x-…" = JSON)` into `extensions`.
pub(crate) fn read_extension(argument: &Argument, extensions: &mut Object, errors: &mut Errors) {
    let Value::List(group) = &argument.value else {
        return errors.push(argument.span(), rules::extension_form());
    };
    let list = crate::arguments::arguments(group.stream());
    let [member] = list.as_slice() else {
        return errors.push(argument.span(), rules::extension_form());
    };
    let (Head::Text(name), Value::Assigned(tokens, _)) = (&member.head, &member.value) else {
        return errors.push(member.span(), rules::extension_form());
    };
    if let Some(finding) = rules::extension(&name.value) {
        return errors.push(name.span, finding);
    }
    if extensions.get(&name.value).is_some() {
        return errors.push(name.span, rules::repeated_word(&name.value));
    }
    match json(tokens) {
        Some(value) => extensions.push(name.value.clone(), value),
        None => {
            let written: TokenStream = tokens.iter().cloned().collect();
            let span = tokens.first().map_or(name.span, TokenTree::span);
            errors.push(
                span,
                rules::extension_value(&name.value, &written.to_string()),
            );
        }
    }
}

fn json(tokens: &[TokenTree]) -> Option<Json> {
    match tokens {
        [TokenTree::Ident(word)] => match word.to_string().as_str() {
            "null" => Some(Json::Null),
            "true" => Some(Json::Bool(true)),
            "false" => Some(Json::Bool(false)),
            _ => None,
        },
        [token @ TokenTree::Literal(literal)] => match text(token) {
            Some(text) => Some(Json::from(text.value)),
            None => Json::parse(literal.to_string().as_bytes()).ok(),
        },
        [minus, TokenTree::Literal(number)] if is_punct(minus, '-') => {
            Json::parse(format!("-{number}").as_bytes()).ok()
        }
        [TokenTree::Group(group)] => compound(group),
        _ => None,
    }
}

fn compound(group: &Group) -> Option<Json> {
    let parts = chunks(group.stream());
    match group.delimiter() {
        Delimiter::Bracket => {
            let items: Option<Vec<_>> = parts.iter().map(|part| json(part)).collect();
            items.map(Json::Array)
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
                object.push(key, json(value)?);
            }
            Some(Json::Object(object))
        }
        Delimiter::Parenthesis | Delimiter::None => None,
    }
}
