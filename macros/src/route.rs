//! Method and path as they are written in `#[security]`.

use oasgard_core::operation::{FIXED_METHODS, Method};
use oasgard_core::rules::{self, Severity};
use oasgard_core::suggest::nearest;
use oasgard_core::wording::Wording;
use proc_macro2::{Span, TokenTree};

use crate::arguments::{Text, text};
use crate::errors::Errors;
use crate::expression::goes_on;

/// Where an operation is found.
pub(crate) type Route = (Method, String);

/// A route of the attribute itself, and where its two words are.
pub(crate) struct WrittenRoute {
    pub(crate) route: Route,
    pub(crate) method: Span,
    pub(crate) path: Span,
}

/// Reads `METHOD "PATH"` off the front of a chunk; what follows is handed back. `None` if the chunk is something else.
pub(crate) fn written<'a>(
    chunk: &'a [TokenTree],
    errors: &mut Errors,
) -> Option<(Option<WrittenRoute>, &'a [TokenTree])> {
    if let [first, path, rest @ ..] = chunk
        && let Some(path) = text(path)
    {
        let method = match first {
            TokenTree::Ident(word) => plain_method(&word.to_string(), word.span(), errors),
            other => own_method(&text(other)?, errors),
        };
        let shown = method.as_ref().map_or("get".to_owned(), as_written);
        if let Some(finding) = rules::path::check(Wording::Declaration, &shown, &path.value) {
            errors.push(path.span, finding);
            return Some((None, rest));
        }
        let route = method.map(|method| WrittenRoute {
            route: (method, path.value),
            method: first.span(),
            path: path.span,
        });
        return Some((route, rest));
    }
    match chunk {
        [TokenTree::Ident(word), rest @ ..]
            if FIXED_METHODS.iter().any(|method| word == method) && !goes_on(rest) =>
        {
            errors.push(
                word.span(),
                rules::path::method_without_path(&word.to_string()),
            );
        }
        [single] => {
            let text = text(single)?;
            errors.push(text.span, route_as_text(&text.value)?);
        }
        _ => return None,
    }
    Some((None, &[]))
}

/// What is wrong with a string that contains a path, and maybe a method before it.
fn route_as_text(text: &str) -> Option<rules::Finding> {
    if text.starts_with('/') {
        return Some(rules::path::path_without_method(text));
    }
    let (method, path) = text.split_once(' ')?;
    let method = Method::new(method);
    let is_route = method.field().is_some() && path.starts_with('/');
    is_route.then(|| rules::path::route_in_one_string(text, &as_written(&method), path))
}

/// A method and a path with a comma between them.
pub(crate) fn comma_in_route(method: &[TokenTree], path: &[TokenTree]) -> Option<rules::Finding> {
    let ([method], [path]) = (method, path) else {
        return None;
    };
    let path = text(path).filter(|path| path.value.starts_with('/'))?;
    let method = match method {
        TokenTree::Ident(word) => nearest(&word.to_string(), FIXED_METHODS).map(str::to_owned),
        other => text(other)
            .map(|text| text.value)
            .filter(|method| !is_refused(method)),
    };
    let method = Method::new(&method?);
    Some(rules::path::comma_in_route(
        &as_written(&method),
        &path.value,
    ))
}

/// A method in its form before a path: `get`, `"PURGE"`.
pub(crate) fn as_written(method: &Method) -> String {
    method.in_attribute()
}

fn plain_method(word: &str, span: Span, errors: &mut Errors) -> Option<Method> {
    if FIXED_METHODS.contains(&word) {
        return Some(Method::new(word));
    }
    errors.push(span, rules::path::unknown_method(word));
    None
}

fn own_method(method: &Text, errors: &mut Errors) -> Option<Method> {
    let finding = rules::path::check_method(Wording::Declaration, &method.value);
    if let Some(finding) = finding {
        errors.push(method.span, finding);
    }
    (!is_refused(&method.value)).then(|| Method::new(&method.value))
}

fn is_refused(method: &str) -> bool {
    rules::path::check_method(Wording::Declaration, method)
        .is_some_and(|finding| finding.severity == Severity::Error)
}
