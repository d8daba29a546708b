//! A type with `#[security_scheme]`.

use oasgard::{Json, Object};
use oasgard_core::client::{Client, KEYS};
use oasgard_core::flow::Flow;
use oasgard_core::keywords;
use oasgard_core::rules::scheme::http;
use oasgard_core::scheme::{Kind, Scope};

use super::attribute::{Argument, attribute};
use super::doc;
use super::literal::{json, string};
use crate::commands::import::declarations::{DeclaredScheme, Variant};

/// The item of one scheme.
pub(crate) fn scheme(declared: &DeclaredScheme) -> String {
    let DeclaredScheme {
        type_name,
        scheme,
        variants,
        ..
    } = declared;
    let mut arguments = vec![kind(declared)];
    if scheme.name != *type_name {
        arguments.push(Argument::assigned(keywords::NAME, &string(&scheme.name)));
    }
    if scheme.deprecated {
        arguments.push(Argument::word(keywords::DEPRECATED));
    }
    let mut item = String::new();
    if let Some(description) = &scheme.description {
        match doc::comment(description, 0) {
            Some(comment) => item += &comment,
            None => arguments.push(Argument::assigned(
                keywords::DESCRIPTION,
                &string(description),
            )),
        }
    }
    arguments.extend(extensions(&scheme.extensions));
    item += &attribute(keywords::SECURITY_SCHEME, arguments, 0);
    if variants.is_empty() {
        return item + &format!("pub struct {type_name};\n");
    }
    let noun = if scheme.kind.has_scopes() {
        keywords::SCOPE
    } else {
        keywords::ROLE
    };
    let variants: String = variants
        .iter()
        .map(|declared| variant(declared, noun))
        .collect();
    item + &format!("pub enum {type_name} {{\n{variants}}}\n")
}

fn variant(Variant { name, scope }: &Variant, noun: &'static str) -> String {
    let Scope {
        token,
        description,
        is_pattern,
    } = scope;
    let token = string(token);
    let mut arguments = vec![if *is_pattern {
        Argument::assigned(keywords::PATTERN, &token)
    } else {
        Argument::word(token)
    }];
    let comment = doc::comment(description, 4);
    if comment.is_none() && !description.is_empty() {
        arguments.push(Argument::assigned(
            keywords::DESCRIPTION,
            &string(description),
        ));
    }
    let attribute = attribute(noun, arguments, 4);
    format!("{}{attribute}    {name},\n", comment.unwrap_or_default())
}

fn kind(declared: &DeclaredScheme) -> Argument {
    let kind = &declared.scheme.kind;
    let mut arguments = match kind {
        Kind::OAuth2 {
            flows,
            metadata_url,
            client,
            extensions: own,
        } => {
            let flows = flows.iter().map(|each| flow(each, &declared.variants));
            let url = metadata_url.iter();
            let url = url.map(|url| Argument::assigned(keywords::METADATA_URL, &string(url)));
            let client = client.iter();
            let client = client.map(|client| self::client(client, &declared.variants));
            flows
                .chain(url)
                .chain(client)
                .chain(extensions(own))
                .collect()
        }
        Kind::OpenIdConnect { url } => vec![Argument::assigned(keywords::URL, &string(url))],
        Kind::Http {
            scheme,
            bearer_format,
        } => http(scheme, bearer_format.as_deref()),
        Kind::ApiKey { location, name } => vec![Argument::assigned(location.word(), &string(name))],
        Kind::MutualTls => return Argument::word(kind.word()),
    };
    arguments.extend(reason(keywords::ALLOW_INSECURE, declared.allow_insecure));
    Argument::List(kind.word(), arguments)
}

fn flow(flow: &Flow, variants: &[Variant]) -> Argument {
    let urls = flow.urls.iter();
    let urls = urls.map(|(field, url)| Argument::assigned(field.word(), &string(url)));
    let mut arguments: Vec<_> = urls.collect();
    let offers = |variant: &&Variant| flow.scopes.contains_key(&variant.scope.token);
    let offered: Vec<_> = variants.iter().filter(offers).collect();
    if offered.len() < variants.len() {
        let names = offered.iter().map(|variant| Argument::word(&*variant.name));
        arguments.push(Argument::List(keywords::SCOPES, names.collect()));
    }
    arguments.extend(extensions(&flow.extensions));
    arguments.extend(reason(
        keywords::ALLOW_DEPRECATED,
        flow.allow_deprecated.as_deref(),
    ));
    arguments.extend(reason(
        keywords::ALLOW_INSECURE,
        flow.allow_insecure.as_deref(),
    ));
    Argument::List(flow.kind.word(), arguments)
}

/// How clients differ from the standard's.
fn client(client: &Client, variants: &[Variant]) -> Argument {
    let variant = |token: &str| {
        let known = variants.iter().find(|variant| variant.scope.token == token);
        Argument::word(known.map_or("", |variant| &variant.name))
    };
    let argument = |key: &'static str| {
        let value = client.get(key)?;
        Some(match &value {
            Json::Bool(_) => Argument::word(key),
            Json::String(way) if key == keywords::CREDENTIALS => Argument::assigned(key, way),
            Json::Array(tokens) if key == keywords::DEFAULT_SCOPES => Argument::List(
                key,
                tokens
                    .iter()
                    .filter_map(Json::as_str)
                    .map(variant)
                    .collect(),
            ),
            Json::Array(items) => Argument::List(
                key,
                items
                    .iter()
                    .map(|item| Argument::word(json(item)))
                    .collect(),
            ),
            other => Argument::assigned(key, &json(other)),
        })
    };
    let known = KEYS.iter().filter_map(|(key, _)| argument(key));
    let reason = reason(keywords::ALLOW_INSECURE, client.allow_insecure.as_deref());
    Argument::List(keywords::CLIENT, known.chain(reason).collect())
}

fn reason(word: &str, reason: Option<&str>) -> Option<Argument> {
    reason.map(|reason| Argument::assigned(word, &string(reason)))
}

fn http(scheme: &str, bearer_format: Option<&str>) -> Vec<Argument> {
    let lower = scheme.to_ascii_lowercase();
    let word = match http::WORDS.into_iter().find(|word| *word == lower) {
        Some(word) => Argument::word(word),
        None => Argument::word(string(scheme)),
    };
    let format =
        bearer_format.map(|text| Argument::assigned(keywords::BEARER_FORMAT, &string(text)));
    std::iter::once(word).chain(format).collect()
}

fn extensions(extensions: &Object) -> impl Iterator<Item = Argument> {
    extensions.iter().map(|(name, value)| {
        let assigned = format!("{} = {}", string(name), json(value));
        Argument::word(format!("{}({assigned})", keywords::EXTENSION))
    })
}
