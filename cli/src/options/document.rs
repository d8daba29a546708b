//! Which document is written, and where.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use oasgard::{Dialect, Dialects, Version};

use super::possible_values::PossibleValues;
use super::{BaseOptions, Compilation, RuleOptions};
use crate::format::Format;

/// Which program to read, and how its document is written.
#[derive(Debug, Args)]
pub(crate) struct Request {
    /// Read every executable of the workspace that has declarations, each with the output that Cargo.toml gives it
    #[arg(long, conflicts_with_all = ["package", "bin", "example", "lib", "program", "output", "base"])]
    pub(crate) workspace: bool,
    #[command(flatten)]
    pub(crate) document: DocumentOptions,
    #[command(flatten)]
    pub(crate) compilation: Compilation,
}

#[derive(Debug, Args)]
pub(crate) struct DocumentOptions {
    /// File of the document, `-` for standard output [default: from Cargo.toml, else openapi.json beside it]
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// OpenAPI version: 3.0, 3.1 or 3.2 [default: from Cargo.toml, else 3.1]
    #[arg(long, value_name = "VERSION", value_parser = versions(), hide_possible_values = true)]
    pub(crate) openapi: Option<Version>,
    /// Tools under whose names `client(…)` is written, separated by commas: speakeasy, scalar, redocly, rapidoc [default: from
    /// Cargo.toml, else `x-oasgard-*` names]
    #[arg(long, value_name = "NAMES", value_parser = dialects(), hide_possible_values = true)]
    pub(crate) dialect: Option<Dialects>,
    #[command(flatten)]
    pub(crate) base: BaseOptions,
    #[command(flatten)]
    pub(crate) rules: RuleOptions,
    /// What to write: the whole document, or an OpenAPI Overlay that changes the base document into it
    #[arg(long = "as", value_enum, value_name = "SHAPE", default_value_t)]
    pub(crate) shape: Shape,
    /// Format of the document [default: from the extension of the file, else json]
    #[arg(long, value_enum)]
    pub(crate) format: Option<Format>,
}

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shape {
    #[default]
    Document,
    Overlay,
}

fn versions() -> PossibleValues<Version> {
    PossibleValues::new(str::parse, || Version::ALL.map(Version::word).to_vec())
}

fn dialects() -> PossibleValues<Dialects> {
    PossibleValues::new(str::parse, || Dialect::ALL.map(Dialect::word).to_vec())
}
