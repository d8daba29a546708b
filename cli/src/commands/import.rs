//! `cargo oasgard import`

mod by_name;
mod decisions;
mod declarations;
mod declare;
mod fix;
mod names;
mod notes;
mod refused;
mod rust;
mod scaffold;

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use clap::Args;
use oasgard::Json;
use oasgard_core::rules::Severity;
use oasgard_document::{Diagnostic, DocumentView};

use crate::diagnostics::{located, show, unread};
use crate::escape::visible::{file_name, visible, visible_prose};
use crate::failure::Failure;
use crate::source::{Position, Source};
use crate::terminal::count::counted;
use crate::terminal::report;
use declarations::Declarations;
use fix::Change;
use scaffold::Manifest;

#[derive(Debug, Args)]
pub(crate) struct ImportRequest {
    /// OpenAPI 3.0, 3.1 or 3.2 document, JSON or YAML; `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// File of the declarations, which must be new [default: standard output]
    #[arg(short, long, value_name = "FILE", conflicts_with = "scaffold")]
    output: Option<PathBuf>,
    /// Write a crate that compiles into this folder, which must be new or empty
    #[arg(long, value_name = "DIR")]
    scaffold: Option<PathBuf>,
    /// Where the crate finds `oasgard`, such as `../oasgard/runtime` [default: in the registry]
    #[arg(long, value_name = "DIR", requires = "scaffold")]
    oasgard_path: Option<PathBuf>,
    /// Write the nearest legal declarations of a document that breaks rules, and report what was changed
    #[arg(long)]
    fix: bool,
}

/// Writes the declarations that state what a document states.
pub(crate) fn import(request: &ImportRequest) -> Result<(), Failure> {
    let source = Source::read(&request.file)?;
    let document =
        DocumentView::read(&source.json).map_err(|diagnostic| unread(&source, &diagnostic))?;
    source.check_ambiguities()?;
    let (declarations, diagnostics) = refused::examine(&document);
    if diagnostics.is_empty() {
        return deliver(request, &source, &source.json, &declarations);
    }
    if !request.fix {
        return Err(refuse(
            &source,
            diagnostics,
            "nothing is written; `--fix` writes the nearest legal declarations",
        ));
    }
    let fixed = fix::fix(source.json.clone()).map_err(|diagnostics| {
        refuse(
            &source,
            diagnostics,
            "nothing is written; this cannot be fixed automatically",
        )
    })?;
    let document =
        DocumentView::read(&fixed.json).map_err(|diagnostic| unread(&source, &diagnostic))?;
    let declarations = fixed.declarations(&document);
    say(&source, &fixed.changes);
    deliver(request, &source, &fixed.json, &declarations)
}

/// Shows every broken rule where it is broken.
///
/// What is a warning to others keeps a document from being declared, and so is an error here.
fn refuse(source: &Source, mut diagnostics: Vec<Diagnostic>, remedy: &str) -> Failure {
    for diagnostic in &mut diagnostics {
        diagnostic.finding.severity = Severity::Error;
    }
    let name = source.name();
    let diagnostics = located(source, diagnostics);
    let mut out = io::BufWriter::new(anstream::stderr().lock());
    for found in &diagnostics {
        // A closed stream is not an error; the exit code still tells the rest.
        let _ = show(&mut out, &name, found, source.text());
    }
    let _ = out.flush();
    drop(out);
    let count = match diagnostics.len() {
        1 => "1 thing".to_owned(),
        count => format!("{count} things"),
    };
    Failure::declarations(vec![format!(
        "{count} in {name} cannot be declared; {remedy}"
    )])
}

/// Prints what was changed, a line each.
fn say(source: &Source, changes: &[Change]) {
    let name = source.name();
    let positions = source.positions(changes.iter().map(|change| change.pointer.as_str()));
    let mut placed: Vec<_> = changes
        .iter()
        .map(|change| (positions.get(change.pointer.as_str()).copied(), change))
        .collect();
    placed.sort_by_key(|(position, _)| *position);
    for (position, Change { rule, message, .. }) in placed {
        report::fixed(
            *rule,
            format_args!("{name}{}: {}", place(position), visible(message)),
        );
    }
}

/// A place behind the name of its file.
fn place(position: Option<Position>) -> String {
    position.map_or(String::new(), |at| format!(":{}:{}", at.line, at.column))
}

