//! The program that a call chooses, and what Cargo.toml states about its document.

use std::path::Path;
use std::rc::Rc;

use cargo_metadata::{Metadata, Package};
use oasgard::{Document, Error, Json, Program, Settings};
use oasgard_core::suggest::nearest_typo;

use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::options::Compilation;
use crate::program;
use crate::program::cargo::{Build, Choice, Graph, Workspace, listed};
use crate::terminal::report;

/// A program before it is read.
pub(crate) struct Chosen<'a> {
    origin: Origin<'a>,
    /// What Cargo.toml states, if one is read.
    pub(crate) settings: Option<Settings>,
}

#[derive(Clone, Copy)]
enum Origin<'a> {
    /// A program of a package, which cargo builds.
    Package(&'a Package, Choice<'a>),
    /// An executable that somebody has built.
    There(&'a Path),
}

/// The workspace of the program that the call chooses; none if it names an executable alone.
pub(crate) fn workspace(compilation: &Compilation) -> Result<Option<Workspace>, Failure> {
    let manifest = compilation.program.manifest_path.as_deref();
    if compilation.program.program.is_some() && manifest.is_none() {
        return Ok(None);
    }
    if compilation.program.program.is_some() {
        return Workspace::read(manifest, &compilation.lock).map(Some);
    }
    Workspace::to_build(manifest, &compilation.lock).map(Some)
}

impl<'a> Chosen<'a> {
    pub(crate) fn new(
        workspace: Option<&'a Workspace>,
        compilation: &'a Compilation,
    ) -> Result<Self, Failure> {
        let program = &compilation.program;
        let Some(path) = &program.program else {
            let workspace = workspace.expect("it is read for a program that is built");
            let package = workspace.package(program.package.as_deref())?;
            return Self::of_package(package, Choice::new(package, program)?);
        };
        let settings = workspace.map(|workspace| {
            let package = workspace.here().ok_or_else(|| {
                Failure::call("`--manifest-path` names a Cargo.toml without a package; name that of the package whose program it is")
            })?;
            let name = path.file_stem().and_then(|name| name.to_str());
            settings(package, name)
        });
        Ok(Self {
            origin: Origin::There(path),
            settings: settings.transpose()?,
        })
    }

    pub(crate) fn of_package(package: &'a Package, choice: Choice<'a>) -> Result<Self, Failure> {
        Ok(Self {
            origin: Origin::Package(package, choice),
            settings: Some(settings(package, choice.executable())?),
        })
    }

    /// What the program declares; it is built first, unless it is there.
    pub(crate) fn read(&self, compilation: &Compilation) -> Result<Document, Failure> {
        match self.origin {
            Origin::There(path) => self.built(path, compilation.quiet),
            Origin::Package(package, choice) => {
                let build = Build::one(package, choice, compilation)?;
                let product = build.product(package, choice)?;
                let allowed = self.unlinked(compilation);
                if let Some(program) = program::read_again(&build, product, &allowed)? {
                    return Ok(self.document(&program)?);
                }
                let manifest = package.manifest_path.as_std_path();
                let all = Graph::metadata(manifest, compilation)?;
                self.of_build(&build, &all, compilation)
            }
        }
    }

    fn built(&self, path: &Path, is_quiet: bool) -> Result<Document, Failure> {
        if !is_quiet {
            report::note(format_args!(
                "{} is read as it is: libraries that are not linked into it, and crates that cannot have written a record, were not looked for",
                file_name(path)
            ));
        }
        Ok(self.document(&Program::read(path)?)?)
    }

    /// What the program declares, after a build that made it.
    pub(crate) fn of_build(
        &self,
        build: &Build,
        all: &Rc<Metadata>,
        compilation: &Compilation,
    ) -> Result<Document, Failure> {
        let Origin::Package(package, choice) = self.origin else {
            unreachable!("cargo builds programs of packages");
        };
        let graph = Graph::new(Rc::clone(all), package, choice);
        let unlinked = self.unlinked(compilation);
        graph.refuse_unknown_crates(&unlinked)?;
        let product = build.product(package, choice)?;
        let program = program::read(build, product, &graph, &unlinked)?;
        self.document(&program).map_err(|error| match error {
            Error::Undeclared { .. } if !graph.has_attributes() => Failure::undeclared(vec![format!(
                "{error}; package `{}` does not depend on `oasgard` yet; add it to the package's dependencies first",
                package.name
            )]),
            error => error.into(),
        })
    }

    /// The crates that the program may lack.
    fn unlinked(&self, compilation: &Compilation) -> Vec<String> {
        let settings = self.settings.iter();
        let stated = settings.flat_map(|settings| settings.unlinked().to_vec());
        let given = compilation.program.allow_unlinked.iter().cloned();
        given.chain(stated).collect()
    }

    fn document(&self, program: &Program) -> Result<Document, Error> {
        match &self.settings {
            Some(settings) => Document::with_settings(program, settings.clone()),
            None => Document::from_records(program),
        }
    }

    /// How messages call the program.
    pub(crate) fn name(&self) -> String {
        match self.origin {
            Origin::There(path) => file_name(path),
            Origin::Package(package, choice) => match choice.executable() {
                Some(name) => format!("executable `{name}` of package `{}`", package.name),
                None => format!("package `{}`", package.name),
            },
        }
    }
}

/// The settings of a package, or of one of its executables.
pub(crate) fn settings(package: &Package, executable: Option<&str>) -> Result<Settings, Failure> {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let folder = package
        .manifest_path
        .parent()
        .unwrap_or(&package.manifest_path);
    let metadata = package.metadata.get("oasgard").map(|metadata| {
        Json::parse(metadata.to_string().as_bytes()).expect("it was read from JSON")
    });
    let described = oasgard::Package {
        name: package.name.to_string(),
        version: package.version.to_string(),
        description: given(&package.description),
        license: given(&package.license),
        folder: folder.into(),
    };
    let settings = Settings::of_package(&described, metadata.as_ref())?;
    refuse_unknown_executables(package, &settings)?;
    Ok(match executable {
        Some(name) => settings.executable(name),
        None => settings,
    })
}

/// Settings of an executable that the package does not have.
fn refuse_unknown_executables(package: &Package, settings: &Settings) -> Result<(), Failure> {
    let executables: Vec<_> = Choice::executables(package)
        .filter_map(Choice::executable)
        .collect();
    let mut named = settings.executables();
    let Some(unknown) = named.find(|name| !executables.contains(name)) else {
        return Ok(());
    };
    let remedy = match nearest_typo(unknown, executables.iter().copied()) {
        Some(meant) => format!("write `{meant}`"),
        None if executables.is_empty() => "remove the table".to_owned(),
        None => format!("write one of {}", listed(executables)),
    };
    Err(Failure::call(format!(
        "`[package.metadata.oasgard.bin.{unknown}]` is not an executable of package `{}`; {remedy}",
        package.name
    )))
}
