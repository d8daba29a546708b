//! What both `#[security_scheme(…)]` and `scheme("name", …)` take: a kind and what is after it.

use std::collections::HashMap;

use oasgard_core::json::Object;
use oasgard_core::keywords;
use oasgard_core::rules;
use oasgard_core::scheme::{Scheme, Scope};
use oasgard_core::suggest::nearest;
use oasgard_core::wording::Wording;
use proc_macro2::Span;
use syn::Path;

use crate::arguments::{Argument, Text, Value, refuse_repeated};
use crate::beside::move_into_kind;
use crate::crate_path;
use crate::errors::Errors;
use crate::json::read_extension;
use crate::kind::{is_kind, read_kind};
use crate::openapi_form;
use crate::reader::{Beside, FlowScopes, ReadKind, refuse_unknown};

/// A scheme's arguments, each read and checked on its own.
pub(crate) struct ReadScheme {
    pub(crate) kind: Option<ReadKind>,
    pub(crate) name: Option<Text>,
    pub(crate) deprecated: bool,
    pub(crate) extensions: Object,
    pub(crate) krate: Option<Path>,
    /// The arguments that only one of the two forms knows.
    pub(crate) others: Vec<Argument>,
}

/// Reads the arguments; `whole` is where a missing kind is reported, `others` are words left to the caller.
pub(crate) fn read_scheme(
    mut list: Vec<Argument>,
    whole: Span,
    others: &[&str],
    known: &[&str],
    errors: &mut Errors,
) -> ReadScheme {
    refuse_repeated(&mut list, &[keywords::EXTENSION], errors);
    let names_a_kind = list.iter().any(is_kind);
    move_into_kind(&mut list, &[known, others].concat(), errors);
    let given: Vec<_> = list.iter().map(Argument::word).collect();
    let known = accepted_beside(&list, known);
    let mut read = ReadScheme {
        kind: None,
        name: None,
        deprecated: false,
        extensions: Object::new(),
        krate: None,
        others: Vec::new(),
    };
    let mut kind_is_given = !names_a_kind && openapi_form::take(&mut list, errors);
    let permissions = take_permissions(&mut list, names_a_kind);
    for argument in list {
        match argument.word().as_str() {
            word if others.contains(&word) => read.others.push(argument),
            keywords::NAME => read.name = argument.text(errors),
            keywords::DEPRECATED => {
                read.deprecated = argument.flag(errors);
            }
            keywords::CRATE => read.krate = crate_path::read(&argument, errors),
            keywords::EXTENSION => read_extension(&argument, &mut read.extensions, errors),
            _ if is_kind(&argument) && kind_is_given => {
                errors.push(argument.span(), rules::form::second_scheme_type());
            }
            _ if is_kind(&argument)
                || !names_a_kind && !kind_is_given && !is_misplaced(&argument) =>
            {
                kind_is_given = true;
                let is_inline =
                    known.contains(&keywords::SCOPES) || known.contains(&keywords::ROLES);
                read.kind = read_kind(&argument, &permissions, is_inline, errors);
            }
            _ => {
                let place = Beside {
                    owner: "the scheme itself",
                    known: &known,
                    given: &given,
                };
                refuse_unknown(&argument, place, errors);
            }
        }
    }
    if !kind_is_given {
        errors.push(whole, rules::scheme::without_type(Wording::Declaration));
    }
    if let Some(name) = &read.name
        && let Some(finding) = rules::document::check_scheme_name(Wording::Declaration, &name.value)
    {
        errors.push(name.span, finding);
    }
    read
}

/// The keys that are accepted beside a kind: scopes beside one that has them, roles beside the others.
fn accepted_beside<'a>(list: &[Argument], known: &[&'a str]) -> Vec<&'a str> {
    let kind = list.iter().find(|argument| is_kind(argument));
    let has_scopes = kind.is_some_and(|kind| {
        [keywords::OAUTH2, keywords::OPEN_ID_CONNECT].contains(&kind.word().as_str())
    });
    let foreign = if has_scopes {
        keywords::ROLES
    } else {
        keywords::SCOPES
    };
    let accepted = known.iter().filter(|word| **word != foreign);
    accepted.copied().collect()
}

/// Removes the permissions beside a kind, which are judged with it.
fn take_permissions(list: &mut Vec<Argument>, names_a_kind: bool) -> Vec<Argument> {
    let is_permission = |argument: &Argument| {
        let word = argument.word();
        names_a_kind
            && [keywords::ALLOW_INSECURE, keywords::ALLOW_DEPRECATED].contains(&word.as_str())
    };
    let (permissions, others) = std::mem::take(list).into_iter().partition(is_permission);
    *list = others;
    permissions
}

/// An assignment is not a kind: it is reported as a word in the wrong place.
fn is_misplaced(argument: &Argument) -> bool {
    matches!(argument.value, Value::Assigned(_))
}

/// A scope or role as it is declared, with the names under which a flow's `scopes(…)` may list it.
pub(crate) struct DeclaredScope {
    pub(crate) scope: Scope,
    /// The variant, or the token again where there is no variant.
    pub(crate) name: String,
    pub(crate) span: Span,
}

impl ReadScheme {
    /// Why the scheme itself may be insecure, if it gives a reason.
    pub(crate) fn allow_insecure(&self) -> Option<String> {
        self.kind.as_ref()?.allow_insecure.clone()
    }

