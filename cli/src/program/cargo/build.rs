//! Building a package, and the files that cargo reports.

use std::io::{self, BufReader};
use std::path::Path;
use std::process::{ChildStdout, Command, Stdio};

use cargo_metadata::camino::Utf8Path;
use cargo_metadata::{Artifact, Message, Metadata, Package, PackageId};

use super::choice::{Choice, is_library};
use super::graph::Graph;
use super::workspace::Workspace;
use super::{cargo, listed, unable_to_run};
use crate::escape::visible::file_name;
use crate::failure::Failure;
use crate::options::Compilation;
use crate::output::same_file;

/// What a build has made.
pub(crate) struct Build<'a> {
    pub(crate) compilation: &'a Compilation,
    artifacts: Vec<Artifact>,
}

/// The file that was requested.
#[derive(Clone, Copy)]
pub(crate) enum Product<'a> {
    /// Everything is linked in: an executable, or a library for other languages.
    Program(&'a Path),
    /// A library for Rust, which contains one crate.
    Library(&'a Path),
}

/// The endings of libraries into which everything is linked.
const LINKED: [&str; 4] = ["so", "dylib", "dll", "wasm"];

impl<'a> Build<'a> {
    /// Builds one program.
    pub(crate) fn one(
        package: &Package,
        choice: Choice,
        compilation: &'a Compilation,
    ) -> Result<Self, Failure> {
        let mut words = vec!["--package".to_owned(), package.id.repr.clone()];
        words.extend(choice.cargo_arguments());
        Self::run(package.manifest_path.as_std_path(), &words, compilation)
    }

    /// Builds every executable of a workspace.
    pub(crate) fn all(
        workspace: &Workspace,
        compilation: &'a Compilation,
    ) -> Result<Self, Failure> {
        let words = ["--workspace", "--bins"].map(str::to_owned);
        Self::run(&workspace.root_manifest(), &words, compilation)
    }

    /// Runs `cargo build`, whose progress and diagnostics go where they always go.
    fn run(
        manifest: &Path,
        words: &[String],
        compilation: &'a Compilation,
    ) -> Result<Self, Failure> {
        let mut build = command(manifest, words, compilation)?;
        let mut child = build
            .spawn()
            .map_err(|error| unable_to_run(&build, &error))?;
        let artifacts = artifacts(child.stdout.take().expect("it is piped"));
        if !child.wait().is_ok_and(|status| status.success()) {
            return Err(Failure::cargo());
        }
        Ok(Self {
            compilation,
            artifacts: artifacts?,
        })
    }

    /// Refuses executables of one path, of which the last one to be linked is the only one there. `is_read` is true for the
    /// packages whose executables are going to be read.
    pub(crate) fn refuse_overwritten(
        &self,
        all: &Metadata,
        is_read: impl Fn(&PackageId) -> bool,
    ) -> Result<(), Failure> {
        let mut known: Vec<(&Artifact, &Path)> = Vec::new();
        let mut messages = Vec::new();
        for artifact in &self.artifacts {
            let Some(path) = artifact.executable.as_deref().map(Utf8Path::as_std_path) else {
                continue;
            };
            let first = known.iter().find(|(_, other)| same_file(other, path));
            if let Some((first, _)) = first
                && [first, &artifact]
                    .iter()
                    .any(|one| is_read(&one.package_id))
            {
                messages.push(overwritten(all, [first, artifact], path));
            }
            known.push((artifact, path));
        }
        if messages.is_empty() {
            Ok(())
        } else {
            Err(Failure::calls(messages))
        }
    }

    pub(crate) fn product(
        &self,
        package: &Package,
        choice: Choice,
    ) -> Result<Product<'_>, Failure> {
        let is_chosen =
            |artifact: &&Artifact| artifact.package_id == package.id && choice.is(&artifact.target);
        let chosen = self.artifacts.iter().find(is_chosen);
        chosen
            .and_then(product)
            .ok_or_else(|| not_built(package, choice))
    }

    /// The libraries for Rust that were built of a package, each with its features: more than one where a build script uses it
    /// too.
    pub(crate) fn libraries_of(
        &self,
        package: &PackageId,
    ) -> impl Iterator<Item = (&Path, &[String])> {
        let artifacts = self.artifacts.iter();
        let libraries = artifacts.filter(move |artifact| {
            artifact.package_id == *package && is_library(&artifact.target)
        });
        libraries.filter_map(|artifact| {
            let path = file(artifact, &["rlib"])?;
            Some((path, artifact.features.as_slice()))
        })
    }

    /// The dynamic libraries for Rust that were built of a package: they are linked when the program starts.
    pub(crate) fn dynamic_libraries_of(&self, package: &PackageId) -> impl Iterator<Item = &Path> {
        let artifacts = self.artifacts.iter();
        let of_package = artifacts.filter(move |artifact| artifact.package_id == *package);
        let dynamic = of_package.filter(|artifact| {
            let kinds = &artifact.target.crate_types;
            kinds.contains(&cargo_metadata::CrateType::DyLib)
        });
        dynamic.filter_map(|artifact| file(artifact, &LINKED))
    }

    /// Whether a crate of this name was built of a package that `graph` does not know, since it is of another platform.
    pub(crate) fn has_unknown_crate(&self, name: &str, graph: &Graph) -> bool {
        let mut artifacts = self.artifacts.iter();
        artifacts.any(|artifact| {
            !graph.knows(&artifact.package_id) && artifact.target.name.replace('-', "_") == name
        })
    }

    /// Every file that cargo reports, and the package it is built of.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&PackageId, &Path)> {
        self.artifacts.iter().flat_map(|artifact| {
            let files = artifact.filenames.iter().map(|path| path.as_std_path());
            let executable = artifact.executable.iter().map(|path| path.as_std_path());
            let files = files.chain(executable);
            files.map(|file| (&artifact.package_id, file))
        })
    }

    /// Whether a library is linked when the program starts: its declarations are in a file of its own.
    pub(crate) fn has_dynamic_libraries(&self) -> bool {
        let mut artifacts = self.artifacts.iter();
        artifacts.any(|artifact| {
            let kinds = &artifact.target.crate_types;
            kinds.contains(&cargo_metadata::CrateType::DyLib)
        })
    }

    /// All libraries for Rust, and the packages they are built of.
    pub(crate) fn libraries(&self) -> impl Iterator<Item = (&PackageId, &Path)> {
        let artifacts = self.artifacts.iter();
        let libraries = artifacts.filter(|artifact| is_library(&artifact.target));
        libraries.filter_map(|artifact| {
            let path = file(artifact, &["rlib"])?;
            Some((&artifact.package_id, path))
        })
    }
}

