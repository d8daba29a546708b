//! The contents of a document as declarations: types for its schemes, variants for scopes, functions for operations.

use super::by_name::ByName;
use oasgard_core::operation::Method;
use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::{Scheme, Scope};

/// Everything that is to be written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Declarations {
    pub(crate) schemes: ByName<DeclaredScheme>,
    pub(crate) operations: Vec<DeclaredOperation>,
    /// Operations that are not handlers of this API, by their titles.
    pub(crate) left_out: Vec<String>,
    /// Operations whose security a person has to write, and why.
    pub(crate) unresolved: Vec<String>,
}

/// A type with `#[security_scheme]`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DeclaredScheme {
    pub(crate) type_name: String,
    pub(crate) scheme: Scheme,
    /// Why the scheme itself may be insecure; its flows have reasons of their own.
    pub(crate) allow_insecure: Option<&'static str>,
    /// By their scopes or roles.
    pub(crate) variants: ByName<Variant>,
}

/// A variant with `#[scope]` or `#[role]`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variant {
    pub(crate) name: String,
    pub(crate) scope: Scope,
}

/// A function with `#[security]`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DeclaredOperation {
    pub(crate) function: String,
    pub(crate) id: String,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) summary: Option<String>,
    /// None of them if anyone may call it.
    pub(crate) alternatives: Vec<Requirement>,
    pub(crate) public: Option<&'static str>,
}

impl DeclaredScheme {
    /// The name under which requirements of this scheme have the scope.
    pub(crate) fn variant(&self, token: &str) -> Option<&str> {
        self.variants
            .find(token)
            .map(|variant| variant.name.as_str())
    }
}

impl Declarations {
    /// The scheme with this key.
    pub(crate) fn scheme(&self, key: &str) -> Option<&DeclaredScheme> {
        self.schemes.find(key)
    }
}
