//! Types for schemes, variants for scopes.

use oasgard::{Json, Object};
use oasgard_core::flow::FlowKind;
use oasgard_core::scheme::{Kind, Location, Scheme, Scope};
use oasgard_document::rules::{self, Finding};
use oasgard_document::{Diagnostic, DocumentView, Pointer, Unresolved};

use super::Required;
use crate::commands::import::by_name::ByName;
use crate::commands::import::declarations::{DeclaredScheme, Variant};
use crate::commands::import::names;

const DEPRECATED: &str = "the imported document offers this flow";
const INSECURE: &str = "the imported document says so";

/// How many lists and objects the attributes take in each other.
const MAX_EXTENSION_DEPTH: usize = 64;

/// A type for every scheme that can be read.
pub(super) fn declare(
    document: &DocumentView,
    required: &Required,
    diagnostics: &mut Vec<Diagnostic>,
) -> ByName<DeclaredScheme> {
    let mut readable: Vec<_> = document
        .schemes()
        .filter_map(|(key, json)| {
            let scheme = document.scheme(key, json).scheme;
            let resolved = document.resolve(json, pointer(key));
            if let Err(Unresolved::Elsewhere(reference)) = &resolved {
                diagnostics.push(Diagnostic {
                    pointer: pointer(key).child("$ref"),
                    finding: rules::reference::kept_elsewhere("scheme", reference),
                });
            }
            let resolved = resolved.ok()?;
            refuse_extensions(resolved.object, &resolved.pointer, diagnostics);
            if let Some(flows) = resolved.object.get("flows").and_then(Json::as_object) {
                refuse_flows(
                    flows,
                    &resolved.pointer.child("flows"),
                    document,
                    diagnostics,
                );
            }
            Some((scheme?, resolved.object))
        })
        .collect();
    let wanted: Vec<_> = readable
        .iter()
        .map(|(scheme, _)| vec![names::of_scheme(&scheme.name)])
        .collect();
    let types = names::distinct(&wanted);
    let nothing = Vec::new();
    let declared = readable
        .drain(..)
        .zip(types)
        .map(|((scheme, object), type_name)| {
            let required = required.get(&scheme.name).unwrap_or(&nothing);
            declare_one(scheme, object, type_name, required)
        });
    ByName::new(declared.collect(), |declared| &declared.scheme.name)
}

pub(super) fn pointer(key: &str) -> Pointer {
    Pointer::root()
        .child("components")
        .child("securitySchemes")
        .child(key)
}

fn declare_one(
    mut scheme: Scheme,
    object: &Object,
    type_name: String,
    required: &[String],
) -> DeclaredScheme {
    for flow in scheme.kind.flows_mut() {
        flow.allow_deprecated = flow.kind.is_deprecated().then(|| DEPRECATED.to_owned());
        flow.allow_insecure = flow
            .urls
            .values()
            .any(|url| is_local(url))
            .then(|| INSECURE.to_owned());
    }
    if let Some(client) = scheme.kind.client_mut() {
        client.allow_insecure = client.token_query.is_some().then(|| INSECURE.to_owned());
    }
    let is_insecure = match &scheme.kind {
        Kind::OAuth2 { metadata_url, .. } => metadata_url.as_deref().is_some_and(is_local),
        Kind::OpenIdConnect { url } => is_local(url),
        Kind::ApiKey { location, .. } => *location == Location::Query,
        Kind::Http { .. } | Kind::MutualTls => false,
    };
    let tokens = match &scheme.kind {
        Kind::OAuth2 { .. } => offered(object),
        _ => required.to_vec(),
    };
    let variants = variants(&scheme.kind, tokens);
    DeclaredScheme {
        type_name,
        allow_insecure: is_insecure.then_some(INSECURE),
        variants,
        scheme,
    }
}

/// Whether a URL is one that needs a reason, a local server without TLS.
fn is_local(url: &str) -> bool {
    url.get(..5)
        .is_some_and(|scheme| scheme.eq_ignore_ascii_case("http:"))
}

/// The scopes of all flows, in written order.
fn offered(scheme: &Object) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut seen = std::collections::HashSet::new();
    let flows = scheme.get("flows").and_then(Json::as_object).into_iter();
    for (_, flow) in flows.flat_map(Object::iter) {
        let scopes = flow
            .as_object()
            .and_then(|flow| flow.get("scopes"))
            .and_then(Json::as_object);
        for (token, _) in scopes.into_iter().flat_map(Object::iter) {
            if seen.insert(token) {
                tokens.push(token.to_owned());
            }
        }
    }
    tokens
}

