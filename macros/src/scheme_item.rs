//! `#[security_scheme(…)]` on an enum or a unit struct.

use oasgard_core::record::{Declaration, SchemeDeclaration};
use oasgard_core::rules;
use oasgard_core::wording::Wording;
use oasgard_core::words;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::{Attribute, Fields, Item, ItemEnum, Variant};

use crate::arguments::arguments;
use crate::errors::Errors;
use crate::kind::Family;
use crate::scheme::{DeclaredScope, ReadScheme, read_scheme};
use crate::{crate_path, doc_comment, item_name, record, scheme_impl, source, variant};

/// Expands the attribute: the item as it was, and what makes it a scheme.
pub(crate) fn expand(arguments: TokenStream, tokens: &TokenStream) -> TokenStream {
    let mut errors = Errors::new();
    let mut item = match SchemeItem::parse(tokens, &mut errors) {
        Ok(item) => item,
        Err(tokens) => {
            let errors = errors.finish().errors;
            return quote!(#tokens #errors);
        }
    };
    let read = read_scheme_arguments(arguments, &mut item, &mut errors);
    let krate = crate_path::tokens(read.krate.as_ref());
    let family = read.kind.as_ref().map(|kind| kind.family);
    let scopes = item.take_scopes(family, &mut errors);
    let declaration = declare(read, &item, &scopes, &mut errors);
    let is_sound = !errors.any();
    let name = match &declaration {
        Some(declaration) => declaration.scheme.name.clone(),
        None => item.scheme_name(),
    };
    let findings = errors.finish();
    let record = declaration
        .filter(|_| is_sound)
        .map(|declaration| record::tokens(&krate, &Declaration::Scheme(declaration), &[]));
    let implementation = scheme_impl::implementation(&krate, &item, &name, &scopes);
    let whole = scheme_impl::whole(&krate, &item);
    let (tokens, allowed) = (&item.tokens, &item.allowed);
    let (errors, warnings) = (findings.errors, findings.warnings);
    quote! {
        #tokens
        #errors
        #whole
        #allowed
        const _: () = {
            #implementation
            #record
            #warnings
        };
    }
}

/// The type that the attribute stands on.
pub(crate) struct SchemeItem {
    tokens: TokenStream,
    description: Option<String>,
    /// What the user allows on the item is allowed beside it too.
    allowed: TokenStream,
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) shape: Shape,
}

pub(crate) enum Shape {
    Unit,
    Scopes(Box<ItemEnum>),
}

impl SchemeItem {
    /// The type among the tokens. Anything else is told, and handed back without what rustc would not know in it.
    fn parse(tokens: &TokenStream, errors: &mut Errors) -> Result<Self, TokenStream> {
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
                errors.push(item.ident.span(), rules::scheme_on("a struct with fields"));
                return Err(tokens.clone());
            }
            _ => {
                let (kind, span) = item_name::of(tokens);
                errors.push(span, rules::scheme_on(kind));
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
            visibility: visibility.to_token_stream(),
            name: name.clone(),
            shape: Shape::Unit,
        };
        if let Item::Enum(parsed) = parsed {
            item.shape = Shape::Scopes(Box::new(parsed));
        }
        if is_generic {
            let name = item.name.to_string();
            errors.push(item.name.span(), rules::generic_scheme(&name));
            item.take_scopes(None, errors);
            return Err(item.tokens);
        }
        Ok(item)
    }

    /// What the scheme is called if nothing else is written.
    fn scheme_name(&self) -> String {
        self.name.unraw().to_string()
    }

    /// Reads the scopes or roles off the variants, and takes their attributes out of the item, since rustc does not know them.
    fn take_scopes(&mut self, family: Option<Family>, errors: &mut Errors) -> Vec<DeclaredScope> {
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

/// Where another `#[security_scheme]` stands.
fn second_attribute(attributes: &[Attribute]) -> Option<Span> {
    attributes
        .iter()
        .filter_map(|attribute| attribute.path().segments.last())
        .find(|last| last.ident == words::SECURITY_SCHEME)
        .map(|last| last.ident.span())
}

fn allowed(attributes: &[Attribute]) -> TokenStream {
    let allows = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("allow"));
    quote!(#(#allows)*)
}

fn read_scheme_arguments(
    tokens: TokenStream,
    item: &mut SchemeItem,
    errors: &mut Errors,
) -> ReadScheme {
    let list = arguments(tokens, errors);
    let others = [words::DESCRIPTION, words::SCOPES, words::ROLES];
    let known = [
        words::NAME,
        words::DEPRECATED,
        words::DESCRIPTION,
        words::EXTENSION,
        words::CRATE,
    ];
    let read = read_scheme(list, item.name.span(), &others, &known, errors);
    for argument in &read.others {
        let word = argument.word();
        if word == words::DESCRIPTION {
            item.description = argument.text(errors).map(|text| text.value);
            continue;
        }
        errors.push(
            argument.span(),
            rules::form::scopes_beside_scheme_type(&word),
        );
    }
    if read.name.is_none()
        && let Some(finding) = rules::scheme_name(Wording::Declaration, &item.scheme_name())
    {
        errors.push(item.name.span(), finding);
    }
    read
}

fn declare(
    read: ReadScheme,
    item: &SchemeItem,
    scopes: &[DeclaredScope],
    errors: &mut Errors,
) -> Option<SchemeDeclaration> {
    let name = match &read.name {
        Some(name) => name.value.clone(),
        None => item.scheme_name(),
    };
    let description = item.description.clone();
    let allow_insecure = read.allow_insecure();
    let scheme = read.finish(name, description, scopes, errors)?;
    if !scheme.kind.flows().is_empty() {
        for declared in scopes
            .iter()
            .filter(|declared| declared.scope.description.is_empty())
        {
            errors.push(
                declared.span,
                rules::undescribed_scope(&declared.scope.token, "add a doc comment"),
            );
        }
    }
    Some(SchemeDeclaration {
        scheme,
        scopes: scopes
            .iter()
            .map(|declared| declared.scope.clone())
            .collect(),
        allow_insecure,
        source: source::of(&item.name),
    })
}
