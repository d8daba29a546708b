//! Method and path as they are written in `#[security]`.

use oasgard_spec::operation::{FIXED_METHODS, Method};
use oasgard_spec::rules;
use oasgard_spec::wording::Wording;
use proc_macro2::{Span, TokenTree};

use crate::arguments::{Text, text};
use crate::errors::Errors;
use crate::expression::goes_on;

/// Where an operation is found.
pub(crate) type Route = (Method, String);

/// Reads `METHOD "PATH"` off the front of a chunk; what follows is handed back. `None` if the chunk is something else.
pub(crate) fn written<'a>(
    chunk: &'a [TokenTree],
    errors: &mut Errors,
) -> Option<(Option<Route>, &'a [TokenTree])> {
    if let [first, path, rest @ ..] = chunk
        && let Some(path) = text(path)
    {
        let method = match first {
            TokenTree::Ident(word) => plain_method(&word.to_string(), word.span(), errors),
            other => own_method(&text(other)?, errors),
        };
        let shown = match &method {
            Some(method) => method
                .field()
                .map_or_else(|| format!("\"{method}\""), str::to_owned),
            None => "get".to_owned(),
        };
        if let Some(finding) = rules::path(Wording::Declaration, &shown, &path.value) {
            errors.push(path.span, finding);
            return Some((None, rest));
        }
        return Some((method.map(|method| (method, path.value)), rest));
    }
    match chunk {
        [TokenTree::Ident(word), rest @ ..]
            if FIXED_METHODS.iter().any(|method| word == method) && !goes_on(rest) =>
        {
            errors.push(word.span(), rules::method_without_path(&word.to_string()));
        }
        [single] => {
            let path = text(single).filter(|text| text.value.starts_with('/'))?;
            errors.push(path.span, rules::path_without_method(&path.value));
        }
        _ => return None,
    }
    Some((None, &[]))
}

/// A method and a path with a comma between them.
pub(crate) fn parted(method: &[TokenTree], path: &[TokenTree]) -> Option<rules::Finding> {
    let ([TokenTree::Ident(method)], [path]) = (method, path) else {
        return None;
    };
    let path = text(path).filter(|path| path.value.starts_with('/'))?;
    let is_method = FIXED_METHODS.iter().any(|known| method == known);
    is_method.then(|| rules::parted_route(&method.to_string(), &path.value))
}

fn plain_method(word: &str, span: Span, errors: &mut Errors) -> Option<Method> {
    if FIXED_METHODS.contains(&word) {
        return Some(Method::new(word));
    }
    errors.push(span, rules::unknown_method(word));
    None
}

fn own_method(method: &Text, errors: &mut Errors) -> Option<Method> {
    match rules::method_token(Wording::Declaration, &method.value) {
        Some(finding) => {
            errors.push(method.span, finding);
            None
        }
        None => Some(Method::new(&method.value)),
    }
}
