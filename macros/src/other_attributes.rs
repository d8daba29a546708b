//! Method, path and id as the handler's other attributes state them: those of actix-web, Rocket or utoipa.

use oasgard_core::keywords;
use oasgard_core::operation::{FIXED_METHODS, Method, ends_in, from_router};
use oasgard_core::rules;
use oasgard_core::wording::Wording;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::{Attribute, Meta};

use crate::arguments::{Argument, Head, Value, arguments, text};
use crate::errors::Errors;
use crate::route::{Route, WrittenRoute, as_written};

/// Reads the one route that the handler's other attributes state, if any does.
pub(crate) fn route(attributes: &[Attribute], name: Span, errors: &mut Errors) -> Option<Route> {
    let mut routes = Vec::new();
    for attribute in attributes {
        for route in sibling(attribute, errors) {
            if !routes.contains(&route) {
                routes.push(route);
            }
        }
    }
    if routes.len() > 1 {
        let shown: Vec<_> = routes.iter().map(shown).collect();
        errors.push(name, rules::path::two_routes(&shown));
        return None;
    }
    routes.pop()
}

/// Compares a written route with those of the other attributes: it may be longer, since a router may be nested.
pub(crate) fn agree(written: &WrittenRoute, attributes: &[Attribute], errors: &mut Errors) {
    let mut ignored = Errors::new();
    let routes: Vec<_> = attributes
        .iter()
        .flat_map(|attribute| sibling(attribute, &mut ignored))
        .collect();
    let _ = ignored.finish();
    let (method, path) = &written.route;
    let is_at_its_end = |(_, other): &&Route| ends_in(path, other);
    let of_this_path: Vec<_> = routes.iter().filter(is_at_its_end).collect();
    let others: Vec<_> = routes.iter().map(shown).collect();
    let shown = shown(&written.route);
    if of_this_path.iter().any(|(other, _)| other == method) {
        return;
    }
    if let [(other, _), ..] = of_this_path.as_slice() {
        let finding = rules::path::other_method(&shown, &others, &as_written(other));
        errors.push(written.method, finding);
    } else if let Some((meant, path)) = nearest_route(&routes, method) {
        let finding = rules::path::other_path(&shown, &others, &as_written(meant), path);
        errors.push(written.path, finding);
    }
}

/// The first of the method, or else the first.
fn nearest_route<'a>(routes: &'a [Route], method: &Method) -> Option<&'a Route> {
    let of_method = routes.iter().find(|(other, _)| other == method);
    of_method.or(routes.first())
}

/// Reads the one id of `#[utoipa::path(…, operation_id = "listPets")]`. One that is not a literal cannot be read, and of two
/// that differ neither counts.
pub(crate) fn id(attributes: &[Attribute]) -> Option<String> {
    let mut ids = attributes.iter().filter_map(operation_id);
    let id = ids.next()?;
    ids.all(|other| other == id).then_some(id)
}

fn operation_id(attribute: &Attribute) -> Option<String> {
    let last = attribute.path().segments.last()?;
    let Meta::List(meta) = &attribute.meta else {
        return None;
    };
    if last.ident != keywords::PATH {
        return None;
    }
    let said = foreign(meta.tokens.clone());
    let id = said.iter().find_map(|argument| match &argument.value {
        Value::Assigned(tokens) if argument.word() == "operation_id" => assigned_text(tokens),
        _ => None,
    });
    id.filter(|id| rules::document::check_operation_id(id).is_none())
}

fn shown((method, path): &Route) -> String {
    format!("{method} {path}")
}

