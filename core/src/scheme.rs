//! The Security Scheme Object, OpenAPI 3.2 §4.27.

use crate::client::{Client, is_own_name};
use crate::flow::{Flow, FlowKind};
use crate::json::{Json, Object};
use crate::keywords;
use crate::version::Version;
use crate::wording::{deprecated_key, metadata_url_key};

/// One entry of `components.securitySchemes`.
#[derive(Clone, Debug, PartialEq)]
pub struct Scheme {
    /// The key of the scheme.
    pub name: String,
    /// What kind of credential it requires.
    pub kind: Kind,
    /// CommonMark for the reader.
    pub description: Option<String>,
    /// Whether clients should stop using it.
    pub deprecated: bool,
    /// Members beginning with `x-`.
    pub extensions: Object,
}

/// What kind of credential a scheme requires.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// `oauth2`
    OAuth2 {
        /// the ways to a token, in the order in which OpenAPI lists them
        flows: Vec<Flow>,
        /// RFC 8414 metadata of the authorization server
        metadata_url: Option<String>,
        /// how its clients differ from the standard's
        client: Option<Box<Client>>,
        /// members of the OAuth Flows Object that begin with `x-`
        extensions: Object,
    },
    /// `openIdConnect`
    OpenIdConnect {
        /// the discovery document
        url: String,
    },
    /// `http`
    Http {
        /// the authentication scheme, as it is written in `Authorization`
        scheme: String,
        /// how a bearer token is made
        bearer_format: Option<String>,
    },
    /// `apiKey`
    ApiKey {
        /// where the key travels
        location: Location,
        /// the name of the header, query parameter or cookie
        name: String,
    },
    /// `mutualTLS`
    MutualTls,
}

/// Where an API key travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// in a header field
    Header,
    /// in the URL
    Query,
    /// in a cookie
    Cookie,
}

impl Location {
    /// Every place, in the order in which messages list them.
    pub const ALL: [Self; 3] = [Self::Header, Self::Query, Self::Cookie];

    /// The place's word, the same in a declaration and in a document.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Header => keywords::HEADER,
            Self::Query => keywords::QUERY,
            Self::Cookie => keywords::COOKIE,
        }
    }
}

/// A scope of an OAuth or OpenID scheme, or a role of any other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// What the authorization server calls it.
    pub token: String,
    /// What it permits, in words.
    pub description: String,
    /// Whether `{name}` in the token stands for a part known at run time.
    pub is_pattern: bool,
}

