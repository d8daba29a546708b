//! The function below `#[security]`. Its signature is read where a rule requires it, its body never.

use oasgard_core::keywords;
use oasgard_core::rules;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, Signature, Visibility};

use crate::arguments::is_punct;
use crate::errors::Errors;
use crate::item_name;

pub(crate) struct Handler {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) name: Ident,
    tokens: Vec<TokenTree>,
}

impl Handler {
    /// The function among the tokens; `None` if they are something else, which is reported.
    pub(crate) fn parse(item: &TokenStream, errors: &mut Errors) -> Option<Self> {
        let tokens: Vec<_> = item.clone().into_iter().collect();
        let (attributes, function) = tokens.split_at(attributes_end(&tokens));
        let Some(name) = function_name(function) else {
            let (item, span) = item_name::of(item);
            errors.push(span, rules::document::security_on(item));
            return None;
        };
        Some(Self {
            attributes: parse_attributes(attributes),
            name: name.clone(),
            tokens,
        })
    }

    /// What is between name and body; `None` where rustc will report an error.
    pub(crate) fn signature(&self) -> Option<Signature> {
        let parse = |input: ParseStream| {
            input.call(Attribute::parse_outer)?;
            let _: Visibility = input.parse()?;
            let signature = input.parse()?;
            let _body: TokenStream = input.parse()?;
            Ok(signature)
        };
        parse.parse2(self.tokens.iter().cloned().collect()).ok()
    }

    /// The type and constant parameters of the function. Inside of it they hide what the module calls by the same name.
    pub(crate) fn parameters(&self) -> Vec<&Ident> {
        let is_function =
            |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "fn");
        let mut tokens = self
            .tokens
            .iter()
            .skip_while(|token| !is_function(token))
            .skip(2);
        let mut names = Vec::new();
        let mut depth = 0_usize;
        let mut previous = tokens.next();
        if !previous.is_some_and(|first| is_punct(first, '<')) {
            return names;
        }
        for token in tokens {
            let is_behind = |sign| previous.is_some_and(|previous| is_punct(previous, sign));
            match token {
                TokenTree::Ident(word) if word == "const" => continue,
                // An attribute of the parameter.
                TokenTree::Group(_) => continue,
                _ if is_punct(token, '#') => continue,
                TokenTree::Ident(word) if depth == 0 && (is_behind('<') || is_behind(',')) => {
                    names.push(word);
                }
                _ if is_punct(token, '<') => depth += 1,
                _ if is_punct(token, '>') && !is_behind('-') => match depth.checked_sub(1) {
                    Some(outer) => depth = outer,
                    None => break,
                },
                _ => {}
            }
            previous = Some(token);
        }
        names
    }

    /// How many more attributes of this kind the function has: a number that each of them has for itself.
    pub(crate) fn attributes_to_come(&self) -> usize {
        let is_ours = |attribute: &&Attribute| {
            let last = attribute.path().segments.last();
            last.is_some_and(|last| last.ident == keywords::SECURITY)
        };
        self.attributes.iter().filter(is_ours).count()
    }

    /// The function as it was, with `items` as the first items of its body. There they are allowed in a module, an impl block
    /// and a trait alike; a trait method without a body gets a hidden neighbour that holds them, one for each attribute.
    pub(crate) fn with_items(mut self, items: TokenStream, krate: &TokenStream) -> TokenStream {
        if let Some(TokenTree::Group(last)) = self.tokens.last_mut()
            && let Some(body) = braced(last)
        {
            *last = with_first_items(&body, items);
            return self.tokens.into_iter().collect();
        }
        let name = format!(
            "__oasgard_{}_{}",
            self.name.unraw(),
            self.attributes_to_come()
        );
        // Of what an attribute names, rustc does not say that nothing uses it.
        let name = Ident::new(&name, Span::mixed_site());
        let is_allow = |attribute: &&Attribute| attribute.path().is_ident("allow");
        let allowed = self.attributes.iter().filter(is_allow);
        let tokens = self.tokens;
        quote! {
            #(#tokens)*
            #(#allowed)*
            #[doc(hidden)]
            fn #name() where Self: #krate::__private::Sized { #items }
        }
    }
}

