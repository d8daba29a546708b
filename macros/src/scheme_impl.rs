//! What makes a type a scheme, beside its record.

use std::collections::HashMap;

use oasgard_core::record::reference;
use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::punctuated::Punctuated;
use syn::{Fields, Token};

use crate::item::{SchemeItem, Shape};
use crate::record;
use crate::scheme::DeclaredScope;

/// What makes the type a scheme. It is written for a refused declaration too, so that the handlers that name it have
/// nothing to complain of.
pub(crate) fn implementation(
    krate: &TokenStream,
    item: &SchemeItem,
    scheme: &str,
    scopes: &[DeclaredScope],
) -> TokenStream {
    let name = &item.name;
    let whole = record::known(reference(scheme, None));
    let variants = item.variants();
    // An identifier is compared by way of the compiler, so that each variant is not compared with each scope.
    let tokens: HashMap<_, _> = scopes
        .iter()
        .map(|declared| (declared.name.as_str(), declared.scope.token.as_str()))
        .collect();
    let arms = variants.iter().map(|variant| {
        let name = variant.ident.to_string();
        let token = tokens.get(name.as_str()).copied().unwrap_or_default();
        let reference = record::known(reference(scheme, Some(token)));
        let (variant, fields) = (&variant.ident, &variant.fields);
        let fields = match fields {
            Fields::Unit => quote!(),
            Fields::Named(_) | Fields::Unnamed(_) => quote!({ .. }),
        };
        quote!(Self::#variant #fields => #reference,)
    });
    let body = match item.shape {
        Shape::Unit => quote!(#whole),
        Shape::Scopes(_) => quote!(match *self { #(#arms)* }),
    };
    // A scope that no handler requires is reported by the tool, not by rustc as dead code.
    let uses: Punctuated<_, Token![,]> = match item.shape {
        Shape::Unit => std::iter::once(quote!(#name)).collect(),
        Shape::Scopes(_) => variants
            .iter()
            .filter(|variant| matches!(variant.fields, Fields::Unit))
            .map(|variant| {
                let variant = &variant.ident;
                quote!(#name::#variant)
            })
            .collect(),
    };
    // rustc lists the schemes beside a path that is not one: by their names, not by their attributes.
    let deprecated = allow_deprecated(item);
    let scheme = quote_spanned! {name.span()=>
        #[automatically_derived]
        #deprecated
        impl #krate::SecurityScheme for #name {
            const REFERENCE: [#krate::__private::u8; 8] = #whole;
            type Scheme = Self;
        }
    };
    quote! {
        #scheme
        #[automatically_derived]
        #deprecated
        impl #name {
            #[doc(hidden)]
            pub const fn __oasgard_reference(&self) -> [#krate::__private::u8; 8] {
                #body
            }
        }
        #deprecated
        const _: &[#name] = &[#uses];
    }
}

/// What an item is deprecated for is meant for those who use it. It is not written elsewhere: where a lint is forbidden, no
/// attribute may allow it.
fn allow_deprecated(item: &SchemeItem) -> TokenStream {
    if item.is_deprecated {
        quote!(#[allow(deprecated)])
    } else {
        TokenStream::new()
    }
}

/// The hidden constant of an enum's own name: the scheme without a particular scope.
pub(crate) fn any_scope(krate: &TokenStream, item: &SchemeItem) -> TokenStream {
    if matches!(item.shape, Shape::Unit) {
        return TokenStream::new();
    }
    let (visibility, name) = (&item.visibility, &item.name);
    let deprecated = allow_deprecated(item);
    // Its name is where the user's is and comes from the attribute, so rustc reports neither its case nor that nothing uses it.
    let mut constant = name.clone();
    constant.set_span(Span::mixed_site().located_at(name.span()));
    quote! {
        #[doc(hidden)]
        #deprecated
        #visibility const #constant: #krate::__private::AnyScope<#name> = #krate::__private::AnyScope::NEW;
    }
}
