//! `cargo oasgard matrix`

mod access;
mod csv;
mod declarations;
mod description;
mod html;
mod json;
mod kind;
mod markdown;
mod merged;
mod request;
mod text;
mod untrusted;
mod uses;
mod words;

use std::io::{self, IsTerminal as _};
use std::path::Path;

use terminal_size::{Width, terminal_size};

use crate::document::generate;
use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;
use crate::output::refuse_input;
use crate::source::Source;
use crate::terminal::report;
use access::Matrix;
pub(crate) use request::MatrixRequest;
use request::OutputFormat;

impl OutputFormat {
    /// The format for the extension of a file, `None` if it is unknown. Without an extension it is text.
    fn of_file(path: &Path) -> Option<Self> {
        let Some(ending) = path.extension() else {
            return Some(Self::Text);
        };
        match ending.to_ascii_lowercase().to_str()? {
            "txt" => Some(Self::Text),
            "md" | "markdown" => Some(Self::Markdown),
            "csv" => Some(Self::Csv),
            "html" | "htm" => Some(Self::Html),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    fn of(self, matrix: &Matrix, width: Option<usize>) -> String {
        match self {
            Self::Text => text::text(matrix, width),
            Self::Markdown => markdown::markdown(matrix),
            Self::Csv => csv::csv(matrix),
            Self::Html => html::page(matrix),
            Self::Json => json::json(matrix),
        }
    }
}

/// Shows who may call what.
pub(crate) fn matrix(request: &MatrixRequest) -> Result<(), Failure> {
    let file = request
        .output
        .as_deref()
        .filter(|file| *file != Path::new("-"));
    let form = match (request.format, file) {
        (Some(form), _) => form,
        (None, None) => OutputFormat::Text,
        (None, Some(file)) => OutputFormat::of_file(file).ok_or_else(|| {
            generate::unknown_extension(file, "`.txt`, `.md`, `.csv`, `.html` or `.json`")
        })?,
    };
    if let (Some(file), Some(document)) = (file, &request.document) {
        refuse_input(file, [document.as_path()])?;
    }
    let matrix = read(request, file)?;
    if form == OutputFormat::Html
        && let Some(sentence) = html::grid_left_out(&matrix)
    {
        report::warning(sentence);
    }
    let Some(file) = file else {
        return report::print_styled(&form.of(&matrix, terminal_width()));
    };
    let text = anstream::adapter::strip_str(&form.of(&matrix, None)).to_string();
    let written = oasgard::write_if_changed(file, &text)?;
    if request.compilation.quiet {
        return Ok(());
    }
    let summary = words::summary(&matrix);
    if written {
        report::done(format_args!("wrote {}: {summary}", file_name(file)));
    } else {
        report::done(format_args!("{} is up to date: {summary}", file_name(file)));
    }
    Ok(())
}

fn read(request: &MatrixRequest, output: Option<&Path>) -> Result<Matrix, Failure> {
    match &request.document {
        Some(file) => of_document(file),
        None => of_program(request, output),
    }
}

fn of_program(request: &MatrixRequest, output: Option<&Path>) -> Result<Matrix, Failure> {
    let (document, merged) =
        generate::document(&request.compilation, &request.base, &request.rules, output)?;
    let (matrix, warnings) = match merged {
        None => (declarations::matrix(&document), document.warnings()),
        Some(merged) => (merged::matrix(&merged)?, merged.warnings().to_vec()),
    };
    for warning in warnings {
        report::warning(warning);
    }
    Ok(matrix)
}

fn of_document(file: &Path) -> Result<Matrix, Failure> {
    let source = Source::read(file)?;
    let matrix =
        description::matrix(&source.json).map_err(|diagnostics| source.refuse(&diagnostics))?;
    source.check_ambiguities()?;
    for item in &matrix.unread {
        let item = visible(item);
        report::warning(format_args!(
            "{}: path item not shown: {item}",
            file_name(file)
        ));
    }
    Ok(matrix)
}

/// The matrix of a document in every form, the page last.
pub(crate) fn every_form(source: &Source) -> Result<Vec<String>, Failure> {
    let matrix =
        description::matrix(&source.json).map_err(|diagnostics| source.refuse(&diagnostics))?;
    let forms = [
        OutputFormat::Text,
        OutputFormat::Markdown,
        OutputFormat::Csv,
        OutputFormat::Json,
        OutputFormat::Html,
    ];
    Ok(forms.map(|form| form.of(&matrix, Some(80))).into())
}

/// How many columns standard output has, if it is a terminal.
fn terminal_width() -> Option<usize> {
    let is_terminal = io::stdout().is_terminal();
    let (Width(columns), _) = is_terminal.then(terminal_size)??;
    Some(usize::from(columns))
}
