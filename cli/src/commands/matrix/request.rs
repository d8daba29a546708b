//! The options of `matrix`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::options::{BaseOptions, Compilation, RuleOptions};

/// What to show the access of, and how.
#[derive(Debug, Args)]
pub(crate) struct MatrixRequest {
    /// OpenAPI document, JSON or YAML [default: what the program declares]
    #[arg(value_name = "FILE", conflicts_with_all = ["BaseOptions", "RuleOptions", "ProgramOptions", "FeatureOptions", "BuildOptions", "LockOptions"])]
    pub(super) document: Option<PathBuf>,
    /// File to write, `-` for standard output [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Format of the output [default: from the extension of the output file, else text]
    #[arg(long, value_enum)]
    pub(super) format: Option<OutputFormat>,
    #[command(flatten)]
    pub(super) base: BaseOptions,
    #[command(flatten)]
    pub(super) rules: RuleOptions,
    #[command(flatten)]
    pub(super) compilation: Compilation,
}

/// What a matrix is written for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// A terminal
    Text,
    /// A pull request or a wiki
    Markdown,
    /// A spreadsheet
    Csv,
    /// A browser: one self-contained page
    Html,
    /// Other programs
    Json,
}
