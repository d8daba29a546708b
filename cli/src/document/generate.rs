//! The document that the chosen program declares, and where it is kept.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use oasgard::{Api, Change, Document, Json, Merged, Problem, Settings};
use oasgard_document::rules;

use crate::document::base::{self, Base};
use crate::document::chosen::{self, Chosen};
use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::format::Format;
use crate::options::{
    BaseOptions, Compilation, DocumentOptions, LockOptions, Request, RuleOptions, Shape,
};
use crate::program::cargo::{Choice, Workspace};
use crate::terminal::count::counted;
use crate::terminal::report;

pub(crate) struct Generated {
    pub(crate) output: Output,
    pub(crate) value: Json,
    pub(crate) text: String,
    /// What is in it, in numbers.
    pub(crate) summary: String,
    /// What differs from the base document, if there is one.
    pub(crate) changes: Vec<Change>,
}

/// Where a document is kept.
pub(crate) enum Output {
    File(PathBuf),
    Standard,
}

impl Generated {
    /// Builds the program that the call chooses, gathers what it declares and prints warnings.
    pub(crate) fn read(request: &Request) -> Result<Self, Failure> {
        let workspace = chosen::workspace(&request.compilation)?;
        let chosen = Chosen::new(workspace.as_ref(), &request.compilation)?;
        let plan = Plan::new(request, chosen)?;
        let document = plan.chosen.read(&request.compilation)?;
        plan.generate(request, document)
    }
}

/// A program and where its document is kept, before it is built.
pub(crate) struct Plan<'a> {
    pub(crate) chosen: Chosen<'a>,
    pub(crate) output: Output,
    format: Format,
    base: Option<Base>,
}

impl<'a> Plan<'a> {
    pub(crate) fn new(request: &Request, chosen: Chosen<'a>) -> Result<Self, Failure> {
        let options = &request.document;
        if chosen.settings.is_none() && options.output.is_none() {
            return Err(Failure::call(
                "no Cargo.toml states where the document of a program is that is there; write `--output FILE`, or `--manifest-path` with the Cargo.toml of its package",
            ));
        }
        let settings = chosen.settings.clone().unwrap_or_default();
        let (output, format) = place(options, &settings)?;
        if let Some(path) = output.file() {
            oasgard::refuse_no_file(path)
                .map_err(|error| Failure::call(format!("{}: {error}", file_name(path))))?;
        }
        let base = Base::read(&options.base, &settings, output.file())?;
        if base.is_none() && options.shape == Shape::Overlay {
            return Err(base::without_effect("--as overlay"));
        }
        Ok(Self {
            chosen,
            output,
            format,
            base,
        })
    }

    /// Writes the document down, and prints warnings.
    pub(crate) fn generate(
        self,
        request: &Request,
        document: Document,
    ) -> Result<Generated, Failure> {
        let options = &request.document;
        let mut document = options.rules.apply(options.base.relax(document))?;
        if let Some(version) = options.openapi {
            document = document.openapi(version);
        }
        if let Some(dialects) = &options.dialect {
            document = document.dialect(dialects.clone());
        }
        let content = match self.base {
            None => Content::of(&document)?,
            Some(base) => Content::based(&base, &document, options.shape)?,
        };
        for warning in content.warnings {
            report::warning(warning);
        }
        Ok(Generated {
            output: self.output,
            text: self.format.text(&content.value),
            value: content.value,
            summary: content.summary,
            changes: content.changes,
        })
    }
}

/// What is to be written, and the messages about it.
struct Content {
    value: Json,
    warnings: Vec<Problem>,
    changes: Vec<Change>,
    summary: String,
}

impl Content {
    fn of(document: &Document) -> Result<Self, Failure> {
        Ok(Self {
            value: document.to_value()?,
            warnings: document.warnings(),
            changes: Vec::new(),
            summary: summary(document.api()),
        })
    }

    fn based(base: &Base, document: &Document, shape: Shape) -> Result<Self, Failure> {
        let mut content = Self::merged(base.merge(document)?, shape);
        if shape == Shape::Overlay && base.has_aliases() {
            let warning = rules::overlay::aliases().into();
            content.warnings.extend(document.judge(vec![warning])?);
        }
        Ok(content)
    }

