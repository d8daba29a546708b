//! `#[security(…)]` on a handler.

use oasgard_core::record::Declaration;
use proc_macro2::TokenStream;
use quote::quote;

use crate::errors::Errors;
use crate::handler::Handler;
use crate::security_arguments::ReadSecurity;
use crate::{crate_path, operation, record, several};

/// Expands the attribute: the handler as it was, and its record in its body.
pub(crate) fn expand(arguments: TokenStream, item: &TokenStream) -> TokenStream {
    let mut errors = Errors::new();
    let Some(handler) = Handler::parse(item, &mut errors) else {
        let errors = errors.finish().errors;
        return quote!(#item #errors);
    };
    let read = ReadSecurity::read(arguments, &handler, &mut errors);
    if !errors.any() {
        several::refuse_repeated(&read, &handler, &mut errors);
    }
    let krate = crate_path::tokens(read.krate.as_ref());
    let references: Vec<_> = read
        .atoms()
        .iter()
        .map(|atom| atom.reference(&krate, &handler.parameters()))
        .collect();
    let declaration = Declaration::Operation(operation::declare(read, &handler));
    let is_sound = !errors.any();
    let findings = errors.finish();
    let record = is_sound.then(|| record::tokens(&krate, &declaration, &references));
    let (errors, warnings) = (findings.errors, findings.warnings.in_body());
    let handler = handler.with_items(quote!(#record #warnings), &krate);
    quote!(#handler #errors)
}
