//! `#[security_scheme(…)]` on an enum or a unit struct.

use oasgard_core::keywords;
use oasgard_core::record::{Declaration, SchemeDeclaration};
use oasgard_core::rules;
use proc_macro2::TokenStream;
use quote::quote;

use crate::arguments::arguments;
use crate::errors::Errors;
use crate::item::{SchemeItem, Shape};
use crate::scheme::{DeclaredScope, ReadScheme, read_scheme};
use crate::{api_key_form, crate_path, meant, record, scheme_impl, source};

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
    let whole = scheme_impl::any_scope(&krate, &item);
    let (tokens, allowed) = (&item.tokens, &item.allowed);
    let errors = findings.errors;
    let warnings = findings.warnings.of_type(&item.name, allowed);
    quote! {
        #tokens
        #errors
        #warnings
        #whole
        #allowed
        const _: () = {
            #implementation
            #record
        };
    }
}

fn read_scheme_arguments(
    tokens: TokenStream,
    item: &mut SchemeItem,
    errors: &mut Errors,
) -> ReadScheme {
    let list = arguments(tokens, errors);
    let others = [
        keywords::DESCRIPTION,
        keywords::SCOPES,
        keywords::SCOPE,
        keywords::ROLES,
        keywords::ROLE,
    ];
    let known = [
        keywords::NAME,
        keywords::DEPRECATED,
        keywords::DESCRIPTION,
        keywords::EXTENSION,
        keywords::CRATE,
    ];
    let read = read_scheme(list, item.name.span(), &others, &known, errors);
    for argument in &read.others {
        let word = argument.word();
        if word == keywords::DESCRIPTION {
            item.description = argument.text(errors).map(|text| text.value);
            continue;
        }
        let finding = match item.shape {
            Shape::Unit => {
                let token = api_key_form::value(argument).unwrap_or_else(|| "…".to_owned());
                let noun = word.trim_end_matches('s');
                let name = item.name.to_string();
                let variant = meant::variant_name(&token);
                let instead = rules::scope::enum_for_struct(noun, &name, &variant, &token);
                rules::form::scopes_of_a_struct(&word, &instead)
            }
            Shape::Scopes(_) => rules::form::scopes_beside_scheme_type(&word),
        };
        errors.push(argument.span(), finding);
    }
    if read.name.is_none()
        && let Some(finding) = rules::document::check_type_name(&item.scheme_name())
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
                rules::flow::scope_without_description(&declared.scope.token, "add a doc comment"),
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
