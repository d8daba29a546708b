//! How a client of an authorization server differs from the one that the standards describe: `client(…)`.

use crate::flow::FlowKind;
use crate::json::{Json, Object};
use crate::words;

/// What a client has to know beside flows, URLs and scopes. Nothing in it is secret, and nothing is one client's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    /// How client id and secret are sent to the token endpoint.
    pub credentials: Option<Credentials>,
    /// The scopes to ask for where the caller names none.
    pub default_scopes: Vec<String>,
    /// The separator of scopes, in place of a space.
    pub scope_delimiter: Option<String>,
    /// The parameter that carries the scopes, in place of `scope`.
    pub scope_parameter: Option<String>,
    /// Whether the authorization code is protected as RFC 7636 says.
    pub pkce: bool,
    /// The word before the token in `Authorization`, in place of `Bearer`; empty if there is none.
    pub token_prefix: Option<String>,
    /// The query parameter that carries the token, in place of `Authorization`.
    pub token_query: Option<String>,
    /// The member of the token response that contains the token.
    pub nested_response_key: Option<String>,
    /// The resource that a token is asked for, RFC 8707.
    pub resource: Option<String>,
    /// The hosts that may be sent a token.
    pub hosts: Vec<String>,
    /// Whether each account has a base URL of its own.
    pub endpoint_required: bool,
    /// The domain in which each account's base URL lies.
    pub endpoint_domain: Option<String>,
    /// The operation that tells whose the token is.
    pub identity_operation: Option<String>,
    /// Why a token travels in the URL all the same; not part of the document.
    pub allow_insecure: Option<String>,
}

/// How client id and secret are sent to the token endpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// by HTTP Basic authentication, as RFC 6749 §2.3.1 prefers
    Basic,
    /// as fields of the form
    Body,
    /// as fields of the form, and by Basic authentication if that is refused
    Automatic,
}

impl Credentials {
    /// Every way, in the order in which messages list them.
    pub const ALL: [Self; 3] = [Self::Basic, Self::Body, Self::Automatic];

    /// The way's word, the same in a declaration and in a document.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Basic => words::BASIC,
            Self::Body => words::BODY,
            Self::Automatic => words::AUTOMATIC,
        }
    }

    /// The way that a word names.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// Every key that has a meaning, with the name that is oasgard's own for it in a Security Scheme Object.
pub const KEYS: [(&str, &str); 13] = [
    (words::CREDENTIALS, "x-oasgard-credentials"),
    (words::DEFAULT_SCOPES, "x-oasgard-defaultScopes"),
    (words::SCOPE_DELIMITER, "x-oasgard-scopeDelimiter"),
    (words::SCOPE_PARAMETER, "x-oasgard-scopeParameter"),
    (words::PKCE, "x-oasgard-pkce"),
    (words::TOKEN_PREFIX, "x-oasgard-tokenPrefix"),
    (words::TOKEN_QUERY, "x-oasgard-tokenQuery"),
    (words::NESTED_RESPONSE_KEY, "x-oasgard-nestedResponseKey"),
    (words::RESOURCE, "x-oasgard-resource"),
    (words::HOSTS, "x-oasgard-hosts"),
    (words::ENDPOINT_REQUIRED, "x-oasgard-endpointRequired"),
    (words::ENDPOINT_DOMAIN, "x-oasgard-endpointDomain"),
    (words::IDENTITY_OPERATION, "x-oasgard-identityOperation"),
];

/// Whether a member of a Security Scheme Object is one of [`KEYS`].
#[must_use]
pub fn is_own_name(name: &str) -> bool {
    KEYS.iter().any(|(_, own)| *own == name)
}

impl Client {
    /// The value of a key that takes a text, to be changed.
    pub fn text_mut(&mut self, key: &str) -> Option<&mut Option<String>> {
        Some(match key {
            words::SCOPE_DELIMITER => &mut self.scope_delimiter,
            words::SCOPE_PARAMETER => &mut self.scope_parameter,
            words::TOKEN_PREFIX => &mut self.token_prefix,
            words::TOKEN_QUERY => &mut self.token_query,
            words::NESTED_RESPONSE_KEY => &mut self.nested_response_key,
            words::RESOURCE => &mut self.resource,
            words::ENDPOINT_DOMAIN => &mut self.endpoint_domain,
            words::IDENTITY_OPERATION => &mut self.identity_operation,
            _ => return None,
        })
    }

