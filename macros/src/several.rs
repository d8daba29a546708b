//! Several `#[security]` on one function: each has a route and an id of its own.

use oasgard_core::keywords;
use oasgard_core::operation::path_shape;
use oasgard_core::rules::{document, path, requirement};
use proc_macro2::{Span, TokenStream};
use syn::{Attribute, Meta};

use crate::errors::Errors;
use crate::expression;
use crate::handler::Handler;
use crate::security_arguments::ReadSecurity;

/// What two attributes have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Repeated {
    /// the whole operation
    Operation,
    /// the id only
    Id,
}

/// An attribute below the one that is being expanded.
struct Later {
    read: ReadSecurity,
    span: Span,
}

/// Reports every later attribute of the function that declares the operation, or has the id, of this one. A repetition of
/// one in between is left to that one.
pub(crate) fn refuse_repeated(own: &ReadSecurity, handler: &Handler, errors: &mut Errors) {
    let later: Vec<_> = handler
        .attributes
        .iter()
        .filter_map(|attribute| read(attribute, handler))
        .collect();
    let name = handler.name.to_string();
    for (position, second) in later.iter().enumerate() {
        let Some(repeated) = compare(own, &second.read, &name) else {
            continue;
        };
        let mut between = later[..position].iter();
        if between.any(|first| compare(&first.read, &second.read, &name).is_some()) {
            continue;
        }
        match repeated {
            Repeated::Operation => refuse_operation(own, second, &name, errors),
            Repeated::Id => refuse_id(second, &name, errors),
        }
    }
}

/// Reads another `#[security]`; `None` of one that is another attribute, or that will report mistakes of its own.
fn read(attribute: &Attribute, handler: &Handler) -> Option<Later> {
    let Meta::List(list) = &attribute.meta else {
        return None;
    };
    let path = &attribute.path().segments;
    let is_ours = path.last()?.ident == keywords::SECURITY
        && (path.len() == 1 || path[path.len() - 2].ident == "oasgard");
    if !is_ours {
        return None;
    }
    let mut mistakes = Errors::new();
    let read = ReadSecurity::read(list.tokens.clone(), handler, &mut mistakes);
    let is_sound = !mistakes.any();
    let _ = mistakes.finish();
    is_sound.then(|| Later {
        read,
        span: path[path.len() - 1].ident.span(),
    })
}

fn compare(first: &ReadSecurity, second: &ReadSecurity, name: &str) -> Option<Repeated> {
    let have_one_id = id(first, name) == id(second, name);
    match (&first.route, &second.route) {
        (Some((method, path)), Some((other, other_path)))
            if method == other && path_shape(path) == path_shape(other_path) =>
        {
            Some(Repeated::Operation)
        }
        (None, None) if have_one_id => Some(Repeated::Operation),
        _ => have_one_id.then_some(Repeated::Id),
    }
}

fn id<'a>(read: &'a ReadSecurity, name: &'a str) -> &'a str {
    read.id.as_deref().unwrap_or(name)
}

fn refuse_operation(own: &ReadSecurity, second: &Later, name: &str, errors: &mut Errors) {
    let both = together(own, &second.read);
    let finding = match &own.route {
        Some((method, path)) => {
            path::operation_of_two_attributes(&format!("{method} {path}"), both.as_ref())
        }
        None => document::id_of_two_requirements(id(own, name), both.as_ref()),
    };
    let span = second.read.words.route.as_ref().map(|(_, span)| *span);
    errors.push(span.unwrap_or(second.span), finding);
}

/// One attribute for both, if their requirements can be joined: with both of them, and with one of them.
fn together(own: &ReadSecurity, second: &ReadSecurity) -> Option<[String; 2]> {
    if own.is_public() || second.is_public() {
        return None;
    }
    let requirements = [own, second].map(|read| read.words.requirement.clone());
    let [Some(first), Some(second_requirement)] = requirements else {
        return None;
    };
    let joined = requirement::operand::joined(&[first, second_requirement]);
    if !joined.iter().all(|joined| is_accepted(joined)) {
        return None;
    }
    let route = own.words.route.as_ref();
    let route = route.map_or(String::new(), |(words, _)| format!("{words}, "));
    let mut written_ids = [own, second].into_iter();
    let written_id = written_ids.find_map(|read| read.words.id.and(read.id.as_ref()));
    let id = written_id.map_or(String::new(), |id| format!(", id = {id:?}"));
    Some(joined.map(|joined| format!("#[security({route}{joined}{id})]")))
}

/// Whether an expression breaks no rule: `Key | Key` does.
fn is_accepted(expression: &str) -> bool {
    let Ok(tokens) = expression.parse::<TokenStream>() else {
        return false;
    };
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut mistakes = Errors::new();
    let read = expression::read(&tokens, &mut mistakes);
    let is_sound = read.is_some() && !mistakes.any();
    let _ = mistakes.finish();
    is_sound
}

fn refuse_id(second: &Later, name: &str, errors: &mut Errors) {
    let id = id(&second.read, name);
    match second.read.words.id {
        Some(span) => errors.push(span, document::id_of_two_attributes(id, "write another")),
        None => errors.push(second.span, document::id_of_two_attributes(id, "add")),
    }
}
