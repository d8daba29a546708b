//! The one static that an attribute leaves in the program.

use oasgard_core::record::{Declaration, FORMAT, Frame, NAME, reference};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{format_ident, quote_spanned};

/// The static that contains `declaration`. `references` are expressions of type `[u8; 8]`, each one
/// token tree.
///
/// Everything but the references is a literal, since rustc evaluates nothing cheaper, and what all records have in common
/// is left to a declarative macro of the runtime crate, since rustc writes tokens faster than an attribute does.
pub(crate) fn tokens(
    krate: &TokenStream,
    declaration: &Declaration,
    references: &[TokenStream],
) -> TokenStream {
    let json = declaration.to_json();
    let frame = Frame::new(references.len(), json.len());
    let (count, size) = (references.len(), json.len());
    let (name_size, descriptor_size) = (frame.name_size, frame.descriptor_size);
    // Its own words tell a record from the others in one body.
    let item = format_ident!("__OASGARD_{:016X}", reference(&json, None));
    let name = Literal::byte_string(NAME);
    let count_bytes = Literal::byte_string(&frame.count);
    let json = Literal::byte_string(json.as_bytes());
    quote_spanned! {Span::mixed_site()=>
        #krate::__private::record! {
            #item #count #size
            #name_size #descriptor_size #FORMAT #name #count_bytes [#(#references)*] #json
        }
    }
}

/// A reference that the macro knows itself.
pub(crate) fn known(reference: u64) -> TokenStream {
    let bytes = Literal::byte_string(&reference.to_le_bytes());
    quote_spanned!(Span::mixed_site()=> (*#bytes))
}
