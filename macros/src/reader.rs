//! What every reader of a kind, a flow or a client shares.

use oasgard_core::client;
use oasgard_core::flow::FlowKind;
use oasgard_core::keywords;
use oasgard_core::rules::document::key::Known;
use oasgard_core::rules::{self, Place};
use oasgard_core::scheme::{Kind, Location};
use oasgard_core::suggest::meant;
use proc_macro2::{Ident, Span};

use crate::api_key_form;
use crate::arguments::{self, Argument, Head, Text, Value, is_punct, refuse_repeated};
use crate::errors::Errors;
use crate::meant as meant_name;
use crate::places::Places;

/// Every word that some list of a declaration knows: a word found in the wrong one does not belong.
pub(crate) const ALL_WORDS: [&str; 21] = [
    keywords::ALLOW_DEPRECATED,
    keywords::ALLOW_INSECURE,
    keywords::AUTHORIZATION_URL,
    keywords::BEARER_FORMAT,
    keywords::CLIENT,
    keywords::COOKIE,
    keywords::CRATE,
    keywords::DEPRECATED,
    keywords::DESCRIPTION,
    keywords::DEVICE_AUTHORIZATION_URL,
    keywords::EXTENSION,
    keywords::HEADER,
    keywords::METADATA_URL,
    keywords::NAME,
    keywords::PUBLIC,
    keywords::QUERY,
    keywords::REFRESH_URL,
    keywords::ROLES,
    keywords::SCOPES,
    keywords::TOKEN_URL,
    keywords::URL,
];

/// How messages call a kind, and the strings of its requirements.
#[derive(Clone, Copy)]
pub(crate) struct Family {
    /// With its article.
    pub(crate) title: &'static str,
    /// `scope` or `role`
    pub(crate) noun: &'static str,
}

/// What was read of a kind; a part is missing only where a mistake was reported.
pub(crate) struct ReadKind {
    pub(crate) kind: Option<Kind>,
    /// Whether every flow could be read.
    pub(crate) flows_are_known: bool,
    pub(crate) family: Family,
    pub(crate) places: Places,
    pub(crate) flow_scopes: Vec<FlowScopes>,
    /// The `default_scopes(…)` of `client(…)`.
    pub(crate) default_scopes: Vec<Text>,
    pub(crate) allow_insecure: Option<String>,
}

/// The `scopes(…)` of one flow.
pub(crate) struct FlowScopes {
    pub(crate) flow: FlowKind,
    pub(crate) names: Vec<Text>,
    pub(crate) span: Span,
}

/// The list that an argument is in.
#[derive(Clone, Copy)]
pub(crate) struct Beside<'a> {
    /// What it belongs to, with its article.
    pub(crate) owner: &'a str,
    /// What may be in it.
    pub(crate) known: &'a [&'a str],
    /// What is in it.
    pub(crate) given: &'a [String],
}