/// A body, also one that `macro_rules!` handed on in an invisible group.
fn braced(group: &Group) -> Option<Group> {
    if group.delimiter() == Delimiter::Brace {
        return Some(group.clone());
    }
    match group.stream().into_iter().next() {
        Some(TokenTree::Group(inner)) if group.delimiter() == Delimiter::None => braced(&inner),
        _ => None,
    }
}

/// How many tokens the attributes take.
fn attributes_end(tokens: &[TokenTree]) -> usize {
    let pairs = tokens
        .chunks_exact(2)
        .take_while(|pair| is_punct(&pair[0], '#') && matches!(&pair[1], TokenTree::Group(_)));
    2 * pairs.count()
}

/// syn's parser is left alone where it has nothing to do: most of what an attribute costs is parsing.
fn parse_attributes(tokens: &[TokenTree]) -> Vec<Attribute> {
    if tokens.is_empty() {
        return Vec::new();
    }
    let tokens = tokens.iter().cloned().collect();
    Attribute::parse_outer.parse2(tokens).unwrap_or_default()
}

/// The name behind `fn`, if only a function's qualifiers are before it.
fn function_name(tokens: &[TokenTree]) -> Option<&Ident> {
    let position = tokens
        .iter()
        .position(|token| matches!(token, TokenTree::Ident(word) if word == "fn"))?;
    let (qualifiers, function) = tokens.split_at(position);
    let is_qualifier = |token: &TokenTree| match token {
        TokenTree::Ident(word) => QUALIFIERS.iter().any(|qualifier| word == qualifier),
        TokenTree::Literal(_) => true,
        TokenTree::Group(group) => {
            matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None)
        }
        TokenTree::Punct(_) => false,
    };
    match function {
        [_, TokenTree::Ident(name), ..] if qualifiers.iter().all(is_qualifier) => Some(name),
        _ => None,
    }
}

const QUALIFIERS: [&str; 7] = [
    "pub", "default", "async", "const", "safe", "unsafe", "extern",
];

/// The body becomes a block of its own behind the items, so that a name it imports or declares is not what the attribute
/// names.
fn with_first_items(body: &Group, items: TokenStream) -> Group {
    let tokens: Vec<_> = body.stream().into_iter().collect();
    let mut inner_attributes = 0;
    while let [hash, bang, TokenTree::Group(_), ..] = &tokens[inner_attributes..]
        && is_punct(hash, '#')
        && is_punct(bang, '!')
    {
        inner_attributes += 3;
    }
    let (first, rest) = tokens.split_at(inner_attributes);
    let mut filled: TokenStream = first.iter().cloned().collect();
    filled.extend(items);
    let inner = with_needed_braces(rest);
    filled.extend([TokenTree::Group(braces(body, inner))]);
    braces(body, filled)
}

/// A body with an item that does nothing, since rustc takes the braces of a block for needless if one expression is all that it
/// holds. Braces that a macro wrote are spared too, but in those neither rustc nor Clippy shows all that it finds.
fn with_needed_braces(body: &[TokenTree]) -> TokenStream {
    quote!(const _: () = (); #(#body)*)
}

/// The braces of `body` around other tokens.
fn braces(body: &Group, tokens: TokenStream) -> Group {
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(body.span());
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parameters(function: &str) -> Vec<String> {
        let mut errors = Errors::new();
        let handler = Handler::parse(&function.parse().unwrap(), &mut errors).unwrap();
        let _ = errors.finish();
        let names = handler.parameters();
        names.into_iter().map(ToString::to_string).collect()
    }

    #[test]
    fn types_and_constants_are_parameters() {
        for (function, expected) in [
            ("fn a() -> Vec<B> { c::<D>() }", ""),
            (
                "#[x(fn, <Y>)] pub async fn a<'b, C, const D: usize>() {}",
                "C D",
            ),
            (
                "fn a<B: Fn(C) -> D<E>, F = G, const H: I<{ J < K }>>() {}",
                "B F H",
            ),
            (
                "fn a<#[b] C: D<E, F>, G>(h: I<J, K>) where L<M>: N {}",
                "C G",
            ),
            ("fn a<>() {}", ""),
        ] {
            assert_eq!(parameters(function).join(" "), expected, "{function}");
        }
    }
}
