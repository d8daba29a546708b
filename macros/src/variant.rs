//! The scope or role that a variant stands for.

use oasgard_core::keywords;
use oasgard_core::rules;
use oasgard_core::scheme::Scope;
use oasgard_core::suggest::nearest;
use oasgard_core::wording::Wording;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Attribute, Fields, ItemStruct, Meta, Variant};

use crate::arguments::{Argument, Head, Text, Value, arguments, is_punct, text};
use crate::errors::Errors;
use crate::reader::Family;
use crate::scheme::DeclaredScope;
use crate::{doc_comment, meant};

/// The scope of one variant, whose attribute is removed; `None` if a mistake was reported.
pub(crate) fn take_scope(
    variant: &mut Variant,
    family: Option<Family>,
    errors: &mut Errors,
) -> Option<DeclaredScope> {
    let comment = doc_comment::text(&variant.attrs);
    let ours = take_ours(variant);
    refuse_conditional(variant, errors)?;
    let name = variant.ident.to_string();
    let noun = family.map_or(keywords::SCOPE, |family| family.noun);
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(
            variant.ident.span(),
            rules::scope::variant_with_fields(noun, &name),
        );
        return None;
    }
    let [attribute, rest @ ..] = ours.as_slice() else {
        refuse_without_scope(variant, noun, family.is_some(), errors);
        return None;
    };
    for second in rest {
        errors.push(
            first_word(second).span(),
            rules::document::key::repeated(noun),
        );
    }
    let word = first_word(attribute);
    if let Some(Family { title, .. }) = family
        && word != noun
    {
        let finding = rules::requirement::scope_or_role(&word.to_string(), noun, title);
        errors.push(word.span(), finding);
        return None;
    }
    let ReadScope {
        token,
        is_pattern,
        description,
    } = read_scope(attribute, word, errors)?;
    if let Some(finding) = check_scope_text(&word.to_string(), &token.value, is_pattern) {
        errors.push(token.span, finding);
    }
    Some(DeclaredScope {
        scope: Scope {
            token: token.value,
            description: description.or(comment).unwrap_or_default(),
            is_pattern,
        },
        name,
        span: token.span,
    })
}

fn take_ours(variant: &mut Variant) -> Vec<Attribute> {
    let is_ours = |attribute: &Attribute| {
        attribute.path().is_ident(keywords::SCOPE) || attribute.path().is_ident(keywords::ROLE)
    };
    let attributes = std::mem::take(&mut variant.attrs);
    let (ours, others) = attributes.into_iter().partition(is_ours);
    variant.attrs = others;
    ours
}

/// Removes the scopes or roles from a struct, which rustc does not know; they are one mistake.
pub(crate) fn take_from_struct(item: &mut ItemStruct) -> Option<(Span, rules::Finding)> {
    let is_ours = |attribute: &Attribute| {
        let path = attribute.path();
        path.is_ident(keywords::SCOPE) || path.is_ident(keywords::ROLE)
    };
    let first = item.attrs.iter().find(|attribute| is_ours(attribute))?;
    let word = first_word(first);
    let mut tokens = first.to_token_stream().into_iter();
    let token = tokens.find_map(|token| first_text(&token));
    let token = token.unwrap_or_else(|| "…".to_owned());
    let noun = word.to_string();
    let instead = rules::scope::enum_for_struct(
        &noun,
        &item.ident.to_string(),
        &meant::variant_name(&token),
        &token,
    );
    let finding = rules::scope::on_a_struct(&noun, &instead);
    let span = word.span();
    item.attrs.retain(|attribute| !is_ours(attribute));
    Some((span, finding))
}

/// The first string in a token.
fn first_text(token: &TokenTree) -> Option<String> {
    match token {
        TokenTree::Group(group) => group
            .stream()
            .into_iter()
            .find_map(|inner| first_text(&inner)),
        other => text(other).map(|text| text.value),
    }
}

fn first_word(attribute: &Attribute) -> &Ident {
    &attribute.path().segments[0].ident
}

/// A variant with a condition is reported, and its condition is removed.
fn refuse_conditional(variant: &mut Variant, errors: &mut Errors) -> Option<()> {
    let Some(position) = variant.attrs.iter().position(is_conditional) else {
        return Some(());
    };
    let conditional = variant.attrs.remove(position);
    let name = &variant.ident;
    errors.push(
        first_word(&conditional).span(),
        rules::form::conditional_variant(&name.to_string()),
    );
    None
}

/// A variant whose scheme is known states its scope; a misspelling of the attribute for it is reported as such.
fn refuse_without_scope(
    variant: &mut Variant,
    noun: &str,
    scheme_is_known: bool,
    errors: &mut Errors,
) {
    if let Some(misspelt) = take_misspelt(variant) {
        let finding = rules::scope::misspelt_attribute(&misspelt.to_string(), noun);
        errors.push(misspelt.span(), finding);
    } else if scheme_is_known {
        let name = variant.ident.to_string();
        let finding = rules::scope::variant_without_token(noun, &name);
        errors.push(variant.ident.span(), finding);
    }
}

fn check_scope_text(noun: &str, token: &str, is_pattern: bool) -> Option<rules::Finding> {
    if is_pattern {
        return rules::pattern::check(noun, token);
    }
    rules::scope::check_token(Wording::Declaration, noun, token).or_else(|| {
        let as_pattern = format!("write `#[{noun}(pattern = \"{token}\")]`");
        rules::pattern::check_undeclared(Wording::Declaration, noun, token, &as_pattern)
    })
}

