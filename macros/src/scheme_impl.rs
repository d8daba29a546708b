//! What makes a type a scheme, beside its record.

use std::collections::HashMap;

use oasgard_core::record::reference;
use proc_macro2::TokenStream;
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
    let scheme = quote_spanned! {name.span()=>
        #[automatically_derived]
        #[allow(deprecated)]
        impl #krate::SecurityScheme for #name {
            type Scheme = Self;
            const REFERENCE: [#krate::__private::u8; 8] = #whole;
        }
    };
    quote! {
        #scheme
        #[automatically_derived]
        #[allow(clippy::all, clippy::pedantic, deprecated)]
        impl #name {
            #[doc(hidden)]
            pub const fn __oasgard_reference(&self) -> [#krate::__private::u8; 8] {
                #body
            }
        }
        #[allow(deprecated)]
        const _: &[#name] = &[#uses];
    }
}

/// The hidden constant of an enum's own name: the scheme without a particular scope.
pub(crate) fn any_scope(krate: &TokenStream, item: &SchemeItem) -> TokenStream {
    if matches!(item.shape, Shape::Unit) {
        return TokenStream::new();
    }
    let (visibility, name) = (&item.visibility, &item.name);
    quote! {
        #[doc(hidden)]
        #[allow(non_upper_case_globals, dead_code, deprecated)]
        #visibility const #name: #krate::__private::AnyScope<#name> = #krate::__private::AnyScope::NEW;
    }
}
