//! Parameters that only a known caller has.

use oasgard_core::rules::{self, requirement::Knows};
use proc_macro2::TokenTree;
use quote::ToTokens;
use syn::punctuated::Punctuated;
use syn::{
    FnArg, GenericArgument, Pat, PatType, PathArguments, PathSegment, Signature, Token, Type,
};

use crate::arguments::written;
use crate::errors::Errors;
use crate::known_caller;

/// Types that stand for the caller, by their usual names.
const CALLERS: [&str; 8] = [
    "User",
    "CurrentUser",
    "AuthUser",
    "AuthenticatedUser",
    "Claims",
    "Principal",
    "BearerAuth",
    "BasicAuth",
];

/// Extractors that fail if what they contain is missing.
const WRAPPERS: [&str; 3] = ["Extension", "ReqData", "TypedHeader"];

/// Reports every parameter of a public handler that needs a caller, or that knows one. `is_required` says whether callers may be
/// known by a requirement too.
pub(crate) fn refuse(signature: &Signature, is_required: bool, errors: &mut Errors) {
    for argument in &signature.inputs {
        if let FnArg::Typed(parameter) = argument
            && let Some(caller) = caller(&parameter.ty)
        {
            let taken = Taken::of(parameter, caller);
            let (name, optional) = (&taken.name, &taken.optional);
            let finding = rules::requirement::caller_of_public_handler(name, optional);
            errors.push_under(&taken.place, finding);
        } else if let FnArg::Typed(parameter) = argument
            && let Some((segment, knows)) = known_caller(&parameter.ty)
            && !(is_required && knows == Knows::Maybe)
        {
            let taken = Taken::of(parameter, segment);
            let (name, optional) = (&taken.name, &taken.optional);
            let finding =
                rules::requirement::public_beside_caller(name, optional, knows, is_required);
            errors.push_under(&taken.place, finding);
        }
    }
}

/// A parameter that needs a caller.
struct Taken {
    /// What messages call it.
    name: String,
    /// What to write in its place for callers who are not known.
    optional: String,
    place: Vec<TokenTree>,
}

impl Taken {
    /// `caller` is the last word of its type. A pattern that takes the type apart has to go too.
    fn of(parameter: &PatType, caller: &PathSegment) -> Self {
        let taken = text(&parameter.ty);
        let optional = format!("Option<{taken}>");
        let name = name(&parameter.pat);
        match (&*parameter.pat, name) {
            (Pat::TupleStruct(pattern), Some(name)) if is_name(&pattern.elems) => Self {
                optional: format!("{name}: {optional}"),
                name,
                place: parameter.to_token_stream().into_iter().collect(),
            },
            (_, name) => Self {
                name: name.unwrap_or(taken),
                optional,
                place: vec![caller.ident.clone().into()],
            },
        }
    }
}

/// The last word of a type of another crate that knows the caller, and what it knows.
fn known_caller(parameter: &Type) -> Option<(&PathSegment, Knows)> {
    let path = match parameter {
        Type::Path(path) => &path.path,
        Type::Group(group) => return known_caller(&group.elem),
        Type::Reference(reference) => return known_caller(&reference.elem),
        _ => return None,
    };
    let last = path.segments.last()?;
    let known = if WRAPPERS.iter().any(|wrapper| last.ident == wrapper) {
        generic_types(last).find_map(|inner| known_caller(inner).map(|(_, knows)| knows))
    } else {
        known_caller::find(path)
    };
    known.map(|knows| (last, knows))
}

/// The last word of a type that needs a caller.
fn caller(parameter: &Type) -> Option<&PathSegment> {
    let path = match parameter {
        Type::Path(path) => path,
        Type::Group(group) => return caller(&group.elem),
        _ => return None,
    };
    let last = path.path.segments.last()?;
    let needs_caller = if WRAPPERS.iter().any(|wrapper| last.ident == wrapper) {
        generic_types(last).any(|inner| caller(inner).is_some() || is_authorization(inner))
    } else {
        CALLERS.iter().any(|caller| last.ident == caller)
    };
    needs_caller.then_some(last)
}

fn is_authorization(parameter: &Type) -> bool {
    matches!(parameter, Type::Path(path)
        if path.path.segments.last().is_some_and(|last| last.ident == "Authorization"))
}

fn generic_types(segment: &PathSegment) -> impl Iterator<Item = &Type> {
    let arguments = match &segment.arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    arguments
        .into_iter()
        .flatten()
        .filter_map(|argument| match argument {
            GenericArgument::Type(inner) => Some(inner),
            _ => None,
        })
}

/// What a parameter is called; `None` of `_`.
fn name(pattern: &Pat) -> Option<String> {
    match pattern {
        Pat::Ident(name) => Some(name.ident.to_string()),
        Pat::TupleStruct(pattern) if pattern.elems.len() == 1 => name(&pattern.elems[0]),
        Pat::Wild(_) => None,
        other => Some(text(other)),
    }
}

fn is_name(patterns: &Punctuated<Pat, Token![,]>) -> bool {
    let mut patterns = patterns.iter();
    matches!(
        (patterns.next(), patterns.next()),
        (Some(Pat::Ident(_)), None)
    )
}

fn text(part: &impl ToTokens) -> String {
    let tokens: Vec<_> = part.to_token_stream().into_iter().collect();
    written(&tokens)
}
