//! The file in which a document is kept.

use std::fs;
use std::io;
use std::path::Path;

use oasgard_spec::json::Json;

use super::difference;
use crate::error::Error;

/// Writes `text`, such as a document in another notation, if the file says something else; true if it did.
///
/// It writes a neighbour that takes the file's place: a reader sees the old text or the new one.
///
/// # Errors
/// If the file cannot be written.
pub fn write_if_changed(path: &Path, text: &str) -> Result<bool, Error> {
    if fs::read(path).is_ok_and(|old| old == text.as_bytes()) {
        return Ok(false);
    }
    replace(path, text).map_err(|error| Error::io(path, error))?;
    Ok(true)
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link: what it points at is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    let name = target
        .file_name()
        .ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, "this is no file name"))?;
    let mut neighbour_name = std::ffi::OsString::from(".");
    neighbour_name.push(name);
    neighbour_name.push(format!(".{}", std::process::id()));
    let neighbour = target.with_file_name(neighbour_name);
    let written = fs::write(&neighbour, text).and_then(|()| fs::rename(&neighbour, &target));
    if written.is_err() {
        let _ = fs::remove_file(&neighbour);
    }
    written
}

/// Holds the file against `text`.
pub(super) fn check(path: &Path, text: &str) -> Result<(), Error> {
    let outdated = |message: String| Error::Outdated {
        path: path.to_owned(),
        message,
    };
    let old = match fs::read_to_string(path) {
        Ok(old) => old,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(outdated(
                "there is no such file; run `cargo oasgard emit`".to_owned(),
            ));
        }
        Err(error) => return Err(Error::io(path, error)),
    };
    if old == text {
        return Ok(());
    }
    let difference = match (Json::parse(old.as_bytes()), Json::parse(text.as_bytes())) {
        (Ok(kept), Ok(declared)) => difference::first(&kept, &declared).map_or_else(
            || "only white space differs".to_owned(),
            |found| found.to_string(),
        ),
        (Err(error), _) | (_, Err(error)) => format!("the file is no JSON: {error}"),
    };
    Err(outdated(format!(
        "not what the program declares; run `cargo oasgard emit`\n{difference}"
    )))
}