    fn merged(merged: Merged, shape: Shape) -> Self {
        Self {
            warnings: merged.warnings().to_vec(),
            changes: merged.changes().to_vec(),
            summary: format!(
                "{} of {} of the base document are declared",
                merged.declared(),
                counted(merged.operations(), "operation"),
            ),
            value: match shape {
                Shape::Document => merged.into_document(),
                Shape::Overlay => merged.overlay(),
            },
        }
    }
}

/// Where the document of a package is by default.
pub(crate) fn usual_output(
    name: Option<&str>,
    manifest: Option<&Path>,
    lock: &LockOptions,
) -> Result<PathBuf, Failure> {
    let workspace = Workspace::read(manifest, lock)?;
    let package = workspace.package(name)?;
    let settings = chosen::settings(package, Choice::usual_executable(package))?;
    let output = settings.output();
    Ok(from_here(&output).to_owned())
}

/// The path as it is called in this folder.
fn from_here(path: &Path) -> &Path {
    let here = env::current_dir().unwrap_or_default();
    path.strip_prefix(here).unwrap_or(path)
}

/// What the program declares, under the title that Cargo.toml gives it, and the base document with that in it, if there is
/// one. `output` is the file that is going to be written.
pub(crate) fn document(
    compilation: &Compilation,
    options: &BaseOptions,
    rules: &RuleOptions,
    output: Option<&Path>,
) -> Result<(Document, Option<Merged>), Failure> {
    let workspace = chosen::workspace(compilation)?;
    let chosen = Chosen::new(workspace.as_ref(), compilation)?;
    let settings = chosen.settings.clone().unwrap_or_default();
    let base = Base::read(options, &settings, output)?;
    let document = rules.apply(options.relax(chosen.read(compilation)?))?;
    let merged = base.map(|base| base.merge(&document)).transpose()?;
    if merged.is_none() {
        document.refuse_repeated()?;
        document.refuse_denied()?;
    }
    Ok((document, merged))
}

/// The file and its format. If only the format is given, the usual file gets its extension.
fn place(options: &DocumentOptions, settings: &Settings) -> Result<(Output, Format), Failure> {
    let mut usual = settings.output();
    if options.shape == Shape::Overlay {
        let ending = Format::of_file(&usual).unwrap_or(Format::Json).ending();
        usual.set_extension(format!("overlay.{ending}"));
    }
    let file = options.output.as_deref().unwrap_or(&usual);
    let ending = Format::of_file(file);
    if file == Path::new("-") {
        let format = options.format.or(ending).unwrap_or(Format::Json);
        return Ok((Output::Standard, format));
    }
    match (options.format, ending) {
        (Some(format), ending) if options.output.is_none() && ending != Some(format) => {
            Ok((Output::File(file.with_extension(format.ending())), format))
        }
        (asked, ending) => {
            let format = asked
                .or(ending)
                .ok_or_else(|| unknown_extension(from_here(file), "`.json`, `.yaml` or `.yml`"))?;
            Ok((Output::File(file.to_owned()), format))
        }
    }
}

/// A file whose ending is that of something else.
pub(crate) fn unknown_extension(file: &Path, endings: &str) -> Failure {
    let file = file_name(file);
    Failure::call(format!(
        "cannot infer the format from the extension of {file}; choose one with `--format`, or use {endings}"
    ))
}

fn summary(api: &Api) -> String {
    let operations = api.operations();
    let public = operations
        .iter()
        .filter(|operation| operation.security().is_public());
    let public = public.count();
    let secured = operations.len() - public;
    format!(
        "{}, {}, {secured} secured, {public} public",
        counted(api.schemes().len(), "scheme"),
        counted(operations.len(), "operation"),
    )
}

impl Output {
    fn file(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Standard => None,
        }
    }
}

impl fmt::Display for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard => f.write_str("to standard output"),
            Self::File(path) => f.write_str(&file_name(from_here(path))),
        }
    }
}