impl Kind {
    /// The kind's word in a declaration.
    #[must_use]
    pub fn word(&self) -> &'static str {
        match self {
            Self::OAuth2 { .. } => keywords::OAUTH2,
            Self::OpenIdConnect { .. } => keywords::OPEN_ID_CONNECT,
            Self::Http { .. } => keywords::HTTP,
            Self::ApiKey { .. } => keywords::API_KEY,
            Self::MutualTls => keywords::MUTUAL_TLS,
        }
    }

    /// Whether the strings of its requirements are scopes; those of the other kinds are roles.
    #[must_use]
    pub fn has_scopes(&self) -> bool {
        matches!(self, Self::OAuth2 { .. } | Self::OpenIdConnect { .. })
    }

    /// Whether its credential is sent in the `Authorization` header field.
    #[must_use]
    pub fn fills_authorization(&self) -> bool {
        match self {
            Self::OAuth2 { .. } | Self::OpenIdConnect { .. } | Self::Http { .. } => true,
            Self::ApiKey { location, name } => {
                *location == Location::Header && name.eq_ignore_ascii_case("authorization")
            }
            Self::MutualTls => false,
        }
    }

    /// Its OAuth flows, if it has any.
    #[must_use]
    pub fn flows(&self) -> &[Flow] {
        match self {
            Self::OAuth2 { flows, .. } => flows,
            _ => &[],
        }
    }

    /// Its OAuth flows, to be changed.
    pub fn flows_mut(&mut self) -> &mut [Flow] {
        match self {
            Self::OAuth2 { flows, .. } => flows,
            _ => &mut [],
        }
    }

    /// How its clients differ from the standard's, if they do.
    #[must_use]
    pub fn client(&self) -> Option<&Client> {
        match self {
            Self::OAuth2 { client, .. } => client.as_deref(),
            _ => None,
        }
    }

    /// How its clients differ from the standard's, to be changed.
    pub fn client_mut(&mut self) -> Option<&mut Client> {
        match self {
            Self::OAuth2 { client, .. } => client.as_deref_mut(),
            _ => None,
        }
    }

    /// Removes the reasons, which belong to a declaration and not to the scheme.
    pub fn forget_reasons(&mut self) {
        if let Some(client) = self.client_mut() {
            client.allow_insecure = None;
        }
        for flow in self.flows_mut() {
            flow.allow_deprecated = None;
            flow.allow_insecure = None;
        }
    }

    /// Every URL of the scheme with the word of its field.
    #[must_use]
    pub fn urls(&self) -> Vec<(&'static str, &str)> {
        let urls = self.located_urls().into_iter();
        urls.map(|(_, field, url)| (field, url)).collect()
    }

    /// Every URL of the scheme with the flow it belongs to, if any, and the word of its field.
    #[must_use]
    pub fn located_urls(&self) -> Vec<(Option<FlowKind>, &'static str, &str)> {
        match self {
            Self::OAuth2 {
                flows,
                metadata_url,
                ..
            } => flows
                .iter()
                .flat_map(|flow| flow.urls.iter().map(|url| (flow.kind, url)))
                .map(|(flow, (field, url))| (Some(flow), field.word(), url.as_str()))
                .chain(
                    metadata_url
                        .iter()
                        .map(|url| (None, keywords::METADATA_URL, url.as_str())),
                )
                .collect(),
            Self::OpenIdConnect { url } => vec![(None, keywords::URL, url)],
            Self::Http { .. } | Self::ApiKey { .. } | Self::MutualTls => Vec::new(),
        }
    }

    fn push_members(&self, object: &mut Object, version: Version) {
        match self {
            Self::OAuth2 {
                flows,
                metadata_url,
                client,
                extensions,
            } => {
                let mut members = Object::new();
                for flow in flows {
                    members.push(flow.kind.key(version), flow.object(version));
                }
                push_all(&mut members, extensions);
                object.push("flows", members);
                let key = metadata_url_key(version);
                object.push_some(key, metadata_url.clone());
                if let Some(client) = client {
                    client.push_onto(object);
                }
            }
            Self::OpenIdConnect { url } => object.push("openIdConnectUrl", url.clone()),
            Self::Http {
                scheme,
                bearer_format,
            } => {
                object.push("scheme", scheme.to_ascii_lowercase());
                object.push_some("bearerFormat", bearer_format.clone());
            }
            Self::ApiKey { location, name } => {
                object.push("in", location.word());
                object.push("name", name.clone());
            }
            Self::MutualTls => {}
        }
    }

    fn from_object(object: &Object) -> Option<Self> {
        let text = |key: &str| Some(object.get(key)?.as_str()?.to_owned());
        Some(match object.get("type")?.as_str()? {
            "oauth2" => {
                let mut flows = Vec::new();
                let mut extensions = Object::new();
                for (key, value) in object.get("flows")?.as_object()?.iter() {
                    if key.starts_with("x-") {
                        extensions.push(key.to_owned(), value.clone());
                        continue;
                    }
                    let kind = FlowKind::ALL
                        .into_iter()
                        .find(|kind| kind.key(Version::V3_2) == key)?;
                    flows.push(Flow::from_object(kind, value.as_object()?)?);
                }
                Self::OAuth2 {
                    flows,
                    metadata_url: text(metadata_url_key(Version::V3_2)),
                    client: Client::from_object(object)?.map(Box::new),
                    extensions,
                }
            }
            "openIdConnect" => Self::OpenIdConnect {
                url: text("openIdConnectUrl")?,
            },
            "http" => Self::Http {
                scheme: text("scheme")?,
                bearer_format: text("bearerFormat"),
            },
            "apiKey" => {
                let place = text("in")?;
                let location = Location::ALL
                    .into_iter()
                    .find(|location| location.word() == place)?;
                Self::ApiKey {
                    location,
                    name: text("name")?,
                }
            }
            "mutualTLS" => Self::MutualTls,
            _ => return None,
        })
    }

    /// The value of the field `type`.
    #[must_use]
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::OAuth2 { .. } => "oauth2",
            Self::OpenIdConnect { .. } => "openIdConnect",
            Self::Http { .. } => "http",
            Self::ApiKey { .. } => "apiKey",
            Self::MutualTls => "mutualTLS",
        }
    }
}

impl Scheme {
    /// The scheme as it is written in a document of `version`; what the version cannot express takes its registered
    /// extension name, and oasgard's own where none is registered.
    #[must_use]
    pub fn object(&self, version: Version) -> Object {
        let mut object = Object::new();
        object.push("type", self.kind.type_name());
        object.push_some("description", self.description.clone());
        self.kind.push_members(&mut object, version);
        if self.deprecated {
            object.push(deprecated_key(version), true);
        }
        push_all(&mut object, &self.extensions);
        object
    }

    /// Reads what [`Scheme::object`] wrote for OpenAPI 3.2; `None` if it is something else.
    #[must_use]
    pub fn from_object(name: &str, object: &Object) -> Option<Self> {
        let kind = Kind::from_object(object)?;
        let is_extension =
            |key: &str| key.starts_with("x-") && (kind.client().is_none() || !is_own_name(key));
        let extensions = object
            .iter()
            .filter(|(key, _)| is_extension(key))
            .map(|(key, value)| (key.to_owned(), value.clone()))
            .collect();
        Some(Self {
            name: name.to_owned(),
            kind,
            description: match object.get("description") {
                Some(text) => Some(text.as_str()?.to_owned()),
                None => None,
            },
            deprecated: object
                .get(deprecated_key(Version::V3_2))
                .is_some_and(|value| *value == Json::Bool(true)),
            extensions,
        })
    }
}

fn push_all(object: &mut Object, members: &Object) {
    for (name, value) in members.iter() {
        object.push(name.to_owned(), value.clone());
    }
}