    /// The scheme, once its name and scopes are known; `None` if a part of it was refused.
    pub(crate) fn finish(
        self,
        name: String,
        description: Option<String>,
        scopes: &[DeclaredScope],
        errors: &mut Errors,
    ) -> Option<Scheme> {
        let read = self.kind?;
        let mut kind = read.kind?;
        refuse_repeated_scopes(read.family.noun, scopes, errors);
        for flow in kind.flows_mut() {
            let offered = read
                .flow_scopes
                .iter()
                .find(|scopes| scopes.flow == flow.kind);
            flow.scopes = offered_scopes(offered, scopes, errors)
                .into_iter()
                .map(|declared| {
                    let scope = &declared.scope;
                    (scope.token.clone(), scope.description.clone())
                })
                .collect();
        }
        if let Some(client) = kind.client_mut() {
            client.default_scopes = default_scopes(&read.default_scopes, scopes, errors);
            let delimiter = client.scope_delimiter.as_deref().unwrap_or_default();
            let found = scopes.iter().find_map(|declared| {
                rules::client::scopes::check_delimiter(delimiter, &declared.scope.token)
            });
            read.places.show(found, errors);
        }
        let idle = read
            .flow_scopes
            .iter()
            .find(|offered| offered.names.is_empty());
        let grants_something = kind.flows().iter().any(|flow| !flow.scopes.is_empty());
        if let Some(idle) = idle.filter(|_| !grants_something) {
            errors.push(idle.span, rules::form::empty_flow_scopes());
        } else if read.flows_are_known && !kind.flows().is_empty() {
            let homeless = scopes.iter().filter(|declared| {
                let token = &declared.scope.token;
                !kind
                    .flows()
                    .iter()
                    .any(|flow| flow.scopes.contains_key(token))
            });
            for declared in homeless {
                errors.push(
                    declared.span,
                    rules::requirement::scope_without_flow(&declared.name),
                );
            }
        }
        Some(Scheme {
            name,
            kind,
            description,
            deprecated: self.deprecated,
            extensions: self.extensions,
        })
    }
}

fn offered_scopes<'a>(
    offered: Option<&FlowScopes>,
    scopes: &'a [DeclaredScope],
    errors: &mut Errors,
) -> Vec<&'a DeclaredScope> {
    let Some(offered) = offered else {
        return scopes.iter().collect();
    };
    named_scopes(&offered.names, scopes, errors)
}

/// The scopes that are requested if the caller names none, by their tokens.
fn default_scopes(names: &[Text], scopes: &[DeclaredScope], errors: &mut Errors) -> Vec<String> {
    let by_name = by_name(scopes);
    for name in names {
        let declared = by_name.get(name.value.as_str());
        if declared.is_some_and(|declared| declared.scope.is_pattern) {
            errors.push(
                name.span,
                rules::client::scopes::default_pattern(&name.value),
            );
        }
    }
    let found = named_scopes(names, scopes, errors).into_iter();
    found.map(|declared| declared.scope.token.clone()).collect()
}

/// The scopes that a list names; one that is misspelt is reported, and treated as the one that it means.
fn named_scopes<'a>(
    names: &[Text],
    scopes: &'a [DeclaredScope],
    errors: &mut Errors,
) -> Vec<&'a DeclaredScope> {
    let mut found = Vec::new();
    let by_name = by_name(scopes);
    for name in names {
        let declared = by_name.get(name.value.as_str()).copied();
        if declared.is_none() {
            let is_free =
                |scope: &&DeclaredScope| names.iter().all(|name| name.value != scope.name);
            let free: Vec<_> = scopes.iter().filter(is_free).collect();
            let known: Vec<_> = free.iter().map(|scope| scope.name.as_str()).collect();
            let only = match free.as_slice() {
                [only] => Some(*only),
                _ => None,
            };
            let meant = nearest_scope(&name.value, scopes).filter(is_free).or(only);
            let shown = meant.map(|meant| meant.name.as_str());
            errors.push(
                name.span,
                rules::requirement::unknown_scope(&name.value, shown, &known),
            );
            // What is misspelt is not missing too.
            found.extend(meant);
        }
        found.extend(declared);
    }
    found
}

/// Of scopes of the same name, the first.
fn by_name(scopes: &[DeclaredScope]) -> HashMap<&str, &DeclaredScope> {
    let scopes = scopes.iter().rev();
    scopes
        .map(|declared| (declared.name.as_str(), declared))
        .collect()
}

/// The scope whose token was written for its name, or whose name is nearest.
fn nearest_scope<'a>(name: &str, scopes: &'a [DeclaredScope]) -> Option<&'a DeclaredScope> {
    let by_token = scopes.iter().find(|declared| declared.scope.token == name);
    by_token.or_else(|| {
        let meant = nearest(name, scopes.iter().map(|scope| scope.name.as_str()))?;
        scopes.iter().find(|declared| declared.name == meant)
    })
}

fn refuse_repeated_scopes(noun: &str, scopes: &[DeclaredScope], errors: &mut Errors) {
    let mut seen: HashMap<&str, &DeclaredScope> = HashMap::new();
    for declared in scopes {
        let first = *seen.entry(&declared.scope.token).or_insert(declared);
        if !std::ptr::eq(first, declared) {
            let token = &declared.scope.token;
            let finding = if first.name == declared.name {
                rules::document::key::repeated(token)
            } else {
                rules::scope::repeated(noun, token, &first.name, &declared.name)
            };
            errors.push(declared.span, finding);
        }
    }
    refuse_patterns_of_one_shape(scopes, errors);
}

fn refuse_patterns_of_one_shape(scopes: &[DeclaredScope], errors: &mut Errors) {
    for (position, second) in scopes.iter().enumerate() {
        let mut earlier = scopes[..position].iter();
        let finding = earlier
            .find_map(|first| rules::scope::check_distinct_patterns(&first.scope, &second.scope));
        if let Some(finding) = finding {
            errors.push(second.span, finding);
        }
    }
}
