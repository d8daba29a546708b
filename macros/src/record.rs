//! The one static that an attribute leaves in the program.

use oasgard_spec::record::{Declaration, FORMAT, Frame, NAME, SECTIONS};
use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::quote;

/// The static that holds `declaration`, as an anonymous constant. `references` are expressions of type `[u8; 8]`.
///
/// No token but those of the references carries a span of the user's, so that the link section is accepted under
/// `forbid(unsafe_code)`. Everything but the references is a literal, since rustc evaluates nothing cheaper, and is handed
/// to rustc as text, since it reads text faster than a macro builds tokens.
pub(crate) fn tokens(
    krate: &TokenStream,
    declaration: &Declaration,
    references: &[TokenStream],
) -> TokenStream {
    let json = declaration.to_json();
    let count = references.len();
    let frame = Frame::new(count, json.len());
    let krate = krate.to_string();
    let [elf, mach_o, pe, wasm] = SECTIONS;
    let record = format!(
        "#[used]
        #[cfg_attr(target_vendor = \"apple\", unsafe(link_section = \"__DATA,{mach_o},regular,no_dead_strip\"))]
        #[cfg_attr(windows, unsafe(link_section = \"{pe}\"))]
        #[cfg_attr(target_family = \"wasm\", unsafe(link_section = \"{wasm}\"))]
        #[cfg_attr(
            not(any(target_vendor = \"apple\", windows, target_family = \"wasm\")),
            unsafe(link_section = \"{elf}\")
        )]
        static RECORD: {krate}::__private::Record<{count}, {size}> = {krate}::__private::Record",
        size = json.len(),
    );
    let before = format!(
        "name_size: {}, descriptor_size: {}, format: {FORMAT}, name: *{}, count: *{}, references:",
        frame.name_size,
        frame.descriptor_size,
        byte_string(NAME),
        byte_string(&frame.count),
    );
    let after = format!(", json: *{},", byte_string(json.as_bytes()));
    let mut fields = parsed(&before);
    fields.extend([group(Delimiter::Bracket, quote!(#(#references),*))]);
    fields.extend(parsed(&after));
    let mut body = parsed(&record);
    body.extend([group(Delimiter::Brace, fields)]);
    body.extend(parsed(";"));
    let mut constant = parsed("const _: () =");
    constant.extend([group(Delimiter::Brace, body)]);
    constant.extend(parsed(";"));
    constant
}

/// A reference that the macro knows itself.
pub(crate) fn known(reference: u64) -> TokenStream {
    let bytes = Literal::byte_string(&reference.to_le_bytes());
    quote!(*#bytes)
}

fn group(delimiter: Delimiter, tokens: TokenStream) -> TokenTree {
    TokenTree::Group(Group::new(delimiter, tokens))
}

fn byte_string(bytes: &[u8]) -> String {
    Literal::byte_string(bytes).to_string()
}

fn parsed(text: &str) -> TokenStream {
    text.parse().expect("the text above is Rust")
}
