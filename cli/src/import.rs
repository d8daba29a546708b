//! `cargo oasgard import`

mod declarations;
mod declare;
mod fix;
mod names;
mod refused;
mod rust;

use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::Args;
use oasgard_spec::document::Document;

use crate::failure::Failure;
use crate::reading::Source;

#[derive(Debug, Args)]
pub(crate) struct Request {
    /// OpenAPI document to read: 3.0, 3.1 or 3.2, JSON or YAML, `-` for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Writes the declarations that say what a document says.
pub(crate) fn import(request: &Request) -> Result<(), Failure> {
    let source = Source::read(&request.file)?;
    let document =
        Document::read(&source.json).map_err(|fault| Failure::call(fault.finding.message))?;
    let (declarations, faults) = declare::declare(&document);
    if !faults.is_empty() {
        return Err(Failure::declarations(
            faults
                .iter()
                .map(|f| format!("{}: {}", f.pointer, f.finding.message))
                .collect(),
        ));
    }
    let text = rust::listing(&declarations, "// head\n");
    io::stdout()
        .write_all(text.as_bytes())
        .map_err(|error| Failure::call(format!("standard output: {error}")))?;
    Ok(())
}
