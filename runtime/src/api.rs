//! What a program declares, joined: schemes and operations.

use std::collections::BTreeMap;

use oasgard_core::json::Object;
use oasgard_core::operation::{Method, is_relative};
use oasgard_core::record::Source;
use oasgard_core::requirement::Requirement;
use oasgard_core::scheme::{Scheme, Scope};
use oasgard_core::version::Version;

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
    /// The id under which other documents may have the operation: what is written, else the function's name.
    pub(crate) plain_id: String,
    /// Whether the id is written at the handler.
    pub(crate) has_written_id: bool,
    pub(crate) route: Option<(Method, String)>,
    pub(crate) security: Security,
    pub(crate) description: Option<String>,
    pub(crate) source: Source,
    /// Whether it is compiled several times, so that it may be several operations.
    pub(crate) has_copies: bool,
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

    /// The Security Scheme Object of a scheme as OpenAPI 3.2 writes it.
    #[must_use]
    pub fn scheme(&self, name: &str) -> Option<Object> {
        let declared = self.schemes.get(name)?;
        Some(declared.scheme.object(Version::V3_2))
    }

    /// The scopes or roles of a scheme in declared order, each with what it permits.
    pub fn scopes(&self, scheme: &str) -> impl Iterator<Item = (&str, &str)> {
        let declared = self.schemes.get(scheme).into_iter();
        declared
            .flat_map(|declared| &declared.scopes)
            .map(|scope| (scope.token.as_str(), scope.description.as_str()))
    }

    /// The operations, by path and method.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }
}

impl Api {
    /// The same with the ids under which a document of another tool may have the operations.
    pub(crate) fn with_plain_ids(mut self) -> Self {
        for operation in &mut self.operations {
            operation.id.clone_from(&operation.plain_id);
        }
        self
    }
}

impl Operation {
    /// The `operationId`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The method as clients send it, if the route is known.
    #[must_use]
    pub fn method(&self) -> Option<&str> {
        self.route.as_ref().map(|(method, _)| method.as_str())
    }

    /// The path template, if the route is known. One that does not begin with `/` is relative to that of a router.
    #[must_use]
    pub fn path(&self) -> Option<&str> {
        self.route.as_ref().map(|(_, path)| path.as_str())
    }

    /// What it does, in one line: the first paragraph of the doc comment, else the handler's name as words.
    #[must_use]
    pub fn summary(&self) -> String {
        let first = self.paragraphs().0;
        let words: Vec<_> = first.split_whitespace().collect();
        if words.is_empty() {
            in_words(&self.source.item)
        } else {
            words.join(" ")
        }
    }

    /// The group it belongs to: the module of its handler.
    #[must_use]
    pub fn tag(&self) -> &str {
        let module = self.source.module.rsplit("::").next();
        module.unwrap_or_default()
    }

    /// The file of its handler, as rustc was given it.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.source.file
    }

    /// The line of its handler's attribute.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.source.line
    }

    /// Who may call it.
    #[must_use]
    pub fn security(&self) -> &Security {
        &self.security
    }

    /// The first paragraph of the doc comment, and the rest.
    pub(crate) fn paragraphs(&self) -> (&str, &str) {
        let text = self.description.as_deref().unwrap_or_default();
        text.split_once("\n\n").unwrap_or((text, ""))
    }

    /// Method and path, or the id if no route is known.
    pub(crate) fn title(&self) -> String {
        match &self.route {
            Some((method, path)) if path.is_empty() => format!("{method} …"),
            Some((method, path)) if is_relative(path) => format!("{method} …/{path}"),
            Some((method, path)) => format!("{method} {path}"),
            None => self.id.clone(),
        }
    }
}

/// `list_pets` → `List pets`
fn in_words(name: &str) -> String {
    let words = name.replace('_', " ");
    let mut characters = words.trim().chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => name.to_owned(),
    }
}

impl Security {
    /// Whether a caller without any credential is admitted.
    #[must_use]
    pub fn is_public(&self) -> bool {
        self.public.is_some()
    }

    /// Why a caller without any credential is admitted.
    #[must_use]
    pub fn public_reason(&self) -> Option<&str> {
        self.public.as_deref()
    }

    /// Every alternative, `{}` last if credentials are optional; empty if no credential is required.
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