/// Reports a word that is not in its list.
pub(crate) fn refuse_unknown(argument: &Argument, list: Beside, errors: &mut Errors) {
    let Beside {
        owner,
        known,
        given,
    } = list;
    let word = argument.spelled();
    let finding = match (&argument.head, known) {
        (Head::Word(key), _) if key == keywords::PUBLIC => {
            let reason = api_key_form::value(argument).unwrap_or_else(|| "…".to_owned());
            rules::document::key::public_in_scheme(&reason)
        }
        (Head::Text(name), _) if name.value.starts_with("x-") => {
            let value = match &argument.value {
                Value::Assigned(tokens) => arguments::written(tokens),
                _ => "…".to_owned(),
            };
            let is_known = known.contains(&keywords::EXTENSION);
            rules::extension::without_word(&name.value, &value, is_known)
        }
        (Head::Word(first), _) if extension_name(first, &argument.value).is_some() => {
            let (name, value) = extension_name(first, &argument.value).unwrap_or_default();
            let is_known = known.contains(&keywords::EXTENSION);
            rules::extension::without_word(&name, &value, is_known)
        }
        (Head::Word(field), _)
            if ["issuer", "jwks_uri", "jwks_url"]
                .iter()
                .any(|word| field == word)
                && (owner.ends_with(" flow") || owner.contains("oauth2")) =>
        {
            let right =
                "oauth2(…, metadata_url = \"https://…/.well-known/oauth-authorization-server\")";
            rules::document::key::part_of_metadata(&word, right)
        }
        (Head::Text(_) | Head::Other(_), [first, ..]) => {
            rules::document::key::value_without_key(&word, first)
        }
        (Head::Word(_), _) if owner == "an HTTP scheme" && is_place(&word) => {
            let name = api_key_form::value(argument).unwrap_or_else(|| "…".to_owned());
            rules::document::key::place_in_http(&word, &name)
        }
        _ if owner == rules::scheme::MUTUAL_TLS => rules::scheme::key_of_mutual_tls(&word),
        _ => rules::client::secret::check_key(&word).unwrap_or_else(|| {
            let keys = client::KEYS.map(|(key, _)| key);
            let elsewhere = [&ALL_WORDS[..], &keys].concat();
            let fitting: Vec<_> = known
                .iter()
                .filter(|known| fits(argument, known) && is_useful(known, given))
                .copied()
                .collect();
            let lists = Known {
                here: known,
                given,
                value: &value(argument),
                fitting: &fitting,
                elsewhere: &elsewhere,
            };
            rules::document::key::unknown(&word, owner, lists)
        }),
    };
    errors.push(argument.span(), finding);
}

/// The name and value of an extension that is written as a key: `x-owner = "team"`, `x_owner = "team"`.
fn extension_name(first: &Ident, value: &Value) -> Option<(String, String)> {
    let first = first.to_string();
    match value {
        Value::Assigned(tokens) => {
            let name = first.strip_prefix("x_")?.replace('_', "-");
            Some((format!("x-{name}"), arguments::written(tokens)))
        }
        Value::Other(tokens) if first == "x" => {
            let sign = tokens.iter().position(|token| is_punct(token, '='))?;
            let name = arguments::written(&tokens[..sign]);
            let is_name = name.starts_with('-') && sign + 1 < tokens.len();
            is_name.then(|| (format!("x{name}"), arguments::written(&tokens[sign + 1..])))
        }
        _ => None,
    }
}

fn is_place(word: &str) -> bool {
    Location::ALL.into_iter().any(|place| place.word() == word)
}

/// What follows the word of an argument.
fn value(argument: &Argument) -> String {
    let tokens = argument.tokens();
    match &argument.value {
        Value::Assigned(value) => format!(" = {}", arguments::written(value)),
        Value::List(_) => arguments::written(&tokens[1..]),
        Value::None | Value::Other(_) => String::new(),
    }
}

/// Whether a key is not given yet, and has an effect beside those that are.
fn is_useful(key: &str, given: &[String]) -> bool {
    let is_given = |key: &str| given.iter().any(|given| given == key);
    let has_effect = match key {
        keywords::ENDPOINT_DOMAIN => is_given(keywords::ENDPOINT_REQUIRED),
        keywords::TOKEN_PREFIX => !is_given(keywords::TOKEN_QUERY),
        _ => true,
    };
    has_effect && !is_given(key)
}

/// Whether a word takes a value of the form that an argument has.
fn fits(argument: &Argument, word: &str) -> bool {
    const LISTS: [&str; 6] = [
        keywords::CLIENT,
        keywords::DEFAULT_SCOPES,
        keywords::EXTENSION,
        keywords::HOSTS,
        keywords::ROLES,
        keywords::SCOPES,
    ];
    const FLAGS: [&str; 3] = [
        keywords::DEPRECATED,
        keywords::ENDPOINT_REQUIRED,
        keywords::PKCE,
    ];
    let names_a_url = ["url", "uri", "endpoint"]
        .iter()
        .any(|part| argument.word().contains(part))
        && !argument.word().starts_with("redirect");
    if word.ends_with("_url") && !names_a_url {
        return false;
    }
    match argument.value {
        Value::None => FLAGS.contains(&word),
        Value::List(_) => LISTS.contains(&word),
        Value::Assigned(_) => !LISTS.contains(&word) && !FLAGS.contains(&word),
        Value::Other(_) => true,
    }
}