/// The routes that one attribute states: `#[get("/pets")]`, `#[route("/pets", method = "GET")]`,
/// `#[utoipa::path(get, path = "/pets")]`.
fn sibling(attribute: &Attribute, errors: &mut Errors) -> Vec<Route> {
    let Some(last) = attribute.path().segments.last() else {
        return Vec::new();
    };
    let Meta::List(meta) = &attribute.meta else {
        return Vec::new();
    };
    let word = last.ident.to_string();
    let is_method = FIXED_METHODS.contains(&word.as_str());
    if !is_method && word != "route" && word != keywords::PATH {
        return Vec::new();
    }
    let said = foreign(meta.tokens.clone());
    let mut methods = Vec::new();
    if is_method {
        methods.push(Method::new(&word));
    }
    methods.extend(said.iter().flat_map(methods_of));
    if methods.is_empty() {
        return Vec::new();
    }
    let Some(path) = said.iter().find_map(path_of) else {
        if said.iter().any(is_unreadable_path) {
            let name = attribute.path().segments.iter();
            let name: Vec<_> = name.map(|segment| segment.ident.to_string()).collect();
            errors.push(
                last.ident.span(),
                rules::path::unreadable_route(&name.join("::")),
            );
        }
        return Vec::new();
    };
    let context = said.iter().find_map(context_path).unwrap_or_default();
    let path = format!("{context}{path}");
    let method = methods[0].field().unwrap_or("get");
    if let Some(finding) = rules::path::check_of_router(Wording::Declaration, method, &path) {
        errors.push(last.ident.span(), rules::path::route_to_write(finding));
        return Vec::new();
    }
    let routes = methods.into_iter().map(|method| (method, path.clone()));
    routes.collect()
}

/// Whether the path may be there in a form that cannot be read: behind its word, or as the first of the arguments without a
/// word. An attribute of the same name that is not a route, such as `#[trace(name = "…")]`, has neither.
fn is_unreadable_path(argument: &Argument) -> bool {
    match (&argument.head, &argument.value) {
        (Head::Word(word), Value::Assigned(_)) => word == keywords::PATH || word == "uri",
        (_, Value::Assigned(_)) => false,
        _ => methods_of(argument).is_empty(),
    }
}

/// The arguments of an attribute of another crate.
fn foreign(list: TokenStream) -> Vec<Argument> {
    let mut ignored = Errors::new();
    let list = arguments(list, &mut ignored);
    let _ = ignored.finish();
    list
}

/// `get`, `GET`, `method = "GET"`, `method(get, head)`.
fn methods_of(argument: &Argument) -> Vec<Method> {
    let known = |word: &str| {
        FIXED_METHODS
            .contains(&word.to_ascii_lowercase().as_str())
            .then(|| Method::new(word))
    };
    let word = argument.word();
    match &argument.value {
        Value::None => known(&word).into_iter().collect(),
        Value::Assigned(tokens) if word == keywords::METHOD => match tokens.as_slice() {
            [TokenTree::Ident(word)] => vec![Method::new(&word.to_string())],
            [other] => text(other)
                .map(|text| Method::new(&text.value))
                .into_iter()
                .collect(),
            _ => Vec::new(),
        },
        Value::List(group) if word == keywords::METHOD => foreign(group.stream())
            .iter()
            .filter_map(|method| known(&method.word()))
            .collect(),
        Value::Assigned(..) | Value::List(_) | Value::Other(_) => Vec::new(),
    }
}

/// `"/pets"`, `path = "/pets"`, `uri = "/pets"`.
fn path_of(argument: &Argument) -> Option<String> {
    let path = match (&argument.head, &argument.value) {
        (Head::Text(text), Value::None) => text.value.clone(),
        (Head::Word(word), Value::Assigned(tokens)) if word == keywords::PATH || word == "uri" => {
            assigned_text(tokens)?
        }
        _ => return None,
    };
    Some(from_router(&path))
}

fn context_path(argument: &Argument) -> Option<String> {
    match &argument.value {
        Value::Assigned(tokens) if argument.word() == "context_path" => assigned_text(tokens),
        _ => None,
    }
}

fn assigned_text(tokens: &[TokenTree]) -> Option<String> {
    match tokens {
        [single] => text(single).map(|text| text.value),
        _ => None,
    }
}
