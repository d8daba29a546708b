//! What each dialect calls what a client has to know, and where it looks for it.

use oasgard_core::client::{Client, Credentials};
use oasgard_core::flow::FlowKind;
use oasgard_core::json::{Json, Object};
use oasgard_core::keywords;

use super::Dialect;

/// How a dialect writes one key of `client(…)` in one place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    /// The key.
    pub(crate) key: &'static str,
    /// The member's name.
    pub(crate) name: &'static str,
    /// Its value.
    pub(crate) value: Json,
    /// Whether it expresses all of the key; if not, oasgard's own name is written too.
    pub(super) is_whole: bool,
}

/// Where a term is written: in a flow, or in the scheme itself.
pub(crate) type Home = Option<FlowKind>;

impl Dialect {
    /// What this dialect writes about a client in one place.
    pub(crate) fn terms(self, client: &Client, home: Home) -> Vec<Term> {
        let mut terms = Vec::new();
        let mut say = |key: &'static str, name: &'static str, value: Option<Json>| {
            terms.extend(value.map(|value| Term {
                key,
                name,
                value,
                is_whole: true,
            }));
        };
        let has_token_url = home.is_some_and(|flow| flow != FlowKind::Implicit);
        let has_code = home == Some(FlowKind::AuthorizationCode);
        match self {
            Self::Speakeasy if home == Some(FlowKind::ClientCredentials) => {
                let method = sent(client, "client_secret_basic", "client_secret_post");
                say(
                    keywords::CREDENTIALS,
                    "x-speakeasy-token-endpoint-authentication",
                    method,
                );
                let name = "x-speakeasy-token-endpoint-additional-properties";
                say(keywords::RESOURCE, name, asked_resource(client));
                // It asks the caller for the value and shows ours as an example.
                for term in &mut terms {
                    term.is_whole = term.key != keywords::RESOURCE;
                }
            }
            Self::Scalar | Self::RapiDoc if home.is_none() => {
                let scopes = client.get(keywords::DEFAULT_SCOPES);
                say(keywords::DEFAULT_SCOPES, "x-default-scopes", scopes);
            }
            Self::Scalar if home != Some(FlowKind::DeviceAuthorization) => {
                if has_token_url {
                    let place = sent(client, "header", "body");
                    say(
                        keywords::CREDENTIALS,
                        "x-scalar-credentials-location",
                        place,
                    );
                    say(
                        keywords::RESOURCE,
                        "x-scalar-security-body",
                        resource(client),
                    );
                }
                if has_code || home == Some(FlowKind::Implicit) {
                    say(
                        keywords::RESOURCE,
                        "x-scalar-security-query",
                        resource(client),
                    );
                }
                if has_code {
                    let method = client.pkce.then(|| Json::from("SHA-256"));
                    say(keywords::PKCE, "x-usePkce", method);
                }
            }
            Self::Redocly if has_code => {
                say(keywords::PKCE, "x-usePkce", client.get(keywords::PKCE))
            }
            Self::RapiDoc if has_token_url && home != Some(FlowKind::DeviceAuthorization) => {
                let place = sent(client, "header", "request-body");
                say(keywords::CREDENTIALS, "x-receive-token-in", place);
                if has_code {
                    say(keywords::PKCE, "x-pkce-only", client.get(keywords::PKCE));
                }
            }
            Self::Speakeasy | Self::Scalar | Self::Redocly | Self::RapiDoc => {}
        }
        terms
    }
}

/// The word for one of the two fixed ways; no dialect knows one for the automatic way.
fn sent(client: &Client, basic: &'static str, body: &'static str) -> Option<Json> {
    match client.credentials? {
        Credentials::Basic => Some(basic.into()),
        Credentials::Body => Some(body.into()),
        Credentials::Automatic => None,
    }
}

/// The parameter of RFC 8707 with its value.
fn resource(client: &Client) -> Option<Json> {
    let mut parameters = Object::new();
    parameters.push(keywords::RESOURCE, client.resource.clone()?);
    Some(parameters.into())
}

/// The parameter of RFC 8707 as a field that the caller fills in.
fn asked_resource(client: &Client) -> Option<Json> {
    let mut field = Object::new();
    field.push("type", "string");
    field.push("example", client.resource.clone()?);
    let mut fields = Object::new();
    fields.push(keywords::RESOURCE, field);
    Some(fields.into())
}
