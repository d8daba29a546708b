//! The base document that Cargo.toml names.

use std::path::Path;

use oasgard_core::json::Json;

use crate::error::Error;
use crate::reading::read_file;

/// Reads a JSON file. Other notations are the command's, which carries a reader for them.
pub(super) fn read(path: &Path) -> Result<Json, Error> {
    let text = read_file(path).map_err(|error| Error::io(path, error))?;
    Json::parse(&text).map_err(|error| {
        let ending = path.extension().unwrap_or_default();
        let remedy = if ending == "yaml" || ending == "yml" {
            "only JSON is read here; use `cargo oasgard`, or read it and call `merge_into`"
        } else {
            "write one JSON document"
        };
        Error::Base(format!("{}: {error}; {remedy}", path.display()))
    })
}
