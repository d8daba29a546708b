//! An existing OpenAPI document, seen from its security: which operations it has, what each of them requires, and which
//! schemes that names.

pub mod access;
pub mod comparison;
pub mod dialect;
pub mod info;
pub mod rules;

mod ambiguous;
mod elsewhere;
mod fields;
mod named;
mod operations;
mod pointer;
mod reference;
mod repetition;
mod requirements;
mod review;
mod scheme;
mod server;
mod unread;
mod unrecognized;
mod walk;

pub use elsewhere::Elsewhere;
pub use named::Named;
pub(crate) use operations::Callback;
pub use operations::{Home, OperationView};
pub use pointer::Pointer;
pub(crate) use reference::LONGEST_CHAIN;
pub use reference::Resolved;
pub use requirements::requirements;
pub use scheme::ReadScheme;
pub use server::{Reached, Server, Servers};
pub use unread::{UnreadablePart, UnreadableReason, Unresolved};
pub use unrecognized::Unrecognized;

use oasgard_core::json::{Json, Object};
use oasgard_core::version::Version;

use rules::Finding;

/// A broken rule and where in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The place.
    pub pointer: Pointer,
    /// What is wrong there.
    pub finding: Finding,
}

/// An OpenAPI document.
#[derive(Clone, Copy, Debug)]
pub struct DocumentView<'a> {
    version: Version,
    root: &'a Object,
}

impl<'a> DocumentView<'a> {
    /// The document that `json` is.
    ///
    /// # Errors
    /// If it is not an object, or its `openapi` field names none of the three versions.
    pub fn read(json: &'a Json) -> Result<Self, Diagnostic> {
        let at_root = |finding| Diagnostic {
            pointer: Pointer::root(),
            finding,
        };
        let root = json
            .as_object()
            .filter(|root| root.get("openapi").is_some() || root.get("swagger").is_some())
            .ok_or_else(|| at_root(rules::document::not_openapi()))?;
        let written = match root.get("openapi") {
            Some(Json::String(version)) => version.clone(),
            Some(other) => other.to_line().into(),
            None => "2.0".into(),
        };
        let version = written.parse().map_err(|unsupported| Diagnostic {
            pointer: Pointer::root().child(match root.get("openapi") {
                Some(_) => "openapi",
                None => "swagger",
            }),
            finding: rules::document::unsupported_version(unsupported),
        })?;
        Ok(Self { version, root })
    }

    /// Which version of OpenAPI it is written in.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version
    }

    /// The OpenAPI Object.
    #[must_use]
    pub fn root(&self) -> &'a Object {
        self.root
    }

    /// The root `security`, which every operation without its own inherits.
    #[must_use]
    pub fn security(&self) -> Option<&'a Json> {
        self.root.get("security")
    }

    /// The entries of `components.securitySchemes`, in written order; each should be a Security Scheme Object or a reference.
    pub fn schemes(&self) -> impl Iterator<Item = (&'a str, &'a Json)> {
        self.component("securitySchemes")
    }

    /// The entry of `components.securitySchemes` with this name.
    #[must_use]
    pub fn component_scheme(&self, name: &str) -> Option<&'a Json> {
        let components = self.root.get("components")?.as_object()?;
        components.get("securitySchemes")?.as_object()?.get(name)
    }

    /// The URLs of the root servers, in written order.
    pub fn servers(&self) -> impl Iterator<Item = &'a str> {
        let servers = self.root.get("servers").and_then(Json::as_array);
        servers
            .into_iter()
            .flatten()
            .filter_map(|server| server.as_object()?.get("url")?.as_str())
    }

    /// The `security` of an operation: its own, else the root's; `None` if there is neither.
    #[must_use]
    pub fn security_of(&self, operation: &OperationView<'a>) -> Option<&'a Json> {
        operation.security().or_else(|| self.security())
    }

    /// The same with its place. An empty list at the root does not apply to an operation without its own list.
    #[must_use]
    pub fn stated_security(&self, operation: &OperationView<'a>) -> Option<(&'a Json, Pointer)> {
        if let Some(own) = operation.security() {
            return Some((own, operation.pointer.child("security")));
        }
        let root = self.security()?;
        let is_unstated = root.as_array().is_some_and(<[_]>::is_empty);
        (!is_unstated).then(|| (root, Pointer::root().child("security")))
    }

    /// The entries of one member of the Components Object.
    fn component(&self, name: &str) -> impl Iterator<Item = (&'a str, &'a Json)> + use<'a> {
        let components = self.root.get("components").and_then(Json::as_object);
        let entries = components
            .and_then(|components| components.get(name))
            .and_then(Json::as_object);
        entries.into_iter().flat_map(Object::iter)
    }
}