/// Reads the contents of a kind's parentheses.
pub(crate) struct Reader<'a> {
    pub(crate) read: ReadKind,
    /// Whether the scheme is written at a handler.
    pub(crate) is_inline: bool,
    pub(crate) errors: &'a mut Errors,
}

impl Reader<'_> {
    /// The arguments of a kind or flow, each word once; one without parentheses has none.
    pub(crate) fn list(&mut self, argument: &Argument) -> Option<Vec<Argument>> {
        let mut list = match argument.value {
            Value::None => Vec::new(),
            Value::List(_) => argument.list(self.errors)?,
            _ if argument.word() == keywords::MUTUAL_TLS => {
                argument.flag(self.errors);
                return None;
            }
            _ => argument.list(self.errors)?,
        };
        refuse_repeated(&mut list, &[keywords::EXTENSION], self.errors);
        Some(list)
    }

    /// Reports a word that is not in the list of a kind, a flow or a client.
    pub(crate) fn refuse(
        &mut self,
        argument: &Argument,
        owner: &str,
        known: &[&str],
        list: &[Argument],
    ) {
        let word = argument.word();
        let is_scope = [
            keywords::SCOPE,
            keywords::SCOPES,
            keywords::ROLE,
            keywords::ROLES,
        ]
        .contains(&word.as_str());
        if is_scope && !known.contains(&keywords::SCOPES) && owner != rules::scheme::MUTUAL_TLS {
            let finding = rules::document::key::scopes_in_kind(
                &word,
                owner,
                &self.scope_outside_kind(argument),
            );
            return self.errors.push(argument.span(), finding);
        }
        let given: Vec<_> = list.iter().map(Argument::word).collect();
        let place = Beside {
            owner,
            known,
            given: &given,
        };
        refuse_unknown(argument, place, self.errors);
    }

    /// How a scope or role that is written in the list of a kind is declared.
    fn scope_outside_kind(&self, argument: &Argument) -> String {
        let noun = self.read.family.noun;
        let token = api_key_form::value(argument).unwrap_or_else(|| "…".to_owned());
        if self.is_inline {
            return format!("{noun}s(\"{token}\" = \"…\")");
        }
        let named = match &argument.value {
            Value::List(group) => meant_name::paths(group).unwrap_or_default(),
            _ => Vec::new(),
        };
        let variant = match named.as_slice() {
            [first, ..] if !first.contains(':') => first.clone(),
            _ => meant_name::variant_name(&token),
        };
        format!("#[{noun}(\"{token}\")] {variant}")
    }

    pub(crate) fn report(&mut self, place: Place, finding: rules::Finding) {
        self.read.places.show([finding.at(place)], self.errors);
    }

    /// Reads `word = "…"` and remembers where it is.
    pub(crate) fn text(&mut self, argument: &Argument) -> Option<String> {
        self.read.places.argument(None, argument);
        Some(argument.text(self.errors)?.value)
    }

    pub(crate) fn allow_insecure(&mut self, argument: &Argument) {
        self.read.places.argument(None, argument);
        self.read.allow_insecure = Some(given_reason(argument, self.errors));
    }
}

/// A reason that was refused for its form is a reason all the same.
pub(crate) fn given_reason(argument: &Argument, errors: &mut Errors) -> String {
    argument.reason(errors).unwrap_or_default()
}

/// Whether an argument that was refused is in the place of `word`: it is misspelt, or there is only a value.
pub(crate) fn resembles(written: &str, word: &str) -> bool {
    written.is_empty() || meant(written, [word]).is_some()
}
