//! `scheme("name", KIND, …, scopes("…" = "…"))`: an inline scheme.

use oasgard_core::keywords;
use oasgard_core::rules::{self, Finding};
use oasgard_core::scheme::{Scheme, Scope};
use oasgard_core::wording::Wording;
use proc_macro2::Group;

use crate::arguments::{Argument, Head, Text, Value, arguments};
use crate::errors::Errors;
use crate::reader::Family;
use crate::scheme::{DeclaredScope, read_scheme};

/// What only an inline scheme takes, and what it does not take.
const OWN_WORDS: [&str; 5] = [
    keywords::DESCRIPTION,
    keywords::SCOPES,
    keywords::ROLES,
    keywords::NAME,
    keywords::CRATE,
];

/// What may be after the kind.
const KNOWN: [&str; 5] = [
    keywords::DESCRIPTION,
    keywords::DEPRECATED,
    keywords::EXTENSION,
    keywords::SCOPES,
    keywords::ROLES,
];

/// A scheme and the scopes that it declares and requires.
pub(crate) struct ReadInline {
    pub(crate) name: String,
    pub(crate) scheme: Option<Scheme>,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) allow_insecure: Option<String>,
}

/// Reads the contents of the parentheses; `None` if the name of the scheme is missing.
pub(crate) fn read(group: &Group, errors: &mut Errors) -> Option<ReadInline> {
    let mut list = arguments(group.stream(), errors);
    let has_name = list
        .first()
        .is_some_and(|first| matches!((&first.head, &first.value), (Head::Text(_), Value::None)));
    if !has_name {
        errors.push(list.first().map_or(group.span(), Argument::span), form());
        return None;
    }
    let Head::Text(name) = list.remove(0).head else {
        return None;
    };
    if let Some(finding) = rules::document::check_scheme_name(Wording::Declaration, &name.value) {
        errors.push(name.span, finding);
    }
    let read = read_scheme(list, name.span, &OWN_WORDS, &KNOWN, errors);
    let family = read.kind.as_ref().map(|kind| kind.family);
    let mut description = None;
    let mut scopes = Vec::new();
    for argument in &read.others {
        match argument.word().as_str() {
            keywords::NAME => errors.push(argument.span(), rules::form::name_beside_inline_name()),
            keywords::CRATE => errors.push(argument.span(), rules::form::crate_in_inline_scheme()),
            keywords::DESCRIPTION => description = argument.text(errors).map(|text| text.value),
            _ => scopes.extend(read_scopes(argument, family, errors)),
        }
    }
    let allow_insecure = read.allow_insecure();
    let scheme = read.finish(name.value.clone(), description, &scopes, errors);
    Some(ReadInline {
        name: name.value,
        scheme,
        scopes: scopes.into_iter().map(|declared| declared.scope).collect(),
        allow_insecure,
    })
}

/// How an inline scheme is written.
pub(crate) fn form() -> Finding {
    rules::document::key::wrong_form(keywords::SCHEME, "scheme(\"petstore_auth\", http(bearer))")
}

/// Reads `scopes("token" = "description", …)` or `roles(…)`.
fn read_scopes(
    argument: &Argument,
    family: Option<Family>,
    errors: &mut Errors,
) -> Vec<DeclaredScope> {
    let written = argument.word();
    if let Some(Family { title, noun }) = family {
        let right = format!("{noun}s");
        if written != right {
            let finding = rules::requirement::scope_or_role(&written, &right, title);
            errors.push(argument.span(), finding);
            return Vec::new();
        }
    }
    let list = argument.list(errors).unwrap_or_default();
    let noun = written.trim_end_matches('s');
    let read = list
        .iter()
        .filter_map(|item| read_scope(item, noun, errors));
    read.collect()
}

fn read_scope(item: &Argument, noun: &str, errors: &mut Errors) -> Option<DeclaredScope> {
    let Head::Text(token) = &item.head else {
        let form = format!("{noun}s(\"pets:read\" = \"Read your pets\")");
        errors.push(
            item.span(),
            rules::document::key::wrong_form(&format!("{noun}s"), &form),
        );
        return None;
    };
    let description = match item.value {
        Value::None => {
            if noun == keywords::SCOPE {
                let remedy = format!("write `\"{}\" = \"…\"`", token.value);
                errors.push(
                    token.span,
                    rules::flow::scope_without_description(&token.value, &remedy),
                );
            }
            String::new()
        }
        _ => item.text(errors).map(|text| text.value)?,
    };
    let pattern = format!(
        "declare it as a variant with `#[{noun}(pattern = \"{}\")]`",
        token.value
    );
    let finding =
        rules::scope::check_token(Wording::Declaration, noun, &token.value).or_else(|| {
            rules::pattern::check_undeclared(Wording::Declaration, noun, &token.value, &pattern)
        });
    if let Some(finding) = finding {
        errors.push(token.span, finding);
    }
    Some(declared(token, description))
}

fn declared(token: &Text, description: String) -> DeclaredScope {
    DeclaredScope {
        scope: Scope {
            token: token.value.clone(),
            description,
            is_pattern: false,
        },
        name: token.value.clone(),
        span: token.span,
    }
}
