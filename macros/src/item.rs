//! The type below `#[security_scheme]`.

use oasgard_core::keywords;
use oasgard_core::rules;
use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Fields, Item, ItemEnum, Meta, Variant};

use crate::errors::Errors;
use crate::reader::Family;
use crate::scheme::DeclaredScope;
use crate::{doc_comment, item_name, variant};

/// The type below the attribute.
pub(crate) struct SchemeItem {
    pub(crate) tokens: TokenStream,
    pub(crate) description: Option<String>,
    /// What the user allows on the item is allowed beside it too.
    pub(crate) allowed: TokenStream,
    /// Whether rustc reports uses of the type or of a variant.
    pub(crate) is_deprecated: bool,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) shape: Shape,
}

pub(crate) enum Shape {
    Unit,
    Scopes(Box<ItemEnum>),
}

impl SchemeItem {
    /// The type among the tokens. Anything else is reported, and returned without what rustc would not know in it.
    pub(crate) fn parse(tokens: &TokenStream, errors: &mut Errors) -> Result<Self, TokenStream> {
        let parsed = match syn::parse2::<Item>(tokens.clone()) {
            Ok(item) => item,
            Err(error) => {
                errors.push(error.span(), rules::form::item_not_rust(&error.to_string()));
                return Err(variant::without_scopes(tokens));
            }
        };
        let (attributes, visibility, name, generics) = match &parsed {
            Item::Enum(item) => (&item.attrs, &item.vis, &item.ident, &item.generics),
            Item::Struct(item) if matches!(item.fields, Fields::Unit) => {
                (&item.attrs, &item.vis, &item.ident, &item.generics)
            }
            Item::Struct(item) => {
                let finding = rules::scheme::struct_with_body(
                    &item.ident.to_string(),
                    !item.fields.is_empty(),
                );
                errors.push(item.ident.span(), finding);
                return Err(tokens.clone());
            }
            _ => {
                let (kind, span) = item_name::of(tokens);
                errors.push(span, rules::scheme::attribute_on(kind));
                return Err(tokens.clone());
            }
        };
        if let Some(second) = second_attribute(attributes) {
            errors.push(second, rules::form::second_scheme_attribute());
            return Err(tokens.clone());
        }
        let is_generic = !generics.params.is_empty();
        let mut item = Self {
            tokens: tokens.clone(),
            description: doc_comment::text(attributes),
            allowed: allowed(attributes),
            is_deprecated: is_deprecated(&parsed),
            visibility: visibility.to_token_stream(),
            name: name.clone(),
            shape: Shape::Unit,
        };
        match parsed {
            Item::Enum(parsed) => item.shape = Shape::Scopes(Box::new(parsed)),
            Item::Struct(mut parsed) => {
                if let Some((span, finding)) = variant::take_from_struct(&mut parsed) {
                    errors.push(span, finding);
                    item.tokens = parsed.to_token_stream();
                }
            }
            _ => {}
        }
        if is_generic {
            let name = item.name.to_string();
            errors.push(item.name.span(), rules::scheme::generic(&name));
            item.take_scopes(None, errors);
            return Err(item.tokens);
        }
        Ok(item)
    }

    /// What the scheme is called if nothing else is written.
    pub(crate) fn scheme_name(&self) -> String {
        self.name.unraw().to_string()
    }

    /// Reads the scopes or roles off the variants, and takes their attributes out of the item, since rustc does not know them.
    pub(crate) fn take_scopes(
        &mut self,
        family: Option<Family>,
        errors: &mut Errors,
    ) -> Vec<DeclaredScope> {
        let Shape::Scopes(item) = &mut self.shape else {
            return Vec::new();
        };
        let scopes = item
            .variants
            .iter_mut()
            .filter_map(|variant| variant::take_scope(variant, family, errors))
            .collect();
        self.tokens = quote!(#item);
        scopes
    }

    pub(crate) fn variants(&self) -> Vec<&Variant> {
        match &self.shape {
            Shape::Unit => Vec::new(),
            Shape::Scopes(item) => item.variants.iter().collect(),
        }
    }
}

/// Where another `#[security_scheme]` is.
fn second_attribute(attributes: &[Attribute]) -> Option<Span> {
    attributes
        .iter()
        .filter_map(|attribute| attribute.path().segments.last())
        .find(|last| last.ident == keywords::SECURITY_SCHEME)
        .map(|last| last.ident.span())
}

fn is_deprecated(item: &Item) -> bool {
    let has_it = |attributes: &[Attribute]| {
        let mut attributes = attributes.iter();
        attributes.any(|attribute| may_deprecate(&attribute.meta))
    };
    match item {
        Item::Enum(item) => {
            has_it(&item.attrs) || item.variants.iter().any(|variant| has_it(&variant.attrs))
        }
        Item::Struct(item) => has_it(&item.attrs),
        _ => false,
    }
}

/// `#[deprecated]`, also behind a condition.
fn may_deprecate(meta: &Meta) -> bool {
    match meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            let mut tokens = list.tokens.clone().into_iter();
            tokens.any(|token| matches!(token, TokenTree::Ident(word) if word == "deprecated"))
        }
        meta => meta.path().is_ident("deprecated"),
    }
}

fn allowed(attributes: &[Attribute]) -> TokenStream {
    let allows = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("allow"));
    quote!(#(#allows)*)
}
