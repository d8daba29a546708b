//! Which files are read and written: regular ones that are complete.

use std::ffi::OsStr;
use std::fs::Metadata;
use std::io;
use std::path::Path;

/// How the names of files and folders begin that are not complete yet.
pub const UNFINISHED: &str = ".oasgard-";

/// Whether a file or folder has a name as a call gives it until it is complete. One that is there after the call was left behind
/// when the call was ended, and is safe to remove.
#[must_use]
pub fn is_unfinished(path: &Path) -> bool {
    let name = path.file_name().map(OsStr::as_encoded_bytes);
    name.is_some_and(|name| name.starts_with(UNFINISHED.as_bytes()))
}

/// Refuses what is not a regular file: to open it can take forever. The message goes behind the name of the file.
pub(crate) fn refuse_special(about: &Metadata) -> io::Result<()> {
    if about.is_file() {
        return Ok(());
    }
    Err(refused(if about.is_dir() {
        "is a folder; name a file in it"
    } else {
        "is a pipe, a device or a socket; name a regular file"
    }))
}

pub(crate) fn refused(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
