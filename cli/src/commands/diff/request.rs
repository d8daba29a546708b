//! The options of `diff`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::fail_on::{self, FailOn};
use crate::options::LockOptions;

/// Which documents to compare, and how that is shown.
#[derive(Debug, Args)]
pub(crate) struct DiffRequest {
    /// The old document and the new one, JSON or YAML, `-` for standard input; with `--against` the new one only, which is that of
    /// the package if none is named
    #[arg(value_name = "FILE", num_args = 0..=2)]
    pub(super) files: Vec<PathBuf>,
    /// Take the old document from git as it was at this commit, branch or tag
    #[arg(long, value_name = "GIT_REF")]
    pub(super) against: Option<String>,
    /// Compare the old document with what this executable declares, no matter who built it; what a program does not contain, such as
    /// servers, is taken from the old document
    #[arg(long, value_name = "PATH", conflicts_with_all = ["package", "manifest_path", "allow_new", "LockOptions"])]
    pub(super) program: Option<PathBuf>,
    /// Accept a new document: if git does not have it, every operation counts as added
    #[arg(long, requires = "against")]
    pub(super) allow_new: bool,
    /// Format of the output
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: OutputFormat,
    /// File to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Changes that end the call with exit code 1, separated by commas: `any`, `none`, or names from the list below
    #[arg(
        long,
        value_name = "CHANGES",
        value_delimiter = ',',
        value_parser = fail_on::possible_values(),
        hide_possible_values = true
    )]
    pub(super) fail_on: Vec<FailOn>,
    /// Package whose document it is [default: the package of this directory]
    #[arg(
        short,
        long,
        value_name = "NAME",
        requires = "against",
        conflicts_with = "files"
    )]
    pub(super) package: Option<String>,
    /// Cargo.toml of the package or the workspace
    #[arg(
        long,
        value_name = "PATH",
        requires = "against",
        conflicts_with = "files"
    )]
    pub(super) manifest_path: Option<PathBuf>,
    #[command(flatten)]
    pub(super) lock: LockOptions,
}

/// For whom a comparison is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum OutputFormat {
    /// A terminal
    #[default]
    Text,
    /// A comment on a pull request
    Markdown,
    /// Other programs
    Json,
    /// Annotations in GitHub Actions
    Github,
}
