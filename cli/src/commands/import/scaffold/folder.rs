//! The folder of the crate, which appears whole or not at all.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::escape::visible::file_name;
use crate::failure::Failure;

/// How the name of a folder begins that is not finished yet.
const UNFINISHED: &str = ".oasgard-";

/// Writes the files into a folder that is new or empty.
///
/// They are written into a folder beside it, or inside it where it is there already, and moved when all of them are written.
pub(crate) fn write(folder: &Path, files: &BTreeMap<PathBuf, String>) -> Result<(), Failure> {
    let refuse = |error: io::Error| Failure::call(format!("{}: {error}", file_name(folder)));
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            write_new(folder, files).map_err(refuse)
        }
        Err(error) => Err(refuse(error)),
        Ok(_) if fs::read_dir(folder).map_err(refuse)?.next().is_some() => {
            let folder = file_name(folder);
            Err(Failure::call(format!(
                "{folder} is not empty; name a new folder"
            )))
        }
        Ok(_) => fill(folder, files).map_err(refuse),
    }
}

fn write_new(folder: &Path, files: &BTreeMap<PathBuf, String>) -> io::Result<()> {
    let folder = std::path::absolute(folder)?;
    let parent = folder.parent().ok_or(io::ErrorKind::InvalidInput)?;
    let missing: Vec<_> = parent
        .ancestors()
        .take_while(|ancestor| !ancestor.exists())
        .collect();
    let written = fs::create_dir_all(parent).and_then(|()| {
        let unfinished = unfinished_in(parent)?;
        write_into(unfinished.path(), files)?;
        fs::rename(unfinished.path(), &folder)?;
        // There is nothing to remove any more.
        let _ = unfinished.keep();
        Ok(())
    });
    if written.is_err() {
        for created in missing {
            let _ = fs::remove_dir(created);
        }
    }
    written
}

/// An existing folder remains the same one, with its permissions: it may be the current folder of a shell.
fn fill(folder: &Path, files: &BTreeMap<PathBuf, String>) -> io::Result<()> {
    let unfinished = unfinished_in(folder)?;
    write_into(unfinished.path(), files)?;
    let mut moved = Vec::new();
    let written = entries(unfinished.path()).and_then(|names| {
        for name in names {
            let to = folder.join(&name);
            fs::rename(unfinished.path().join(&name), &to)?;
            moved.push(to);
        }
        Ok(())
    });
    if written.is_err() {
        for path in moved {
            let _ = fs::remove_file(&path).or_else(|_| fs::remove_dir_all(&path));
        }
    }
    written
}

fn entries(folder: &Path) -> io::Result<Vec<OsString>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| Ok(entry?.file_name())).collect()
}

/// A folder of an unforeseeable name, which is removed again unless it is renamed.
fn unfinished_in(parent: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder.tempdir_in(parent)
}

fn write_into(folder: &Path, files: &BTreeMap<PathBuf, String>) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(&path, text)?;
    }
    Ok(())
}