    /// What a key says; `None` if it is not given.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Json> {
        let text = |text: &Option<String>| text.clone().map(Json::from);
        let list = |texts: &[String]| {
            let texts: Vec<_> = texts.iter().cloned().map(Json::from).collect();
            (!texts.is_empty()).then(|| Json::from(texts))
        };
        let flag = |is_given: bool| is_given.then_some(Json::Bool(true));
        match key {
            words::CREDENTIALS => self.credentials.map(|way| Json::from(way.word())),
            words::DEFAULT_SCOPES => list(&self.default_scopes),
            words::SCOPE_DELIMITER => text(&self.scope_delimiter),
            words::SCOPE_PARAMETER => text(&self.scope_parameter),
            words::PKCE => flag(self.pkce),
            words::TOKEN_PREFIX => text(&self.token_prefix),
            words::TOKEN_QUERY => text(&self.token_query),
            words::NESTED_RESPONSE_KEY => text(&self.nested_response_key),
            words::RESOURCE => text(&self.resource),
            words::HOSTS => list(&self.hosts),
            words::ENDPOINT_REQUIRED => flag(self.endpoint_required),
            words::ENDPOINT_DOMAIN => text(&self.endpoint_domain),
            words::IDENTITY_OPERATION => text(&self.identity_operation),
            _ => None,
        }
    }

    /// What a reader of the scheme's description has to know of its tokens.
    #[must_use]
    pub fn sentence(&self) -> Option<String> {
        if self.token_query.is_some() {
            return None;
        }
        Some(match self.token_prefix.as_deref()? {
            "" => "The header contains only the token: `Authorization: <token>`.".to_owned(),
            prefix => format!("The token is sent as `Authorization: {prefix} <token>`."),
        })
    }

    /// Appends what is said to a Security Scheme Object, under oasgard's own names.
    pub(crate) fn push_onto(&self, object: &mut Object) {
        for (key, own_name) in KEYS {
            object.push_some(own_name, self.get(key));
        }
    }

    /// Reads what a Security Scheme Object has under oasgard's own names: `Some(None)` if that is nothing, `None` if it is
    /// something else.
    #[must_use]
    #[allow(
        clippy::option_option,
        reason = "absent and unreadable are two things, as in the other readers of records"
    )]
    pub fn from_object(object: &Object) -> Option<Option<Self>> {
        let mut client = Self::default();
        for (key, own_name) in KEYS {
            if let Some(value) = object.get(own_name) {
                client.set(key, value)?;
            }
        }
        Some((client != Self::default()).then_some(client))
    }

    fn set(&mut self, key: &str, value: &Json) -> Option<()> {
        match key {
            words::CREDENTIALS => self.credentials = Some(Credentials::of_word(value.as_str()?)?),
            words::DEFAULT_SCOPES => self.default_scopes = texts(value)?,
            words::HOSTS => self.hosts = texts(value)?,
            words::PKCE => self.pkce = flag(value)?,
            words::ENDPOINT_REQUIRED => self.endpoint_required = flag(value)?,
            _ => *self.text_mut(key)? = Some(value.as_str()?.to_owned()),
        }
        Some(())
    }
}

fn texts(value: &Json) -> Option<Vec<String>> {
    let text = |value: &Json| value.as_str().map(str::to_owned);
    value.as_array()?.iter().map(text).collect()
}

fn flag(value: &Json) -> Option<bool> {
    match value {
        Json::Bool(is_given) => Some(*is_given),
        _ => None,
    }
}

/// Whether a client of this flow acts by the key.
#[must_use]
pub fn matters(key: &str, flow: FlowKind) -> bool {
    match key {
        words::PKCE => flow == FlowKind::AuthorizationCode,
        words::CREDENTIALS | words::NESTED_RESPONSE_KEY => flow != FlowKind::Implicit,
        _ => true,
    }
}
