//! How a client of an authorization server differs from the one that the standards describe: `client(…)`.

use crate::flow::FlowKind;
use crate::json::{Json, Object};
use crate::keywords;

/// What a client has to know beside flows, URLs and scopes. Nothing in it is secret, and nothing is one client's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    /// How client id and secret are sent to the token endpoint.
    pub credentials: Option<Credentials>,
    /// The scopes to request if the caller names none.
    pub default_scopes: Vec<String>,
    /// The separator of scopes, in place of a space.
    pub scope_delimiter: Option<String>,
    /// The parameter that carries the scopes, in place of `scope`.
    pub scope_parameter: Option<String>,
    /// Whether the authorization code is protected as in RFC 7636.
    pub pkce: bool,
    /// The word before the token in `Authorization`, in place of `Bearer`; empty if there is none.
    pub token_prefix: Option<String>,
    /// The query parameter that carries the token, in place of `Authorization`.
    pub token_query: Option<String>,
    /// The member of the token response that contains the token.
    pub nested_response_key: Option<String>,
    /// The resource for which a token is requested, RFC 8707.
    pub resource: Option<String>,
    /// The hosts that may be sent a token.
    pub hosts: Vec<String>,
    /// Whether each account has a base URL of its own.
    pub endpoint_required: bool,
    /// The domain in which each account's base URL lies.
    pub endpoint_domain: Option<String>,
    /// The operation that returns the owner of the token.
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
            Self::Basic => keywords::BASIC,
            Self::Body => keywords::BODY,
            Self::Automatic => keywords::AUTOMATIC,
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
    (keywords::CREDENTIALS, "x-oasgard-credentials"),
    (keywords::DEFAULT_SCOPES, "x-oasgard-defaultScopes"),
    (keywords::SCOPE_DELIMITER, "x-oasgard-scopeDelimiter"),
    (keywords::SCOPE_PARAMETER, "x-oasgard-scopeParameter"),
    (keywords::PKCE, "x-oasgard-pkce"),
    (keywords::TOKEN_PREFIX, "x-oasgard-tokenPrefix"),
    (keywords::TOKEN_QUERY, "x-oasgard-tokenQuery"),
    (keywords::NESTED_RESPONSE_KEY, "x-oasgard-nestedResponseKey"),
    (keywords::RESOURCE, "x-oasgard-resource"),
    (keywords::HOSTS, "x-oasgard-hosts"),
    (keywords::ENDPOINT_REQUIRED, "x-oasgard-endpointRequired"),
    (keywords::ENDPOINT_DOMAIN, "x-oasgard-endpointDomain"),
    (keywords::IDENTITY_OPERATION, "x-oasgard-identityOperation"),
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
            keywords::SCOPE_DELIMITER => &mut self.scope_delimiter,
            keywords::SCOPE_PARAMETER => &mut self.scope_parameter,
            keywords::TOKEN_PREFIX => &mut self.token_prefix,
            keywords::TOKEN_QUERY => &mut self.token_query,
            keywords::NESTED_RESPONSE_KEY => &mut self.nested_response_key,
            keywords::RESOURCE => &mut self.resource,
            keywords::ENDPOINT_DOMAIN => &mut self.endpoint_domain,
            keywords::IDENTITY_OPERATION => &mut self.identity_operation,
            _ => return None,
        })
    }

    /// The value of a key; `None` if it is not given.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Json> {
        let text = |text: &Option<String>| text.clone().map(Json::from);
        let list = |texts: &[String]| {
            let texts: Vec<_> = texts.iter().cloned().map(Json::from).collect();
            (!texts.is_empty()).then(|| Json::from(texts))
        };
        let flag = |is_given: bool| is_given.then_some(Json::Bool(true));
        match key {
            keywords::CREDENTIALS => self.credentials.map(|way| Json::from(way.word())),
            keywords::DEFAULT_SCOPES => list(&self.default_scopes),
            keywords::SCOPE_DELIMITER => text(&self.scope_delimiter),
            keywords::SCOPE_PARAMETER => text(&self.scope_parameter),
            keywords::PKCE => flag(self.pkce),
            keywords::TOKEN_PREFIX => text(&self.token_prefix),
            keywords::TOKEN_QUERY => text(&self.token_query),
            keywords::NESTED_RESPONSE_KEY => text(&self.nested_response_key),
            keywords::RESOURCE => text(&self.resource),
            keywords::HOSTS => list(&self.hosts),
            keywords::ENDPOINT_REQUIRED => flag(self.endpoint_required),
            keywords::ENDPOINT_DOMAIN => text(&self.endpoint_domain),
            keywords::IDENTITY_OPERATION => text(&self.identity_operation),
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

    /// Appends what is given to a Security Scheme Object, under oasgard's own names.
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
            keywords::CREDENTIALS => {
                self.credentials = Some(Credentials::of_word(value.as_str()?)?)
            }
            keywords::DEFAULT_SCOPES => self.default_scopes = texts(value)?,
            keywords::HOSTS => self.hosts = texts(value)?,
            keywords::PKCE => self.pkce = flag(value)?,
            keywords::ENDPOINT_REQUIRED => self.endpoint_required = flag(value)?,
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
        keywords::PKCE => flow == FlowKind::AuthorizationCode,
        keywords::CREDENTIALS | keywords::NESTED_RESPONSE_KEY => flow != FlowKind::Implicit,
        _ => true,
    }
}
