//! The matrix of a base document with the declared security in it.

use std::collections::HashMap;

use oasgard::Merged;
use oasgard_document::Diagnostic;

use super::access::{Access, Matrix, Operation, Place};
use super::declarations;
use super::description;
use super::untrusted::Untrusted;
use crate::failure::Failure;

/// Shows the document that is written, and of each declared operation what only its declaration knows.
pub(super) fn matrix(merged: &Merged) -> Result<Matrix, Failure> {
    let mut matrix =
        description::matrix(merged.document()).map_err(|diagnostics| refused(&diagnostics))?;
    let declarations: HashMap<_, _> = merged
        .declarations()
        .map(|(method, path, declared)| ((method, path), declared))
        .collect();
    let called = matrix.operations.iter_mut();
    for operation in called.filter(|operation| operation.place == Place::Path) {
        let route = (operation.method.as_str(), operation.path.as_str());
        if let Some(declared) = declarations.get(&route) {
            operation.explain_by(declared);
        }
    }
    Ok(matrix)
}

fn refused(diagnostics: &[Diagnostic]) -> Failure {
    let messages = diagnostics.iter().map(|Diagnostic { pointer, finding }| {
        let rule = finding.rule.id();
        format!("base document, `{pointer}`: {} [{rule}]", finding.message)
    });
    Failure::calls(messages.collect())
}

impl Operation {
    fn explain_by(&mut self, declared: &oasgard::Operation) {
        self.source = declarations::source(declared);
        if self.summary.is_empty() {
            self.summary = declared.summary().into();
        }
        if let Access::Optional(_, reason) | Access::Public(reason) = &mut self.access {
            *reason = declared.security().public_reason().map(Untrusted::from);
        }
    }
}
