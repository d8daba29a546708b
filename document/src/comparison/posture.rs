//! What a document states about who may call an operation.

use std::collections::HashSet;

use oasgard_core::requirement::Requirement;

use crate::access::Access;

/// Whom an operation admits, and how the document states it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Posture {
    access: Access,
    known: Option<Access>,
    is_stated: bool,
}

impl Posture {
    /// What a `security` list states.
    #[must_use]
    pub fn stated(alternatives: Vec<Requirement>) -> Self {
        let known: Vec<_> = alternatives
            .iter()
            .filter(|one| !one.is_empty())
            .cloned()
            .collect();
        let access = Access::new(alternatives);
        let known = (access.is_everyone() && !known.is_empty()).then(|| Access::new(known));
        Self {
            access,
            known,
            is_stated: true,
        }
    }

    /// Neither the operation nor the root states security, so nothing is required.
    #[must_use]
    pub fn unstated() -> Self {
        Self {
            access: Access::everyone(),
            known: None,
            is_stated: false,
        }
    }

    /// Whom the operation admits.
    #[must_use]
    pub fn access(&self) -> &Access {
        &self.access
    }

    /// Where anyone may call: how a caller may be known all the same.
    #[must_use]
    pub fn known(&self) -> Option<&Access> {
        self.known.as_ref()
    }

    /// Whether the operation or the root states it.
    #[must_use]
    pub fn is_stated(&self) -> bool {
        self.is_stated
    }

    /// The schemes by which some caller is known.
    pub(super) fn schemes(&self) -> HashSet<&str> {
        let said = self.known.iter().chain([&self.access]);
        said.flat_map(Access::alternatives)
            .flat_map(|alternative| alternative.iter().map(|(scheme, _)| scheme))
            .collect()
    }

    /// The scopes by which some caller is known.
    pub(super) fn scopes(&self) -> impl Iterator<Item = &str> {
        let said = self.known.iter().chain([&self.access]);
        let alternatives = said.flat_map(Access::alternatives);
        let required = alternatives.flat_map(Requirement::iter);
        required.flat_map(|(_, scopes)| scopes.iter().map(String::as_str))
    }

    /// The same with other names for schemes.
    pub(super) fn renamed(&self, name: impl Fn(&str) -> String) -> Self {
        let renamed = |access: &Access| {
            let alternatives = access.alternatives().iter();
            Access::new(alternatives.map(|alternative| alternative.renamed(&name)))
        };
        Self {
            access: renamed(&self.access),
            known: self.known.as_ref().map(renamed),
            is_stated: self.is_stated,
        }
    }
}
