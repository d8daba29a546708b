//! Links at a place that is going to be written: somebody else may have put them there.

use std::env;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Refuses to write a file through a symbolic link, whether there is a file behind it or not.
pub(super) fn refuse_link(file: &Path) -> io::Result<()> {
    if is_link(file) {
        return Err(refused(
            "is a symbolic link; name the file that it leads to",
        ));
    }
    Ok(())
}

/// Refuses a place that is named below the current folder, and that a symbolic link to a folder puts elsewhere.
///
/// A checkout can contain such a link, so that a call would change what does not belong to it. Links that lead to a folder within the
/// current one, and those in a path to another place, which the caller has named, are followed.
///
/// # Errors
/// If a link leads out of the current folder, or the folder cannot be found.
pub fn refuse_link_out(path: &Path) -> io::Result<()> {
    let here = env::current_dir()?;
    if !normalized(&here.join(path)).starts_with(&here) {
        return Ok(());
    }
    let here = fs::canonicalize(here)?;
    if nearest_folder(path)?.starts_with(here) {
        return Ok(());
    }
    Err(refused(
        "a symbolic link leads out of the current folder; name the folder to which it leads",
    ))
}

/// Where the folder of `path` really is, or the nearest one around it that is there.
fn nearest_folder(path: &Path) -> io::Result<PathBuf> {
    let folders = path.ancestors().skip(1);
    let there = folders
        .filter(|folder| !folder.as_os_str().is_empty())
        .find(|folder| fs::symlink_metadata(folder).is_ok());
    fs::canonicalize(there.unwrap_or(Path::new(".")))
}

/// The path as its words say, whatever the folders are.
fn normalized(path: &Path) -> PathBuf {
    let mut normalized = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                normalized.pop();
            }
            other => normalized.push(other),
        }
    }
    normalized
}

fn is_link(path: &Path) -> bool {
    // A slash at the end would lead behind the link.
    let path: PathBuf = path.components().collect();
    fs::symlink_metadata(path).is_ok_and(|about| about.is_symlink())
}

fn refused(message: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, message)
}
