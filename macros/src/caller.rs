//! Parameters that only a known caller has.

use oasgard_spec::rules;
use quote::ToTokens;
use syn::spanned::Spanned;
use syn::{FnArg, GenericArgument, Pat, PathArguments, PathSegment, Signature, Type};

use crate::errors::Errors;

/// Types that stand for whoever calls, by their usual names.
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

/// Extractors that fail if what they hold is not there.
const WRAPPERS: [&str; 3] = ["Extension", "ReqData", "TypedHeader"];

/// Tells every parameter of a public handler that needs a caller.
pub(crate) fn refuse(signature: &Signature, errors: &mut Errors) {
    for argument in &signature.inputs {
        if let FnArg::Typed(parameter) = argument
            && needs_caller(&parameter.ty)
        {
            let written = parameter.ty.to_token_stream().to_string().replace(' ', "");
            let finding = rules::caller_of_public_handler(&name(&parameter.pat), &written);
            errors.push(parameter.ty.span(), finding);
        }
    }
}

fn needs_caller(parameter: &Type) -> bool {
    let Type::Path(path) = parameter else {
        return false;
    };
    let Some(last) = path.path.segments.last() else {
        return false;
    };
    if WRAPPERS.iter().any(|wrapper| last.ident == wrapper) {
        return generic_types(last).any(|inner| needs_caller(inner) || is_authorization(inner));
    }
    CALLERS.iter().any(|caller| last.ident == caller)
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

fn name(pattern: &Pat) -> String {
    match pattern {
        Pat::Ident(name) => name.ident.to_string(),
        Pat::TupleStruct(pattern) if pattern.elems.len() == 1 => name(&pattern.elems[0]),
        other => other.to_token_stream().to_string().replace(' ', ""),
    }
}
