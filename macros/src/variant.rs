//! The scope or role that a variant stands for.

use oasgard_spec::rules;
use oasgard_spec::scheme::Scope;
use oasgard_spec::suggest::nearest;
use oasgard_spec::words;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use syn::{Attribute, Fields, Meta, Variant};

use crate::arguments::{Argument, Head, Text, Value, arguments, is_punct};
use crate::doc_comment;
use crate::errors::Errors;
use crate::scheme::DeclaredScope;

/// The scope of one variant; `None` if a mistake was told.
pub(crate) fn take_scope(
    variant: &mut Variant,
    kind: Option<(bool, &'static str)>,
    errors: &mut Errors,
) -> Option<DeclaredScope> {
    let description = doc_comment::text(&variant.attrs).unwrap_or_default();
    let is_ours = |attribute: &Attribute| {
        attribute.path().is_ident(words::SCOPE) || attribute.path().is_ident(words::ROLE)
    };
    let (ours, others): (Vec<_>, Vec<_>) = std::mem::take(&mut variant.attrs)
        .into_iter()
        .partition(is_ours);
    variant.attrs = others;
    let name = variant.ident.to_string();
    let span = variant.ident.span();
    if let Some(position) = variant.attrs.iter().position(is_conditional) {
        let conditional = variant.attrs.remove(position);
        errors.form(
            conditional.path().segments[0].ident.span(),
            format!(
                "`{name}` is under `cfg`, which is not known here; put `cfg` on two whole schemes"
            ),
        );
        return None;
    }
    if !matches!(variant.fields, Fields::Unit) {
        errors.push(span, rules::variant_with_fields(&name));
        return None;
    }
    let noun = match kind {
        Some((false, _)) => words::ROLE,
        _ => words::SCOPE,
    };
    let [attribute, rest @ ..] = ours.as_slice() else {
        if let Some(misspelt) = take_misspelt(variant) {
            errors.push(
                misspelt.span(),
                rules::misspelt_scope(&misspelt.to_string(), noun),
            );
        } else if kind.is_some() {
            errors.push(span, rules::variant_without_scope(noun, &name));
        }
        return None;
    };
    for second in rest {
        errors.push(
            second.path().segments[0].ident.span(),
            rules::repeated_word(noun),
        );
    }
    let (written, span) = attribute
        .path()
        .get_ident()
        .map_or((noun.to_owned(), span), |word| {
            (word.to_string(), word.span())
        });
    if let Some((_, title)) = kind
        && written != noun
    {
        errors.push(span, rules::scope_or_role(&written, noun, title));
        return None;
    }
    let (token, is_pattern) = read_token(attribute, &written, span, errors)?;
    let as_pattern = format!("write `#[{written}(pattern = \"{}\")]`", token.value);
    let finding = if is_pattern {
        rules::pattern(&written, &token.value)
    } else {
        rules::scope_token(&written, &token.value)
            .or_else(|| rules::undeclared_pattern(&written, &token.value, &as_pattern))
    };
    if let Some(finding) = finding {
        errors.push(token.span, finding);
    }
    Some(DeclaredScope {
        scope: Scope {
            token: token.value,
            description,
            is_pattern,
        },
        name,
        span: token.span,
    })
}

/// Whether the variant, or its scope, may not be there.
fn is_conditional(attribute: &Attribute) -> bool {
    match &attribute.meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => names_scope(list.tokens.clone()),
        meta => meta.path().is_ident("cfg"),
    }
}

/// Takes out an attribute that is nearly `scope` or `role`; rustc does not know it either.
fn take_misspelt(variant: &mut Variant) -> Option<Ident> {
    let is_near = |attribute: &Attribute| {
        let word = attribute.path().get_ident()?.to_string();
        let meant = nearest(&word, [words::SCOPE, words::ROLE])?;
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

/// Reads `("token")` or `(pattern = "…")`.
fn read_token(
    attribute: &Attribute,
    noun: &str,
    span: Span,
    errors: &mut Errors,
) -> Option<(Text, bool)> {
    if let Meta::List(list) = &attribute.meta {
        let list = arguments(list.tokens.clone(), errors);
        match list.as_slice() {
            [
                Argument {
                    head: Head::Text(text),
                    value: Value::None,
                },
            ] => return Some((text.clone(), false)),
            [argument] if argument.word() == words::PATTERN => {
                return Some((argument.text(errors)?, true));
            }
            [argument]
                if matches!(
                    (&argument.head, &argument.value),
                    (Head::Word(_), Value::Assigned(_))
                ) =>
            {
                let finding = rules::unknown_word(&argument.word(), noun, &[words::PATTERN], &[]);
                errors.push(argument.span(), finding);
                return None;
            }
            _ => {}
        }
    }
    errors.push(span, rules::wrong_form(noun, &format!("#[{noun}(\"…\")]")));
    None
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
        matches!(token, TokenTree::Ident(word) if word == words::SCOPE || word == words::ROLE)
    })
}