fn command(
    manifest: &Path,
    words: &[String],
    compilation: &Compilation,
) -> Result<Command, Failure> {
    let mut build = cargo()?;
    build.args(["build", "--message-format=json-render-diagnostics"]);
    build.arg("--manifest-path").arg(manifest);
    build.args(words);
    build.args(compilation.features.cargo_arguments());
    build.args(compilation.build.cargo_arguments());
    build.args(compilation.lock.cargo_arguments());
    if compilation.quiet {
        build.arg("--quiet");
    }
    build.stdout(Stdio::piped());
    Ok(build)
}

fn artifacts(messages: ChildStdout) -> Result<Vec<Artifact>, Failure> {
    let messages = Message::parse_stream(BufReader::new(messages));
    messages.filter_map(artifact).collect()
}

/// The file that a message reports, if it reports one. What is not understood may contain declarations.
fn artifact(message: io::Result<Message>) -> Option<Result<Artifact, Failure>> {
    match message {
        Ok(Message::CompilerArtifact(artifact)) => Some(Ok(artifact)),
        Ok(Message::TextLine(line)) if line.contains(r#""reason":"compiler-artifact""#) => {
            Some(Err(Failure::call(format!(
                "cargo reports a file in an unknown format: {line}; install a newer `cargo-oasgard`"
            ))))
        }
        Ok(_) => None,
        Err(error) => Some(Err(Failure::call(format!(
            "the output of cargo cannot be read: {error}"
        )))),
    }
}

/// Cargo leaves executables out whose features are not activated, unless the call names them.
fn not_built(package: &Package, choice: Choice) -> Failure {
    let target = package.targets.iter().find(|target| choice.is(target));
    let features = target.map_or(&[][..], |target| &target.required_features);
    if features.is_empty() {
        return Failure::call(format!(
            "cargo built package `{}` and reported no program that can be read; choose one with `--bin`",
            package.name
        ));
    }
    let of_package = features.iter().map(|feature| {
        // A feature of a dependency names its package already.
        if feature.contains('/') {
            feature.clone()
        } else {
            format!("{}/{feature}", package.name)
        }
    });
    let flag: Vec<_> = of_package.collect();
    let noun = if features.len() == 1 {
        "feature"
    } else {
        "features"
    };
    Failure::call(format!(
        "it was not built, since it requires the {noun} {}; add `--features {}`",
        listed(features.iter().map(String::as_str)),
        flag.join(",")
    ))
}

fn overwritten(all: &Metadata, artifacts: [&Artifact; 2], path: &Path) -> String {
    let [one, other] = artifacts.map(|artifact| {
        let package = &all[&artifact.package_id].name;
        format!(
            "executable `{}` of package `{package}`",
            artifact.target.name
        )
    });
    format!(
        "cargo builds {one} and {other} as one file, {}; write another `name = \"…\"` in `[[bin]]` of one of them, or call with `--package` for each",
        file_name(path)
    )
}

fn product(artifact: &Artifact) -> Option<Product<'_>> {
    if let Some(executable) = &artifact.executable {
        return Some(Product::Program(executable.as_std_path()));
    }
    let linked = file(artifact, &LINKED).map(Product::Program);
    let library = || file(artifact, &["rlib"]).map(Product::Library);
    let archive = || file(artifact, &["a", "lib"]).map(Product::Program);
    linked.or_else(library).or_else(archive)
}

/// The file with one of these endings.
fn file<'a>(artifact: &'a Artifact, endings: &[&str]) -> Option<&'a Path> {
    let has_ending = |path: &Path| {
        path.extension()
            .is_some_and(|ending| endings.iter().any(|e| ending == *e))
    };
    let mut files = artifact.filenames.iter().map(|path| path.as_std_path());
    files.find(|path| has_ending(path))
}
