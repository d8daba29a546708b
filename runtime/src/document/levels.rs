//! What may be missing beside a base document, and which warnings are left out or are errors.

use super::Document;
use crate::error::{Error, Problem, Problems};

impl Document {
    /// Keeps operations of a base document that no handler declares as they are.
    #[must_use]
    pub fn allow_undeclared(mut self, allowed: bool) -> Self {
        self.allowed.undeclared = allowed;
        self
    }

    /// Leaves out declarations that have no operation in a base document.
    #[must_use]
    pub fn allow_unmatched(mut self, allowed: bool) -> Self {
        self.allowed.unmatched = allowed;
        self
    }

    /// Leaves the warnings of rules out, by the IDs of the rules, such as `["MRG-06"]`. The last choice for a rule counts.
    ///
    /// # Errors
    /// If there is no rule of this ID, or if its findings cannot be left out: an error keeps the document from being weaker than
    /// what is declared.
    pub fn allow<'a>(mut self, rules: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        for id in rules {
            self.levels.allow(id)?;
        }
        Ok(self)
    }

    /// Makes the warnings of rules errors, by the IDs of the rules, such as `["MRG-09"]`; `["warnings"]` is every rule that is
    /// not allowed. The last choice for a rule counts.
    ///
    /// # Errors
    /// If there is no rule of this ID, or none that a whole program can break.
    pub fn deny<'a>(mut self, rules: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        for id in rules {
            self.levels.deny(id)?;
        }
        Ok(self)
    }

    /// Those of `warnings` that are left when [`Document::allow`] and [`Document::deny`] have been applied.
    ///
    /// # Errors
    /// With those that are denied.
    pub fn judge(&self, warnings: Vec<Problem>) -> Result<Vec<Problem>, Error> {
        let mut denied = Vec::new();
        let left = self.levels.judge(warnings, &mut denied);
        Problems::none_of(denied)?;
        Ok(left)
    }

    /// Refuses a document of its own that has a denied warning, whatever version it is written in; [`Document::warnings`] has the
    /// others.
    ///
    /// # Errors
    /// With the warnings that are denied.
    pub fn refuse_denied(&self) -> Result<(), Error> {
        self.judge(self.review()).map(drop)
    }
}
