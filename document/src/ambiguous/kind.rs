//! The kinds of objects that decide who may call, and what is where in them.

use oasgard_core::json::Json;
use oasgard_core::operation::{Method, holds_operations};

/// The objects and lists that state who may call, and how a caller obtains a credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Root,
    PathItems,
    PathItem,
    Operations,
    Operation,
    Callbacks,
    Callback,
    Components,
    Schemes,
    Scheme,
    Flows,
    Flow,
    Scopes,
    Alternatives,
    Requirement,
    Servers,
    Server,
    Variables,
    Variable,
    Responses,
    Response,
    Links,
    Link,
}

impl Kind {
    /// What is under `key` in an object of this kind.
    pub(super) fn member(self, key: &str) -> Option<Self> {
        Some(match (self, key) {
            (Self::Root, "paths" | "webhooks" | "x-webhooks") | (Self::Components, "pathItems") => {
                Self::PathItems
            }
            (Self::Root, "components") => Self::Components,
            (Self::Root | Self::Operation, "security") => Self::Alternatives,
            (Self::Root | Self::PathItem | Self::Operation, "servers") => Self::Servers,
            (Self::Components, "securitySchemes") => Self::Schemes,
            (Self::Components | Self::Operation, "callbacks") => Self::Callbacks,
            (Self::Components | Self::Operation, "responses") => Self::Responses,
            (Self::Components | Self::Response, "links") => Self::Links,
            (Self::Link, "server") => Self::Server,
            (Self::Links, _) => Self::Link,
            (Self::Responses, key) if !key.starts_with("x-") => Self::Response,
            (Self::PathItem, key) if holds_operations(key) => Self::Operations,
            (Self::PathItem, key) if Method::new(key).field().is_some() => Self::Operation,
            (Self::Operations, _) => Self::Operation,
            (Self::Scheme, "flows") => Self::Flows,
            (Self::Flow, "scopes") => Self::Scopes,
            (Self::Server, "variables") => Self::Variables,
            (Self::Variables, _) => Self::Variable,
            (Self::PathItems | Self::Callback, key) if !key.starts_with("x-") => Self::PathItem,
            (Self::Callbacks, _) => Self::Callback,
            (Self::Schemes, _) => Self::Scheme,
            (Self::Flows, _) => Self::Flow,
            _ => return None,
        })
    }

    /// Of a list: what its items are.
    pub(super) fn item(self) -> Option<Self> {
        match self {
            Self::Alternatives => Some(Self::Requirement),
            Self::Servers => Some(Self::Server),
            _ => None,
        }
    }

    /// Whether `$ref` is a reference there, and not a name like any other.
    pub(super) fn may_refer(self) -> bool {
        !matches!(self, Self::Requirement | Self::Scopes | Self::Variables)
    }

    /// Whether a reference may take the place of such an object, and each object of a chain of references has a meaning.
    pub(super) fn may_stand_behind_reference(self) -> bool {
        matches!(
            self,
            Self::PathItem
                | Self::Callback
                | Self::Responses
                | Self::Response
                | Self::Links
                | Self::Link
        )
    }

    /// What has to be written out, where OpenAPI allows no reference.
    pub(super) fn noun_without_reference(self) -> Option<&'static str> {
        Some(match self {
            Self::Root => "document",
            Self::Components => "components",
            Self::Server => "server",
            Self::Variables => "variables",
            Self::Variable => "server variable",
            _ => return None,
        })
    }

    /// Whether `key` is `$ref` in another case, in an object of a server.
    pub(super) fn reads_reference_as(self, key: &str) -> bool {
        matches!(self, Self::Server | Self::Variables | Self::Variable) && folds_to(key, "$ref")
    }

    /// Whether a member beside `$ref` is the object's own for some readers, and nothing for others.
    pub(super) fn is_disputed_sibling(self, key: &str, value: &Json) -> bool {
        match self {
            Self::PathItem => key == "servers",
            Self::Response => key == "links",
            Self::Link => ["operationId", "operationRef", "server"].contains(&key),
            // The path items of a callback, be the expression `summary`.
            Self::Callback => value.as_object().is_some() && !key.starts_with("x-"),
            _ => false,
        }
    }

    /// The fields that decide who may call, how a caller gets a credential and where it is sent. A map of fixed names, such as that of
    /// the flows, has them too. The names of schemes and scopes are none: every reader takes two cases for two names.
    pub(super) fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Root => &[
                "openapi",
                "$self",
                "paths",
                "webhooks",
                "components",
                "security",
                "servers",
            ],
            Self::Components => &[
                "securitySchemes",
                "callbacks",
                "pathItems",
                "responses",
                "links",
            ],
            Self::PathItem => &["$ref", "servers"],
            Self::Operation => &["security", "callbacks", "servers", "responses"],
            Self::Response => &["$ref", "links"],
            Self::Link => &["$ref", "operationId", "operationRef", "server"],
            Self::Server => &["url", "variables"],
            Self::Variable => &["default", "enum"],
            Self::Scheme => &[
                "$ref",
                "type",
                "in",
                "name",
                "scheme",
                "flows",
                "openIdConnectUrl",
            ],
            Self::Flows => &[
                "implicit",
                "password",
                "clientCredentials",
                "authorizationCode",
            ],
            Self::Flow => &["authorizationUrl", "tokenUrl", "refreshUrl", "scopes"],
            _ => &[],
        }
    }
}

/// Whether `key` is another text than `field`, and the same in any case. Two letters beyond ASCII are the same as one of ASCII.
pub(super) fn folds_to(key: &str, field: &str) -> bool {
    let folded = key.chars().map(|character| match character {
        '\u{17f}' => 's',
        '\u{212a}' => 'k',
        other => other.to_ascii_lowercase(),
    });
    key != field && folded.eq(field.chars().map(|letter| letter.to_ascii_lowercase()))
}
