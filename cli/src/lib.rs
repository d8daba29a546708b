//! `cargo oasgard`: writes the OpenAPI security that a compiled program declares, and checks that a file is still up to date.
//!
//! This library is for the program of the same name and for tests. It changes without notice.

mod arguments;
mod commands;
mod diagnostics;
mod document;
mod escape;
mod executable;
mod failure;
mod format;
mod options;
mod output;
#[doc(hidden)]
pub mod probe;
mod program;
mod source;
mod terminal;

use std::process::ExitCode;

use clap::CommandFactory as _;

use arguments::{Arguments, Task};
use commands::{check, completions, diff, emit, explain, import, lint, man, matrix};
use terminal::report;

/// Runs the program with the arguments of this process, and returns its exit code.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::read() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    report::use_color(arguments.color);
    let result = match &arguments.task {
        Task::Emit(request) => emit::emit(request),
        Task::Check(request) => check::check(request),
        Task::Diff(request) => diff::diff(request),
        Task::Explain(request) => explain::explain(request),
        Task::Import(request) => import::import(request),
        Task::Lint(request) => lint::lint(request),
        Task::Matrix(request) => matrix::matrix(request),
        Task::Completions(request) => completions::completions(request, Arguments::command()),
        Task::Man(request) => man::man(request, Arguments::command()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => report::failure(&failure),
    }
}
