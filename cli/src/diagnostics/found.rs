//! What was found in a document, and where it stands in the text.

use oasgard_core::rules::Severity;
use oasgard_document::Diagnostic;

use crate::failure::Failure;
use crate::source::{Position, Source};

/// A broken rule with its place in the text.
pub(crate) struct Found {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) position: Position,
}

impl Found {
    pub(crate) fn is_error(&self) -> bool {
        self.diagnostic.finding.severity == Severity::Error
    }

    /// The line in which it stands, counted from 1.
    pub(crate) fn line(&self) -> usize {
        self.position.line
    }

    /// The severity's name in every format.
    pub(crate) fn level(&self) -> &'static str {
        if self.is_error() { "error" } else { "warning" }
    }
}

/// Where each mistake stands, in the order of the text.
pub(crate) fn located(source: &Source, diagnostics: Vec<Diagnostic>) -> Vec<Found> {
    let positions = source.positions(
        diagnostics
            .iter()
            .map(|diagnostic| diagnostic.pointer.as_str()),
    );
    let mut findings: Vec<_> = diagnostics
        .into_iter()
        .map(|diagnostic| {
            let position = positions.get(diagnostic.pointer.as_str()).copied();
            let position = position.unwrap_or(Position { line: 1, column: 1 });
            Found {
                diagnostic,
                position,
            }
        })
        .collect();
    findings.sort_by_key(|found| found.position);
    findings
}

/// A file that is no OpenAPI document of a version that is known.
pub(crate) fn unread(source: &Source, diagnostic: &Diagnostic) -> Failure {
    let positions = source.positions([diagnostic.pointer.as_str()]);
    let name = source.name();
    let message = &diagnostic.finding.message;
    Failure::call(match positions.get(diagnostic.pointer.as_str()) {
        Some(Position { line, column }) => format!("{name}:{line}:{column}: {message}"),
        None => format!("{name}: {message}"),
    })
}
