//! What was found in a document, and where in its text.

use oasgard_core::rules::Severity;
use oasgard_document::Diagnostic;

use crate::failure::Failure;
use crate::source::{Place, Position, Source};

/// A broken rule with its place in the text.
pub(crate) struct LocatedDiagnostic {
    pub(crate) diagnostic: Diagnostic,
    pub(crate) place: Place,
}

impl LocatedDiagnostic {
    pub(crate) fn is_error(&self) -> bool {
        self.diagnostic.finding.severity == Severity::Error
    }

    /// The severity's name in every format.
    pub(crate) fn level(&self) -> &'static str {
        if self.is_error() { "error" } else { "warning" }
    }
}

/// Where each mistake stands, in the order of the text.
pub(crate) fn located(source: &Source, diagnostics: Vec<Diagnostic>) -> Vec<LocatedDiagnostic> {
    let places = source.places(
        diagnostics
            .iter()
            .map(|diagnostic| diagnostic.pointer.as_str()),
    );
    let mut findings: Vec<_> = diagnostics
        .into_iter()
        .map(|diagnostic| {
            let place = places[diagnostic.pointer.as_str()];
            LocatedDiagnostic { diagnostic, place }
        })
        .collect();
    findings.sort_by_key(|found| found.place.position);
    findings
}

/// A file that is not an OpenAPI document of a known version.
pub(crate) fn unread(source: &Source, diagnostic: &Diagnostic) -> Failure {
    let positions = source.positions([diagnostic.pointer.as_str()]);
    let name = source.name();
    let message = &diagnostic.finding.message;
    Failure::call(match positions.get(diagnostic.pointer.as_str()) {
        Some(Position { line, column }) => format!("{name}:{line}:{column}: {message}"),
        None => format!("{name}: {message}"),
    })
}
