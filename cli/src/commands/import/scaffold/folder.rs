//! The folder of the crate, which appears whole or not at all.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::escape::visible::file_name;
use crate::failure::Failure;

/// Writes the files into a folder that is new or empty.
///
/// They are written into a folder beside it, or inside it where it is there already, and moved when all of them are written.
pub(crate) fn write(folder: &Path, files: &BTreeMap<PathBuf, String>) -> Result<(), Failure> {
    let refuse = |error: io::Error| Failure::call(format!("{}: {error}", file_name(folder)));
    // A slash at the end would lead behind a link.
    let folder: &Path = &folder.components().collect::<PathBuf>();
    oasgard::refuse_link_out(folder).map_err(refuse)?;
    match fs::symlink_metadata(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            write_new(folder, files).map_err(refuse)
        }
        Err(error) => Err(refuse(error)),
        Ok(there) if there.is_symlink() => {
            let folder = file_name(folder);
            Err(Failure::call(format!(
                "{folder}: is a symbolic link; name the folder that it leads to"
            )))
        }
        Ok(_) if !is_empty(folder).map_err(refuse)? => {
            let folder = file_name(folder);
            Err(Failure::call(format!(
                "{folder} is not empty; name a new folder"
            )))
        }
        Ok(_) => fill(folder, files).map_err(refuse),
    }
}

/// Whether there is nothing but what a call left that was ended.
fn is_empty(folder: &Path) -> io::Result<bool> {
    let names = entries(folder)?;
    Ok(names
        .iter()
        .all(|name| oasgard::is_unfinished(Path::new(name))))
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

/// A folder that is there stays the same one, with its permissions: it may be the current folder of a program.
///
/// Its manifest comes last. Until then, there is no crate.
fn fill(folder: &Path, files: &BTreeMap<PathBuf, String>) -> io::Result<()> {
    let unfinished = unfinished_in(folder)?;
    write_into(unfinished.path(), files)?;
    let mut moved = Vec::new();
    let written = entries(unfinished.path()).and_then(|names| {
        for name in manifest_last(names) {
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

fn manifest_last(mut names: Vec<OsString>) -> Vec<OsString> {
    names.sort_by_key(|name| name == "Cargo.toml");
    names
}

fn entries(folder: &Path) -> io::Result<Vec<OsString>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| Ok(entry?.file_name())).collect()
}

/// A folder of an unforeseeable name, which is removed again unless it is renamed.
fn unfinished_in(parent: &Path) -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(oasgard::UNFINISHED);
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_makes_the_crate_complete() {
        let names = ["Cargo.toml", "README.md", "src"].map(OsString::from);
        let ordered = manifest_last(names.to_vec());
        assert_eq!(ordered, ["README.md", "src", "Cargo.toml"]);
    }
}