/// Whether the variant, or its scope, may not be there.
fn is_conditional(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => names_scope(list.tokens.clone()),
        meta => meta.path().is_ident("cfg"),
    }
}

/// Removes an attribute that is a misspelling of `scope` or `role`; rustc does not know it either.
fn take_misspelt(variant: &mut Variant) -> Option<Ident> {
    let is_near = |attribute: &Attribute| {
        let word = attribute.path().get_ident()?.to_string();
        let meant = nearest(&word, [keywords::SCOPE, keywords::ROLE])?;
        word.to_ascii_lowercase()
            .starts_with(&meant[..1])
            .then_some(())
    };
    let position = variant
        .attrs
        .iter()
        .position(|attribute| is_near(attribute).is_some())?;
    variant.attrs.remove(position).path().get_ident().cloned()
}

/// The contents of the parentheses of `#[scope(…)]`.
struct ReadScope {
    token: Text,
    is_pattern: bool,
    description: Option<String>,
}

/// Reads `("token")` or `(pattern = "…")`, each with `description = "…"` or without.
fn read_scope(attribute: &Attribute, word: &Ident, errors: &mut Errors) -> Option<ReadScope> {
    let noun = word.to_string();
    if let Meta::List(list) = &attribute.meta {
        let mut list = arguments(list.tokens.clone(), errors);
        let description = take_description(&mut list, errors);
        let read = |token, is_pattern| ReadScope {
            token,
            is_pattern,
            description,
        };
        match list.as_slice() {
            [
                Argument {
                    head: Head::Text(text),
                    value: Value::None,
                },
            ] => return Some(read(text.clone(), false)),
            [argument] if argument.word() == keywords::PATTERN => {
                return Some(read(argument.text(errors)?, true));
            }
            [argument] if nearest(&argument.word(), [keywords::PATTERN]).is_some() => {
                let word = argument.word();
                let finding = rules::document::key::unknown_but_meant(&word, keywords::PATTERN);
                errors.push(argument.span(), finding);
                return None;
            }
            _ => {}
        }
    }
    let form = right_form(attribute, &noun);
    errors.push(word.span(), rules::document::key::wrong_form(&noun, &form));
    None
}

/// The attribute as it should be, with the texts that are in it.
fn right_form(attribute: &Attribute, noun: &str) -> String {
    let tokens = match &attribute.meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(assigned) => assigned.value.to_token_stream(),
        Meta::Path(_) => TokenStream::new(),
    };
    let tokens: Vec<_> = tokens.into_iter().collect();
    let describes = |at: usize| {
        at.checked_sub(2).is_some_and(|word| {
            let word = tokens[word].to_string();
            ["description", "desc", "doc", "docs", "summary"].contains(&word.as_str())
        })
    };
    let is_assigned = |at: usize| {
        let sign = at.checked_sub(1).map(|sign| &tokens[sign]);
        sign.is_some_and(|sign| is_punct(sign, '=') || is_punct(sign, ':'))
    };
    let (mut token, mut description) = (None, None);
    for (at, literal) in tokens.iter().enumerate() {
        let Some(Text { value, .. }) = text(literal) else {
            continue;
        };
        if token.is_none() && !describes(at) {
            token = Some(value);
        } else if description.is_none() && (describes(at) || value.contains(' ') || is_assigned(at))
        {
            // A second text that may be a scope is not taken for a description.
            description = Some(value);
        }
    }
    let token = token.unwrap_or_else(|| "…".to_owned());
    match description {
        Some(description) => format!("#[{noun}(\"{token}\", description = \"{description}\")]"),
        None => format!("#[{noun}(\"{token}\")]"),
    }
}

/// Removes `description = "…"`, which replaces the variant's doc comment.
fn take_description(list: &mut Vec<Argument>, errors: &mut Errors) -> Option<String> {
    let is_description = |argument: &Argument| argument.word() == keywords::DESCRIPTION;
    let position = list.iter().skip(1).position(is_description)? + 1;
    let text = list.remove(position).text(errors)?;
    Some(text.value)
}

/// An enum that does not parse, such as one that is being typed, without the attributes that rustc does not know.
pub(crate) fn without_scopes(tokens: &TokenStream) -> TokenStream {
    let variants = |group: &Group| {
        let tokens: Vec<_> = group.stream().into_iter().collect();
        let is_ours = |position: usize| match tokens.get(position..position + 2) {
            Some([hash, TokenTree::Group(attribute)]) => {
                is_punct(hash, '#') && names_scope(attribute.stream().into_iter().take(1))
            }
            _ => false,
        };
        let others = tokens.iter().enumerate().filter(|(position, _)| {
            !is_ours(*position) && !position.checked_sub(1).is_some_and(is_ours)
        });
        let mut variants = Group::new(
            group.delimiter(),
            others.map(|(_, token)| token.clone()).collect(),
        );
        variants.set_span(group.span());
        variants
    };
    let tokens = tokens.clone().into_iter().map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
            TokenTree::Group(variants(&group))
        }
        other => other,
    });
    tokens.collect()
}

fn names_scope(tokens: impl IntoIterator<Item = TokenTree>) -> bool {
    tokens.into_iter().any(|token| {
        matches!(token, TokenTree::Ident(word) if word == keywords::SCOPE || word == keywords::ROLE)
    })
}
