//! The file in which a document is kept.

use std::fs;
use std::io;
use std::path::Path;

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
    match first_difference(&old, text) {
        None => Ok(()),
        Some((line, kept, declared)) => Err(outdated(format!(
            "not what the program declares; run `cargo oasgard emit`\nline {line}, in the file: {kept}\nline {line}, declared:    {declared}"
        ))),
    }
}

/// The number of the first line that differs, and the line in both texts.
fn first_difference<'a>(old: &'a str, new: &'a str) -> Option<(usize, &'a str, &'a str)> {
    if old == new {
        return None;
    }
    let (mut old, mut new) = (old.lines(), new.lines());
    let mut number = 0;
    loop {
        number += 1;
        match (old.next(), new.next()) {
            (None, None) => {
                return Some((
                    number,
                    "another line end",
                    "one line end after the last line",
                ));
            }
            (old, new) if old == new => {}
            (old, new) => {
                let end = "(end of file)";
                return Some((number, old.unwrap_or(end).trim(), new.unwrap_or(end).trim()));
            }
        }
    }
}
