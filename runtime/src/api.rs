//! What a program declares, joined: schemes and operations.

use std::collections::BTreeMap;

use oasgard_spec::operation::Method;
use oasgard_spec::record::Source;
use oasgard_spec::requirement::Requirement;
use oasgard_spec::scheme::{Scheme, Scope};

/// The schemes and operations of a program, every name resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Api {
    pub(crate) schemes: BTreeMap<String, DeclaredScheme>,
    pub(crate) operations: Vec<Operation>,
}

/// A scheme with its scopes and where it is declared first.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DeclaredScheme {
    pub(crate) scheme: Scheme,
    pub(crate) scopes: Vec<Scope>,
    /// Whether a type declares it, and so all of its scopes.
    pub(crate) is_closed: bool,
    pub(crate) source: Source,
}

/// A handler and who may call it.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    pub(crate) id: String,
    pub(crate) route: Option<(Method, String)>,
    pub(crate) security: Security,
    pub(crate) description: Option<String>,
    pub(crate) source: Source,
}

/// Who may call an operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Security {
    pub(crate) requirements: Vec<Requirement>,
    pub(crate) public: Option<String>,
}

impl Api {
    /// The names of the schemes, in byte order.
    pub fn schemes(&self) -> impl ExactSizeIterator<Item = &str> {
        self.schemes.keys().map(String::as_str)
    }

    /// The operations, by path and method.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }
}

impl Operation {
    /// The `operationId`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The method as it is sent, if the route is known.
    #[must_use]
    pub fn method(&self) -> Option<&str> {
        self.route.as_ref().map(|(method, _)| method.as_str())
    }

    /// The path template, if the route is known.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.route.as_ref().map(|(_, path)| path.as_str())
    }

    /// Who may call it.
    #[must_use]
    pub fn security(&self) -> &Security {
        &self.security
    }

    /// Method and path, or the id where no route is known.
    pub(crate) fn title(&self) -> String {
        match &self.route {
            Some((method, path)) => format!("{method} {path}"),
            None => self.id.clone(),
        }
    }
}

impl Security {
    /// Whether a caller without any credential is let in.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.public.is_some()
    }

    /// Why a caller without any credential is let in.
    #[must_use]
    pub fn public_reason(&self) -> Option<&str> {
        self.public.as_deref()
    }

    /// Every alternative, `{}` last where a caller may be known; none if nobody is asked.
    pub(crate) fn all_alternatives(&self) -> Vec<Requirement> {
        let mut alternatives = self.requirements.clone();
        if self.is_public() && !alternatives.is_empty() {
            alternatives.push(Requirement::default());
        }
        alternatives
    }

    /// The alternatives: each lists its schemes in byte order with the scopes or roles needed of each.
    pub fn alternatives(
        &self,
    ) -> impl ExactSizeIterator<Item = impl Iterator<Item = (&str, &[String])>> {
        self.requirements.iter().map(Requirement::iter)
    }
}