fn deliver(
    request: &ImportRequest,
    source: &Source,
    json: &Json,
    declarations: &Declarations,
) -> Result<(), Failure> {
    let document = DocumentView::read(json).map_err(|diagnostic| unread(source, &diagnostic))?;
    let name = source.name();
    let notes = notes::notes(&document);
    let positions = source.positions(notes.iter().map(|(pointer, _)| pointer.as_str()));
    for (pointer, message) in &notes {
        let place = place(positions.get(pointer.as_str()).copied());
        report::note(format_args!("{name}{place}: {message}"));
    }
    let head = head(&document, source);
    let written = match (&request.scaffold, &request.output) {
        (Some(folder), _) => {
            let manifest = manifest(&document, folder, request.oasgard_path.as_deref())?;
            scaffold::write(folder, &scaffold::files(declarations, &manifest, &head))?;
            file_name(folder)
        }
        (None, Some(file)) => {
            write(file, &rust::listing(declarations, &format!("// {head}\n")))?;
            file_name(file)
        }
        (None, None) => {
            let text = rust::listing(declarations, &format!("// {head}\n"));
            report::print(&text)?;
            "to standard output".to_owned()
        }
    };
    if request.scaffold.is_some() || request.output.is_some() {
        report::note("to format the code, run `cargo fmt` in its crate");
    }
    report::done(format_args!("wrote {written}: {}", summary(declarations)));
    Ok(())
}

/// The declarations of a document, or of the nearest valid one; `None` if there are none.
pub(crate) fn listing(document: &DocumentView, fix: bool) -> Option<String> {
    let head = "// imported\n";
    let (declarations, diagnostics) = refused::examine(document);
    let _ = notes::notes(document);
    if diagnostics.is_empty() {
        return Some(rust::listing(&declarations, head));
    }
    if !fix {
        return None;
    }
    let fixed = fix::fix(Json::Object(document.root().clone())).ok()?;
    let document = DocumentView::read(&fixed.json).ok()?;
    Some(rust::listing(&fixed.declarations(&document), head))
}

/// One line on where the declarations come from.
fn head(document: &DocumentView, source: &Source) -> String {
    let info = document.root().get("info").and_then(Json::as_object);
    let text = |key| info.and_then(|info| info.get(key)).and_then(Json::as_str);
    let file = source.path.file_name().unwrap_or(source.path.as_os_str());
    let words = [
        "The security of",
        text("title").unwrap_or("an API"),
        text("version").unwrap_or_default(),
    ];
    let title = visible_prose(&words.join(" "));
    format!(
        "{title}, imported from {}.",
        visible_prose(&file.to_string_lossy())
    )
}

fn manifest(
    document: &DocumentView,
    folder: &Path,
    runtime: Option<&Path>,
) -> Result<Manifest, Failure> {
    let refuse =
        |path: &Path, error: &io::Error| Failure::call(format!("{}: {error}", file_name(path)));
    let runtime = runtime
        .map(|path| fs::canonicalize(path).map_err(|error| refuse(path, &error)))
        .transpose()?;
    let absolute = std::path::absolute(folder).map_err(|error| refuse(folder, &error))?;
    let name = absolute.file_name().unwrap_or_default().to_string_lossy();
    Ok(Manifest::of(document, &name, runtime))
}

/// Writes a new file: one that is there may have been worked on.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    if fs::symlink_metadata(path).is_ok() {
        let path = file_name(path);
        return Err(Failure::call(format!(
            "{path} exists; name a new file, or remove it"
        )));
    }
    Ok(oasgard::write_new(path, text)?)
}

fn summary(declarations: &Declarations) -> String {
    let operations = &declarations.operations;
    let public = operations
        .iter()
        .filter(|operation| operation.public.is_some())
        .count();
    let unresolved = declarations.unresolved.len();
    let left_out = declarations.left_out.len();
    let mut parts = vec![
        counted(declarations.schemes.len(), "scheme"),
        counted(operations.len(), "operation"),
        format!("{} secured", operations.len() - public),
        format!("{public} public"),
    ];
    if unresolved > 0 {
        parts.push(format!("{unresolved} left to you"));
    }
    if left_out > 0 {
        parts.push(format!("{left_out} without a path and left out"));
    }
    parts.join(", ")
}

#[cfg(test)]
mod mutated;
