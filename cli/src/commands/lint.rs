//! `cargo oasgard lint`

mod github;
mod json;
mod sarif;
mod text;

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use oasgard_core::rules::Severity;
use oasgard_document::DocumentView;

use crate::diagnostics::{LocatedDiagnostic, located, show, unread};
use crate::escape::machine_json;
use crate::failure::Failure;
use crate::options::RuleOptions;
use crate::source::Source;
use crate::terminal::report;

#[derive(Debug, Args)]
pub(crate) struct LintRequest {
    /// OpenAPI 3.0, 3.1 or 3.2 documents, JSON or YAML; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Format of the findings on standard output
    #[arg(long, value_enum, default_value_t)]
    format: OutputFormat,
    #[command(flatten)]
    rules: RuleOptions,
    /// Show every finding of a rule, not only the first ten
    #[arg(long)]
    all: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
    /// For code scanning, SARIF 2.1.0
    Sarif,
    /// For pull requests: annotations by GitHub Actions
    Github,
}

/// A document and what was found in it.
struct Linted {
    source: Source,
    /// In the order of the text.
    findings: Vec<LocatedDiagnostic>,
}

/// Checks every document that can be read, and reports which could not.
pub(crate) fn lint(request: &LintRequest) -> Result<(), Failure> {
    request.rules.refuse_contradiction()?;
    let mut linted = Vec::new();
    let mut all_are_read = true;
    for path in &request.files {
        match Source::read(path).and_then(|source| check_document(source, &request.rules)) {
            Ok(document) => linted.push(document),
            Err(failure) => {
                report::failure(&failure);
                all_are_read = false;
            }
        }
    }
    report::written(write(request, &linted))?;
    let mut findings = linted.iter().flat_map(|document| &document.findings);
    let denies_warnings = request.rules.denies_warnings();
    let is_refused = findings.any(|found| denies_warnings || found.is_error());
    match (all_are_read, is_refused) {
        (false, _) => Err(Failure::not_checked()),
        (true, true) => Err(Failure::findings()),
        (true, false) => Ok(()),
    }
}

fn check_document(source: Source, rules: &RuleOptions) -> Result<Linted, Failure> {
    let mut diagnostics = match DocumentView::read(&source.json) {
        Ok(document) => document.review(),
        Err(diagnostic) => return Err(unread(&source, &diagnostic)),
    };
    diagnostics.extend(source.ambiguities());
    diagnostics.retain(|diagnostic| !rules.allow.contains(&diagnostic.finding.rule));
    for diagnostic in &mut diagnostics {
        if rules.denies(diagnostic.finding.rule) {
            diagnostic.finding.severity = Severity::Error;
        }
    }
    let findings = located(&source, diagnostics);
    Ok(Linted { source, findings })
}

/// What is found in a document, in every format that other programs read; `None` if it cannot be checked.
pub(crate) fn every_format(source: &Source) -> Option<Vec<String>> {
    let document = DocumentView::read(&source.json).ok()?;
    let findings = located(source, document.review());
    let mut shown = Vec::new();
    for found in &findings {
        show(&mut shown, "document", found, source.text()).ok()?;
    }
    let linted = [Linted {
        source: source.clone(),
        findings,
    }];
    Some(vec![
        json::document(&linted).to_pretty(),
        sarif::document(&linted).to_pretty(),
        github::annotations(&linted),
    ])
}

fn write(request: &LintRequest, linted: &[Linted]) -> io::Result<()> {
    match request.format {
        OutputFormat::Text => text::write(linted, request.all),
        OutputFormat::Json => print(&machine_json::text(&json::document(linted))),
        OutputFormat::Sarif => print(&machine_json::text(&sarif::document(linted))),
        OutputFormat::Github => print(&github::annotations(linted)),
    }
}

fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}
