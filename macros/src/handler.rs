//! The function that `#[security]` stands on. Its signature is read, its body never.

use oasgard_spec::rules;
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{format_ident, quote};
use syn::parse::{Parse, ParseStream, Parser};
use syn::{Attribute, Signature, Visibility};

use crate::arguments::is_punct;
use crate::errors::Errors;
use crate::item_name;

pub(crate) struct Handler {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) signature: Signature,
    tokens: TokenStream,
}

/// What stands before a function's body.
struct Head {
    attributes: Vec<Attribute>,
    signature: Signature,
}

impl Parse for Head {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let attributes = input.call(Attribute::parse_outer)?;
        let _: Visibility = input.parse()?;
        let signature = input.parse()?;
        let _rest: TokenStream = input.parse()?;
        Ok(Self {
            attributes,
            signature,
        })
    }
}

impl Handler {
    /// The function among the tokens; `None` if they are something else, which is told.
    pub(crate) fn parse(tokens: TokenStream, errors: &mut Errors) -> Option<Self> {
        match Head::parse.parse2(tokens.clone()) {
            Ok(head) => Some(Self {
                attributes: head.attributes,
                signature: head.signature,
                tokens,
            }),
            Err(error) => {
                match item_name::of(&tokens) {
                    ("a function", _) => errors.form(error.span(), error),
                    (item, span) => errors.push(span, rules::security_on(item)),
                }
                None
            }
        }
    }

    /// The function as it was, with `items` as the first items of its body. There they may stand in a module, an impl block
    /// and a trait alike; a trait method without a body gets a hidden neighbour that holds them.
    pub(crate) fn with_items(&self, items: &TokenStream) -> TokenStream {
        let mut tokens: Vec<_> = self.tokens.clone().into_iter().collect();
        if let Some(TokenTree::Group(body)) = tokens.last_mut()
            && body.delimiter() == Delimiter::Brace
        {
            *body = with_first_items(body, items);
            return tokens.into_iter().collect();
        }
        let name = format_ident!("__oasgard_{}", self.signature.ident);
        quote! {
            #(#tokens)*
            #[doc(hidden)]
            #[allow(dead_code)]
            fn #name() where Self: Sized { #items }
        }
    }
}

fn with_first_items(body: &Group, items: &TokenStream) -> Group {
    let tokens: Vec<_> = body.stream().into_iter().collect();
    let mut inner_attributes = 0;
    while let [hash, bang, TokenTree::Group(_), ..] = &tokens[inner_attributes..]
        && is_punct(hash, '#')
        && is_punct(bang, '!')
    {
        inner_attributes += 3;
    }
    let (first, rest) = tokens.split_at(inner_attributes);
    let mut filled = Group::new(Delimiter::Brace, quote!(#(#first)* #items #(#rest)*));
    filled.set_span(body.span());
    filled
}
