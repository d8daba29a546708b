//! `crate = ::path`: where the runtime crate is found if it was renamed.

use oasgard_spec::rules;
use proc_macro2::TokenStream;
use quote::quote;
use syn::Path;

use crate::arguments::{Argument, Value};
use crate::errors::Errors;

/// Reads `crate = ::path`.
pub(crate) fn read(argument: &Argument, errors: &mut Errors) -> Option<Path> {
    let Value::Assigned(tokens, sign) = &argument.value else {
        errors.push(
            argument.span(),
            rules::wrong_form("crate", "crate = ::oasgard"),
        );
        return None;
    };
    let tokens: TokenStream = tokens.iter().cloned().collect();
    let path = syn::parse2::<Path>(tokens.clone()).ok();
    let is_absolute = |path: &Path| {
        path.leading_colon.is_some()
            || path
                .segments
                .first()
                .is_some_and(|first| first.ident == "crate")
    };
    let absolute = path.filter(is_absolute);
    if absolute.is_none() {
        let written = tokens.to_string().replace(' ', "");
        let first = tokens.into_iter().next();
        let span = first.map_or(*sign, |token| token.span());
        errors.push(span, rules::crate_path(&written));
    }
    absolute
}

/// The path under which generated code names the runtime crate.
pub(crate) fn tokens(path: Option<&Path>) -> TokenStream {
    match path {
        Some(path) => quote!(#path),
        None => quote!(::oasgard),
    }
}
