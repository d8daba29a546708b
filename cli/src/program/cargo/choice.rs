//! Which program of a package is read.

use cargo_metadata::{Package, Target, TargetKind};

use super::listed;
use crate::failure::Failure;
use crate::options::ProgramOptions;

/// One program of a package.
#[derive(Clone, Copy)]
pub(crate) enum Choice<'a> {
    Executable(&'a str),
    Library,
}

impl<'a> Choice<'a> {
    /// The choice on the command line, else the usual one of the package.
    pub(crate) fn new(package: &'a Package, options: &ProgramOptions) -> Result<Self, Failure> {
        if options.lib {
            return library(package);
        }
        let executables = package.targets.iter().filter(|target| target.is_bin());
        let executables: Vec<_> = executables.map(|target| target.name.as_str()).collect();
        match &options.bin {
            Some(name) => named(package, &executables, name),
            None => usual(package, &executables),
        }
    }

    /// The flags that make cargo build it.
    pub(super) fn cargo_arguments(self) -> Vec<String> {
        match self {
            Self::Executable(name) => vec!["--bin".to_owned(), name.to_owned()],
            Self::Library => vec!["--lib".to_owned()],
        }
    }

    /// Whether `target` is the chosen one.
    pub(super) fn is(self, target: &Target) -> bool {
        match self {
            Self::Executable(name) => target.is_bin() && target.name == name,
            Self::Library => is_library(target),
        }
    }
}

fn library(package: &Package) -> Result<Choice<'_>, Failure> {
    if package.targets.iter().any(is_library) {
        return Ok(Choice::Library);
    }
    Err(refused(package, "has no library; leave `--lib` out"))
}

fn named<'a>(
    package: &Package,
    executables: &[&'a str],
    name: &str,
) -> Result<Choice<'a>, Failure> {
    if let Some(found) = executables.iter().find(|known| **known == name) {
        return Ok(Choice::Executable(found));
    }
    let remedy = match executables {
        [] => "leave `--bin` out".to_owned(),
        _ => format!("choose one of {}", listed(executables.iter().copied())),
    };
    let message = format!("has no executable `{name}`; {remedy}");
    Err(refused(package, &message))
}

/// The only executable, else `default-run`, else the library.
fn usual<'a>(package: &'a Package, executables: &[&'a str]) -> Result<Choice<'a>, Failure> {
    match (executables, &package.default_run) {
        ([only], _) => Ok(Choice::Executable(only)),
        ([], _) => library(package).map_err(|_| {
            refused(
                package,
                "has neither an executable nor a library; choose another one with `--package`",
            )
        }),
        (_, Some(default)) => Ok(Choice::Executable(default)),
        (several, None) => {
            let several = listed(several.iter().copied());
            let message = format!(
                "has several executables: {several}; choose one with `--bin`, or set `default-run` in its Cargo.toml"
            );
            Err(refused(package, &message))
        }
    }
}

fn refused(package: &Package, message: &str) -> Failure {
    Failure::call(format!("package `{}` {message}", package.name))
}

/// Whether it is a library that can end up in a program.
pub(super) fn is_library(target: &Target) -> bool {
    const KINDS: [TargetKind; 5] = [
        TargetKind::Lib,
        TargetKind::RLib,
        TargetKind::DyLib,
        TargetKind::CDyLib,
        TargetKind::StaticLib,
    ];
    target.kind.iter().any(|kind| KINDS.contains(kind))
}
