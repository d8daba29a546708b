//! The OAuth Flow Object and the table of which flow needs which URL.

use std::collections::BTreeMap;

use crate::json::{Json, Object};
use crate::keywords;
use crate::version::Version;

/// How a client obtains a token. OAuth Flows Object, OpenAPI 3.2 §4.28.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlowKind {
    /// RFC 6749 §4.2, deprecated by RFC 9700 §2.1.2
    Implicit,
    /// RFC 6749 §4.3, forbidden by RFC 9700 §2.4
    Password,
    /// RFC 6749 §4.4
    ClientCredentials,
    /// RFC 6749 §4.1
    AuthorizationCode,
    /// RFC 8628
    DeviceAuthorization,
}

impl FlowKind {
    /// Every flow, in the order in which OpenAPI lists them.
    pub const ALL: [Self; 5] = [
        Self::Implicit,
        Self::Password,
        Self::ClientCredentials,
        Self::AuthorizationCode,
        Self::DeviceAuthorization,
    ];

    /// The flow's word in a declaration.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Implicit => "implicit",
            Self::Password => "password",
            Self::ClientCredentials => "client_credentials",
            Self::AuthorizationCode => "authorization_code",
            Self::DeviceAuthorization => "device_authorization",
        }
    }

    /// The flow's name in a sentence.
    #[must_use]
    pub fn title(self) -> String {
        self.word().replace('_', " ")
    }

    /// The flow's key in the OAuth Flows Object; before OpenAPI 3.2 the device flow has only a registered extension.
    #[must_use]
    pub fn key(self, version: Version) -> &'static str {
        match self {
            Self::Implicit => "implicit",
            Self::Password => "password",
            Self::ClientCredentials => "clientCredentials",
            Self::AuthorizationCode => "authorizationCode",
            Self::DeviceAuthorization if version < Version::V3_2 => "x-oai-deviceAuthorization",
            Self::DeviceAuthorization => "deviceAuthorization",
        }
    }

    /// The URLs this flow cannot do without.
    #[must_use]
    pub fn required_urls(self) -> &'static [FlowUrl] {
        match self {
            Self::Implicit => &[FlowUrl::Authorization],
            Self::Password | Self::ClientCredentials => &[FlowUrl::Token],
            Self::AuthorizationCode => &[FlowUrl::Authorization, FlowUrl::Token],
            Self::DeviceAuthorization => &[FlowUrl::DeviceAuthorization, FlowUrl::Token],
        }
    }

    /// Whether OAuth practice has given this flow up: RFC 9700 §2.1.2 and §2.4.
    #[must_use]
    pub fn is_deprecated(self) -> bool {
        matches!(self, Self::Implicit | Self::Password)
    }
}

/// A URL field of the OAuth Flow Object, OpenAPI 3.2 §4.29.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlowUrl {
    /// where a browser is sent to
    Authorization,
    /// where a device requests its code
    DeviceAuthorization,
    /// where tokens are issued
    Token,
    /// where tokens are renewed, if not at the token URL
    Refresh,
}

impl FlowUrl {
    /// Every URL field, in the order in which it is written.
    pub const ALL: [Self; 4] = [
        Self::Authorization,
        Self::DeviceAuthorization,
        Self::Token,
        Self::Refresh,
    ];

    /// The field's word in a declaration.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Authorization => keywords::AUTHORIZATION_URL,
            Self::DeviceAuthorization => keywords::DEVICE_AUTHORIZATION_URL,
            Self::Token => keywords::TOKEN_URL,
            Self::Refresh => keywords::REFRESH_URL,
        }
    }

    /// The field's key in the OAuth Flow Object.
    #[must_use]
    pub fn key(self, version: Version) -> &'static str {
        match self {
            Self::Authorization => "authorizationUrl",
            Self::DeviceAuthorization if version < Version::V3_2 => "x-oai-deviceAuthorizationUrl",
            Self::DeviceAuthorization => "deviceAuthorizationUrl",
            Self::Token => "tokenUrl",
            Self::Refresh => "refreshUrl",
        }
    }
}

/// The OAuth Flow Object, OpenAPI 3.2 §4.29, with the reasons given for what it needs permission for.
#[derive(Clone, Debug, PartialEq)]
pub struct Flow {
    /// Which flow this is.
    pub kind: FlowKind,
    /// The URLs as written, also those that do not belong to this flow.
    pub urls: BTreeMap<FlowUrl, String>,
    /// The scopes that this flow can grant, with their descriptions.
    pub scopes: BTreeMap<String, String>,
    /// Members beginning with `x-`.
    pub extensions: Object,
    /// Why a deprecated flow is declared all the same; not part of the document.
    pub allow_deprecated: Option<String>,
    /// Why a URL without TLS is declared all the same; not part of the document.
    pub allow_insecure: Option<String>,
}

impl Flow {
    /// A flow without contents.
    #[must_use]
    pub fn new(kind: FlowKind) -> Self {
        Self {
            kind,
            urls: BTreeMap::new(),
            scopes: BTreeMap::new(),
            extensions: Object::new(),
            allow_deprecated: None,
            allow_insecure: None,
        }
    }

    /// The flow as it is written in a document of `version`.
    #[must_use]
    pub fn object(&self, version: Version) -> Object {
        let mut object = Object::new();
        for (field, url) in &self.urls {
            object.push(field.key(version), url.clone());
        }
        let scopes: Object = self.scopes.clone().into_iter().collect();
        object.push("scopes", scopes);
        for (name, value) in self.extensions.clone() {
            object.push(name, value);
        }
        object
    }

    /// Reads what [`Flow::object`] wrote for OpenAPI 3.2; `None` if it is something else.
    #[must_use]
    pub fn from_object(kind: FlowKind, object: &Object) -> Option<Self> {
        let mut flow = Self::new(kind);
        for (key, value) in object.iter() {
            let field = FlowUrl::ALL
                .into_iter()
                .find(|field| field.key(Version::V3_2) == key);
            if let Some(field) = field {
                flow.urls.insert(field, value.as_str()?.to_owned());
            } else if key == "scopes" {
                flow.scopes = descriptions(value)?;
            } else if key.starts_with("x-") {
                flow.extensions.push(key.to_owned(), value.clone());
            } else {
                return None;
            }
        }
        Some(flow)
    }
}

fn descriptions(scopes: &Json) -> Option<BTreeMap<String, String>> {
    let described =
        |(token, text): (&str, &Json)| Some((token.to_owned(), text.as_str()?.to_owned()));
    scopes.as_object()?.iter().map(described).collect()
}
