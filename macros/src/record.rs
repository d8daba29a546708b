//! The one static that an attribute leaves in the program.

use oasgard_spec::record::{Declaration, FORMAT, NAME, SECTIONS};
use proc_macro2::{Literal, Span, TokenStream};
use quote::{quote, quote_spanned};

/// The static that holds `declaration`, as an anonymous constant. `references` are expressions of type `u64`.
///
/// No token but those of the references carries a span of the user's, so that the link section is accepted under
/// `forbid(unsafe_code)`.
pub(crate) fn tokens(
    krate: &TokenStream,
    declaration: &Declaration,
    references: &[TokenStream],
) -> TokenStream {
    let text = declaration.text();
    let before = Literal::byte_string(text.before.as_bytes());
    let after = Literal::byte_string(text.after.as_bytes());
    let name = Literal::byte_string(NAME);
    let (before_size, after_size) = (text.before.len(), text.after.len());
    let count = references.len();
    let [elf, mach_o, pe, wasm] = SECTIONS;
    let mach_o = format!("__DATA,{mach_o},regular,no_dead_strip");
    quote_spanned! {Span::mixed_site()=>
        const _: () = {
            const MODULE: &#krate::__private::str = #krate::__private::module_path!();
            #[used]
            #[cfg_attr(target_vendor = "apple", unsafe(link_section = #mach_o))]
            #[cfg_attr(windows, unsafe(link_section = #pe))]
            #[cfg_attr(target_family = "wasm", unsafe(link_section = #wasm))]
            #[cfg_attr(
                not(any(target_vendor = "apple", windows, target_family = "wasm")),
                unsafe(link_section = #elf)
            )]
            static RECORD: #krate::__private::Record<#count, #before_size, { MODULE.len() }, #after_size> =
                #krate::__private::Record::new(#name, #FORMAT, [#(#references),*], #before, MODULE, #after);
        };
    }
}

/// A reference that the macro knows itself.
pub(crate) fn known(reference: u64) -> TokenStream {
    quote!(#reference)
}
