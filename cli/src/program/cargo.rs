//! What cargo knows and does: the packages of a workspace, the build, the files that come of it, and what is linked in them.

mod build;
mod choice;
mod graph;
mod workspace;

use std::env;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anstream::ColorChoice;
use cargo_metadata::{Metadata, MetadataCommand};

pub(crate) use build::{Build, Product};
pub(crate) use choice::Choice;
pub(crate) use graph::{Graph, Linked};
pub(crate) use workspace::Workspace;

use crate::executable;
use crate::failure::Failure;
use crate::options::LockOptions;

/// The cargo that called this program, without its variables about the package whose program this is: under `cargo run` that
/// would make build scripts of the package to read run again.
fn cargo() -> Result<Command, Failure> {
    let program = env::var_os("CARGO").map(PathBuf::from);
    let program = program.or_else(|| executable::candidates("cargo").next());
    let program = program.ok_or_else(|| {
        Failure::call("`cargo` is not in an absolute folder of `PATH`; install cargo")
    })?;
    let mut cargo = Command::new(program);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            cargo.env_remove(name);
        }
    }
    match ColorChoice::global() {
        ColorChoice::Never => cargo.env("CARGO_TERM_COLOR", "never"),
        ColorChoice::Always => cargo.env("CARGO_TERM_COLOR", "always"),
        _ => &mut cargo,
    };
    Ok(cargo)
}

/// The output of `cargo metadata`.
fn metadata(
    manifest: Option<&Path>,
    lock: &LockOptions,
    words: &[String],
) -> Result<Metadata, Failure> {
    let mut command = cargo()?;
    // The build shows the same warnings.
    command.args(["metadata", "--format-version=1", "--quiet"]);
    if let Some(path) = manifest {
        command.arg("--manifest-path").arg(path);
    }
    command.args(lock.cargo_arguments()).args(words);
    MetadataCommand::parse(output(command)?).map_err(|error| {
        Failure::call(format!(
            "the output of `cargo metadata` cannot be read: {error}"
        ))
    })
}

/// What a command of cargo prints on standard output; its errors go directly to the terminal.
fn output(mut command: Command) -> Result<String, Failure> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| unable_to_run(&command, &error))?;
    if !output.status.success() {
        return Err(Failure::cargo());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn unable_to_run(command: &Command, error: &io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    Failure::call(format!("`{program}` cannot be run: {error}; install cargo"))
}

/// `a`, `b`, `c` in backticks.
pub(crate) fn listed<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let mut names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    names.sort_unstable();
    names.join(", ")
}
