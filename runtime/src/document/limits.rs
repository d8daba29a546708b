//! What keeps declarations from being written as a document.

use oasgard_core::requirement::Requirement;
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;
use oasgard_document::rules;

use super::Document;
use crate::error::{Problem, Problems};
use crate::gather::{refuse_partial, refuse_repeated};

impl Document {
    /// Refuses what a document of its own cannot be: what its version cannot express, and operations that share a place.
    pub(super) fn refuse_unsupported(&self) -> Result<(), Problems> {
        let mut problems = self.unsupported(self.version());
        self.levels.judge(self.review(), &mut problems);
        refuse_repeated(&self.api.operations, &mut problems);
        refuse_partial(&self.api.operations, &mut problems);
        Problems::none_of(problems)
    }

    /// Everything that `version` cannot express without weakening it, and everything whose name would be taken already.
    pub(super) fn unsupported(&self, version: Version) -> Vec<Problem> {
        let mut problems: Vec<Problem> = Vec::new();
        for declared in self.api.schemes.values() {
            let finding =
                rules::scheme::check_version(Wording::Declaration, version, &declared.scheme);
            problems.extend(finding.map(Problem::from));
            let clashes = rules::client::check_extensions(&declared.scheme, &self.dialects);
            problems.extend(clashes.into_iter().map(Problem::from));
        }
        for operation in &self.api.operations {
            let title = operation.title();
            for (scheme, roles) in operation
                .security
                .requirements
                .iter()
                .flat_map(Requirement::iter)
            {
                let scheme = &self.api.schemes[scheme].scheme;
                let finding = rules::requirement::check_version(
                    Wording::Declaration,
                    version,
                    &title,
                    scheme,
                    roles,
                );
                problems.extend(finding.map(Problem::from));
            }
        }
        problems
    }
}
