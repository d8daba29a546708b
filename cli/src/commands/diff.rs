//! `cargo oasgard diff`

mod alternatives;
mod fail_on;
mod git;
mod github;
mod json;
mod markdown;
mod request;
mod review;
mod text;

use std::path::{Path, PathBuf};

use oasgard::Document;
use oasgard_document::comparison::{Comparison, Stated};
use oasgard_document::{Diagnostic, DocumentView};

use crate::document::generate;
use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;
use crate::output::refuse_input;
use crate::source::Source;
use crate::terminal::count::counted;
use crate::terminal::report;
use fail_on::Gate;
pub(crate) use request::DiffRequest;
use request::OutputFormat;
use review::Review;

/// Compares two documents, and shows who may call what that could not, and the reverse.
pub(crate) fn diff(request: &DiffRequest) -> Result<(), Failure> {
    let gate = Gate::new(&request.fail_on)?;
    if let Some(output) = output(request) {
        refuse_input(output, request.files.iter().map(PathBuf::as_path))?;
    }
    let (old, new) = sources(request)?;
    let before = old.as_ref().map(stated).transpose()?;
    let after = stated(&new)?;
    let name = match (&old, &request.against) {
        (Some(old), _) => old.path.display().to_string(),
        (None, Some(reference)) => format!("nothing at {reference}"),
        (None, None) => String::new(),
    };
    let comparison = Comparison::new(&before.unwrap_or_default(), &after);
    let comparison = comparison.map_err(|diagnostic| refusal(&new, &[diagnostic]))?;
    let review = Review::new(name, &new, &comparison);
    write(request, &form(request, &review, &gate))?;
    if comparison.is_empty() {
        report::done(format_args!(
            "no change in who may call: {}, {}",
            counted(after.operations(), "operation"),
            counted(after.schemes(), "scheme")
        ));
    }
    let refused = review.summary(|class| gate.refuses(class));
    if refused.is_empty() {
        return Ok(());
    }
    Err(Failure::declarations(vec![format!(
        "{}: `--fail-on` refuses {refused}",
        new.name()
    )]))
}

/// If nothing changed, only formats for programs write that to standard output.
fn form(request: &DiffRequest, review: &Review, gate: &Gate) -> String {
    match request.format {
        OutputFormat::Json => json::json(review),
        _ if review.comparison.is_empty() => String::new(),
        OutputFormat::Text => text::text(review),
        OutputFormat::Markdown => markdown::markdown(review),
        OutputFormat::Github => github::github(review, gate),
    }
}

/// The file to write, if it is not standard output.
fn output(request: &DiffRequest) -> Option<&Path> {
    let output = request.output.as_deref();
    output.filter(|file| *file != Path::new("-"))
}

fn write(request: &DiffRequest, text: &str) -> Result<(), Failure> {
    match output(request) {
        Some(file) => {
            let plain = anstream::adapter::strip_str(text).to_string();
            oasgard::write_if_changed(file, &plain)?;
        }
        None => report::print_styled(text)?,
    }
    Ok(())
}

/// The old document and the new one. There may be no old one, where that is allowed.
fn sources(request: &DiffRequest) -> Result<(Option<Source>, Source), Failure> {
    if let Some(program) = &request.program {
        let old = old_document(request)?;
        let new = of_program(program, &old)?;
        return Ok((Some(old), new));
    }
    match (&request.against, &request.files[..]) {
        (None, [old, new]) => Ok((Some(Source::read(old)?), Source::read(new)?)),
        (None, _) => Err(Failure::call(
            "the old document is missing; write `cargo oasgard diff OLD NEW` or `--against GIT_REF`",
        )),
        (Some(reference), [file]) => committed(request, reference, file),
        (Some(reference), []) => {
            let file = generate::usual_output(
                request.package.as_deref(),
                request.manifest_path.as_deref(),
                &request.lock,
            )?;
            git::refuse_moved(
                &file,
                reference,
                request.package.as_deref(),
                request.manifest_path.as_deref(),
                &request.lock,
            )?;
            if let Some(output) = output(request) {
                refuse_input(output, [file.as_path()])?;
            }
            committed(request, reference, &file)
        }
        (Some(_), _) => Err(Failure::call(
            "`--against` takes the old document from git; name one file",
        )),
    }
}

/// The old document beside a program.
fn old_document(request: &DiffRequest) -> Result<Source, Failure> {
    match (&request.against, &request.files[..]) {
        (None, [old]) => Source::read(old),
        (Some(reference), [file]) => match git::committed(file, reference)? {
            Some(bytes) => Source::parse(format!("{reference}:{}", file.display()), bytes),
            None => Err(Failure::call(format!(
                "{} does not exist at `{}`; name a document to compare the program with",
                file_name(file),
                visible(reference)
            ))),
        },
        _ => Err(Failure::call(
            "`--program` is compared with one document; write `cargo oasgard diff OLD --program PATH`",
        )),
    }
}

/// What a program declares, as a document beside the old one: with its version and its servers.
fn of_program(program: &Path, old: &Source) -> Result<Source, Failure> {
    let version =
        DocumentView::read(&old.json).map_err(|diagnostic| refusal(old, &[diagnostic]))?;
    let declared = Document::from_program(program)?.openapi(version.version());
    let mut declared = declared.to_value()?;
    if let (Some(root), Some(servers)) = (
        declared.as_object_mut(),
        old.json.as_object().and_then(|root| root.get("servers")),
    ) {
        root.push("servers", servers.clone());
    }
    Source::parse(
        program.display().to_string(),
        declared.to_pretty().into_bytes(),
    )
}

fn committed(
    request: &DiffRequest,
    reference: &str,
    file: &Path,
) -> Result<(Option<Source>, Source), Failure> {
    if file == Path::new("-") {
        return Err(Failure::call(
            "standard input is not in a git repository; name a file",
        ));
    }
    let new = Source::read(file)?;
    let name = format!("{reference}:{}", file.display());
    match git::committed(file, reference)? {
        Some(bytes) => Ok((Some(Source::parse(name, bytes)?), new)),
        None if request.allow_new => Ok((None, new)),
        None => Err(Failure::call(format!(
            "{} does not exist at `{}`; add `--allow-new` if it is new, or compare it with the file that it was before",
            file_name(file),
            visible(reference)
        ))),
    }
}

/// The comparison in every format.
pub(crate) fn every_format(new: &Source, comparison: &Comparison) -> [String; 3] {
    let review = Review::new(String::new(), new, comparison);
    [
        text::text(&review),
        markdown::markdown(&review),
        json::json(&review),
    ]
}

/// What a document states about who may call what.
pub(crate) fn stated(source: &Source) -> Result<Stated, Failure> {
    let document =
        DocumentView::read(&source.json).map_err(|diagnostic| refusal(source, &[diagnostic]))?;
    let stated = Stated::read(&document).map_err(|diagnostics| refusal(source, &diagnostics))?;
    source.check_ambiguities()?;
    Ok(stated)
}

/// The refusal of a document of which it cannot be known who may call.
fn refusal(source: &Source, diagnostics: &[Diagnostic]) -> Failure {
    let positions = source.positions(
        diagnostics
            .iter()
            .map(|diagnostic| diagnostic.pointer.as_str()),
    );
    let reported = |diagnostic: &Diagnostic| {
        let position = positions[diagnostic.pointer.as_str()];
        let message = &diagnostic.finding.message;
        let file = source.name();
        format!("{file}:{}:{}: {message}", position.line, position.column)
    };
    Failure::calls(diagnostics.iter().map(reported).collect())
}
