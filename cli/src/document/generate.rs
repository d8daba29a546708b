//! The document that the chosen program declares, and where it is kept.

use std::env;
use std::fmt;
use std::path::{Path, PathBuf};

use cargo_metadata::Package;
use oasgard::{Api, Change, Document, Error, Json, Merged, Problem, Settings};
use oasgard_document::rules;

use crate::document::base::{self, Base};
use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::format::Format;
use crate::options::{
    BaseOptions, Compilation, DocumentOptions, LockOptions, Request, RuleOptions, Shape,
};
use crate::program;
use crate::program::cargo::{Build, Choice, Graph, Workspace};
use crate::terminal::count::counted;
use crate::terminal::report;

pub(crate) struct Generated {
    pub(crate) output: Output,
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
    /// Builds the program, gathers what it declares and prints warnings.
    pub(crate) fn read(request: &Request) -> Result<Self, Failure> {
        let workspace = workspace(&request.compilation)?;
        let chosen = Chosen::new(&workspace, &request.compilation)?;
        let options = &request.document;
        let (output, format) = place(options, &chosen.settings)?;
        let base = Base::read(&options.base, &chosen.settings, output.file())?;
        if base.is_none() && options.shape == Shape::Overlay {
            return Err(base::without_effect("--as overlay"));
        }

        let mut document = chosen.declares(&options.base, &options.rules)?;
        if let Some(version) = options.openapi {
            document = document.openapi(version);
        }
        if let Some(dialects) = &options.dialect {
            document = document.dialect(dialects.clone());
        }
        let content = match base {
            None => Content::of(&document)?,
            Some(base) => Content::based(&base, &document, options.shape)?,
        };
        for warning in content.warnings {
            report::warning(warning);
        }
        Ok(Self {
            output,
            text: format.text(&content.value),
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
    let output = settings(workspace.package(name)?)?.output();
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
    let workspace = workspace(compilation)?;
    let chosen = Chosen::new(&workspace, compilation)?;
    let base = Base::read(options, &chosen.settings, output)?;
    let document = chosen.declares(options, rules)?;
    let merged = base.map(|base| base.merge(&document)).transpose()?;
    Ok((document, merged))
}

/// The program that the call chooses, before it is built.
struct Chosen<'a> {
    package: &'a Package,
    choice: Choice<'a>,
    settings: Settings,
    compilation: &'a Compilation,
}

impl<'a> Chosen<'a> {
    fn new(workspace: &'a Workspace, compilation: &'a Compilation) -> Result<Self, Failure> {
        let program = &compilation.program;
        let package = workspace.package(program.package.as_deref())?;
        Ok(Self {
            package,
            choice: Choice::new(package, program)?,
            settings: settings(package)?,
            compilation,
        })
    }

    /// What the built program declares, written as Cargo.toml and the call require.
    fn declares(self, options: &BaseOptions, rules: &RuleOptions) -> Result<Document, Failure> {
        let document = gather(self.package, self.choice, self.compilation)?;
        let document = options.relax(document.settings(self.settings));
        rules.apply(document)
    }
}

/// The workspace of the program that the call chooses.
fn workspace(compilation: &Compilation) -> Result<Workspace, Failure> {
    let manifest = compilation.program.manifest_path.as_deref();
    Workspace::read(manifest, &compilation.lock)
}

/// Builds the program and gathers its declarations.
fn gather(
    package: &Package,
    choice: Choice,
    compilation: &Compilation,
) -> Result<Document, Failure> {
    let build = Build::run(package, choice, compilation)?;
    let graph = Graph::read(package, compilation)?;
    let program = program::read(&build, &graph)?;
    Document::from_records(&program).map_err(|error| match error {
        Error::Undeclared { .. } if !graph.has_attributes() => Failure::declarations(vec![format!(
            "{error}; package `{}` does not depend on `oasgard` yet; add it to the package's dependencies first",
            package.name
        )]),
        error => error.into(),
    })
}

fn settings(package: &Package) -> Result<Settings, Failure> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let folder = package
        .manifest_path
        .parent()
        .unwrap_or(&package.manifest_path);
    let metadata = package.metadata.get("oasgard").map(|metadata| {
        Json::parse(metadata.to_string().as_bytes()).expect("it was read from JSON")
    });
    let package = oasgard::Package {
        name: package.name.to_string(),
        version: package.version.to_string(),
        description: given(&package.description),
        license: given(&package.license),
        folder: folder.into(),
    };
    Ok(Settings::of_package(package, metadata.as_ref())?)
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
