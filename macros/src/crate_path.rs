//! `crate = ::path`: where the runtime crate is found if it was renamed.

use oasgard_core::rules;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use crate::arguments::{Argument, Value, written};
use crate::errors::Errors;

/// Reads `crate = ::path`.
pub(crate) fn read(argument: &Argument, errors: &mut Errors) -> Option<Path> {
    let Value::Assigned(tokens) = &argument.value else {
        errors.push(
            argument.span(),
            rules::document::key::wrong_form("crate", "crate = ::oasgard"),
        );
        return None;
    };
    let path = syn::parse2::<Path>(tokens.iter().cloned().collect()).ok();
    let absolute = path.filter(is_absolute);
    if absolute.is_none() {
        errors.push(
            tokens[0].span(),
            rules::document::key::relative_crate_path(&written(tokens)),
        );
    }
    absolute
}

fn is_absolute(path: &Path) -> bool {
    let first = &path.segments[0].ident;
    let has_root = path.leading_colon.is_some() || first == "crate";
    has_root
        && path
            .segments
            .iter()
            .all(|segment| segment.arguments.is_none())
}

/// The path under which generated code names the runtime crate.
pub(crate) fn tokens(path: Option<&Path>) -> TokenStream {
    match path {
        Some(path) => quote!(#path),
        None => quote!(::oasgard),
    }
}