fn variants(kind: &Kind, tokens: Vec<String>) -> ByName<Variant> {
    let noun = if kind.has_scopes() { "Scope" } else { "Role" };
    let wanted: Vec<_> = tokens
        .iter()
        .map(|token| names::of_scope(token, noun))
        .collect();
    let variant = |(name, token): (String, String)| {
        let description = kind.flows().iter().find_map(|flow| flow.scopes.get(&token));
        let scope = Scope {
            description: description.cloned().unwrap_or_default(),
            is_pattern: token.contains(['{', '}']),
            token,
        };
        Variant { name, scope }
    };
    let named = names::distinct(&wanted).into_iter().zip(tokens);
    ByName::new(named.map(variant).collect(), |variant| &variant.scope.token)
}

/// Reports what a flow states that its declaration cannot.
fn refuse_flows(
    flows: &Object,
    pointer: &Pointer,
    document: &DocumentView,
    diagnostics: &mut Vec<Diagnostic>,
) {
    refuse_extensions(flows, pointer, diagnostics);
    let mut read: Vec<(FlowKind, &Object)> = Vec::new();
    for kind in FlowKind::ALL {
        let key = kind.key(document.version());
        let Some(flow) = flows.get(key).and_then(Json::as_object) else {
            continue;
        };
        let pointer = pointer.child(key);
        refuse_extensions(flow, &pointer, diagnostics);
        let Some(scopes) = flow.get("scopes").and_then(Json::as_object) else {
            continue;
        };
        for (token, description) in scopes.iter() {
            let other = read.iter().find(|(_, scopes)| {
                scopes.get(token).is_some_and(|other| {
                    other.as_str().is_some()
                        && description.as_str().is_some()
                        && other != description
                })
            });
            if let Some((first, _)) = other {
                diagnostics.push(Diagnostic {
                    pointer: pointer.child("scopes").child(token),
                    finding: rules::flow::two_descriptions(token, &first.title(), &kind.title()),
                });
            }
        }
        read.push((kind, scopes));
    }
}

fn refuse_extensions(object: &Object, pointer: &Pointer, diagnostics: &mut Vec<Diagnostic>) {
    for (name, value) in object.iter().filter(|(name, _)| name.starts_with("x-")) {
        if let Some(finding) = undeclarable(name, value) {
            diagnostics.push(Diagnostic {
                pointer: pointer.child(name),
                finding,
            });
        }
    }
}

fn undeclarable(name: &str, value: &Json) -> Option<Finding> {
    if is_deeper(value, MAX_EXTENSION_DEPTH) {
        return Some(rules::extension::undeclarable(name, "is nested too deeply"));
    }
    let number = imprecise_number(value)?;
    Some(rules::extension::undeclarable(
        name,
        &format!("contains the number `{number}`, which no reader keeps exactly"),
    ))
}

fn is_deeper(value: &Json, levels: usize) -> bool {
    match value {
        Json::Array(items) => levels == 0 || items.iter().any(|item| is_deeper(item, levels - 1)),
        Json::Object(object) => {
            levels == 0 || object.iter().any(|(_, item)| is_deeper(item, levels - 1))
        }
        _ => false,
    }
}

/// A number that is not a 64-bit integer, and that a floating-point number cannot represent exactly either.
fn imprecise_number(value: &Json) -> Option<String> {
    match value {
        Json::Number(number) => {
            let text = number.to_string();
            let is_integer = !text.contains(['.', 'e', 'E']);
            let is_exact = if is_integer {
                text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok()
            } else {
                text.parse::<f64>().is_ok_and(f64::is_finite)
            };
            (!is_exact).then_some(text)
        }
        Json::Array(items) => items.iter().find_map(imprecise_number),
        Json::Object(object) => object.iter().find_map(|(_, item)| imprecise_number(item)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_that_loses_precision_is_refused() {
        for (json, is_kept) in [
            ("1", true),
            ("18446744073709551615", true),
            ("-9223372036854775808", true),
            ("[{\"a\": 0.1}, 1e300]", true),
            ("18446744073709551616", false),
            ("[{\"a\": 1e400}]", false),
        ] {
            let json = Json::parse(json.as_bytes()).unwrap();
            assert_eq!(
                imprecise_number(&json).is_none(),
                is_kept,
                "{}",
                json.to_line()
            );
        }
    }

    /// The value of an extension may be nested as deeply as the attributes accept, and no deeper.
    #[test]
    fn too_deep_extension_is_undeclarable() {
        let nested = |levels: usize| {
            let text = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
            Json::parse(text.as_bytes()).unwrap()
        };
        assert_eq!(undeclarable("x-a", &nested(MAX_EXTENSION_DEPTH)), None);
        assert!(undeclarable("x-a", &nested(MAX_EXTENSION_DEPTH + 1)).is_some());
    }
}
