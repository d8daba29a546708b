//! What a document of one version, with the names of the chosen tools, can express.

use oasgard_core::requirement::Requirement;
use oasgard_core::version::Version;
use oasgard_core::wording::Wording;
use oasgard_document::rules;

use super::Document;
use crate::api::Api;
use crate::error::Problem;

impl Document {
    /// What is declared, its schemes in the words of the chosen dialects.
    pub(super) fn translated(&self) -> Api {
        let mut api = self.api.clone();
        for declared in api.schemes.values_mut() {
            declared.scheme = self.dialects.translate(&declared.scheme);
        }
        api
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
