//! Which base document is read, and what may be missing in it or in the program.

use std::path::PathBuf;

use clap::Args;
use oasgard::Document;

/// The base document, and what may be missing in it or in the program.
#[derive(Debug, Args)]
pub(crate) struct BaseOptions {
    /// Base document, JSON or YAML, whose security is replaced [default: from Cargo.toml, else none]
    #[arg(long, value_name = "FILE")]
    pub(crate) base: Option<PathBuf>,
    /// Keep the security of operations of the base document that no handler declares
    #[arg(long)]
    pub(crate) allow_undeclared: bool,
    /// Leave out declarations that have no operation in the base document
    #[arg(long)]
    pub(crate) allow_unmatched: bool,
}

impl BaseOptions {
    /// Permits what may be missing according to the call, beside what Cargo.toml permits.
    pub(crate) fn relax(&self, mut document: Document) -> Document {
        if self.allow_undeclared {
            document = document.allow_undeclared(true);
        }
        if self.allow_unmatched {
            document = document.allow_unmatched(true);
        }
        document
    }
}
