//! Which program of a package is read.

use cargo_metadata::{Package, Target, TargetKind};

use super::listed;
use crate::failure::Failure;
use crate::options::ProgramOptions;

/// One program of a package.
#[derive(Clone, Copy)]
pub(crate) enum Choice<'a> {
    Executable(&'a str),
    Example(&'a str),
    Library,
}

impl<'a> Choice<'a> {
    /// The choice on the command line, else the usual one of the package.
    pub(crate) fn new(package: &'a Package, options: &ProgramOptions) -> Result<Self, Failure> {
        if options.lib {
            return library(package);
        }
        if let Some(name) = &options.example {
            let examples = names(package, Target::is_example);
            return named(package, &examples, name, "example").map(Choice::Example);
        }
        let executables = names(package, Target::is_bin);
        match &options.bin {
            Some(name) => named(package, &executables, name, "executable").map(Choice::Executable),
            None => usual(package, &executables),
        }
    }

    /// The executable that is read where the call names none, if there is one.
    pub(crate) fn usual_executable(package: &'a Package) -> Option<&'a str> {
        let executables = names(package, Target::is_bin);
        usual(package, &executables).ok()?.executable()
    }

    /// Every executable of a package.
    pub(crate) fn executables(package: &'a Package) -> impl Iterator<Item = Self> {
        names(package, Target::is_bin)
            .into_iter()
            .map(Choice::Executable)
    }

    /// The name of the executable, if one is chosen.
    pub(crate) fn executable(self) -> Option<&'a str> {
        match self {
            Self::Executable(name) => Some(name),
            Self::Example(_) | Self::Library => None,
        }
    }

    /// The flags that make cargo build it.
    pub(super) fn cargo_arguments(self) -> Vec<String> {
        match self {
            Self::Executable(name) => vec!["--bin".to_owned(), name.to_owned()],
            Self::Example(name) => vec!["--example".to_owned(), name.to_owned()],
            Self::Library => vec!["--lib".to_owned()],
        }
    }

    /// Whether `target` is the chosen one.
    pub(super) fn is(self, target: &Target) -> bool {
        match self {
            Self::Executable(name) => target.is_bin() && target.name == name,
            Self::Example(name) => target.is_example() && target.name == name,
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

/// The names of some targets of a package.
fn names(package: &Package, is_asked: impl Fn(&Target) -> bool) -> Vec<&str> {
    let targets = package.targets.iter().filter(|target| is_asked(target));
    targets.map(|target| target.name.as_str()).collect()
}

fn named<'a>(
    package: &Package,
    known: &[&'a str],
    name: &str,
    noun: &str,
) -> Result<&'a str, Failure> {
    if let Some(found) = known.iter().find(|known| **known == name) {
        return Ok(found);
    }
    let remedy = match known {
        [] if noun == "executable" => "leave `--bin` out".to_owned(),
        [] => format!("leave `--{noun}` out"),
        _ => format!("choose one of {}", listed(known.iter().copied())),
    };
    let message = format!("has no {noun} `{name}`; {remedy}");
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
