//! Writing files: a reader sees the old text or the new one, and nothing but the named file is changed.

#[cfg(all(test, unix))]
mod tests;

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::error::Error;

/// How the names of files begin that are not finished yet.
const UNFINISHED: &str = ".oasgard-";

/// As many symbolic links in a row as Linux follows.
const MAX_LINKS: usize = 40;

/// Writes `text` if the file at `path` has another one; true if it did. Missing folders are created.
///
/// The text goes into a new file beside `path`, under a name that cannot be foreseen, and takes the place of the old file
/// when it is complete. The old file's permissions are kept; a new file gets those that the umask leaves. A symbolic link
/// stays a link, and the file that it leads to is replaced. A device or a pipe is written to as it is.
///
/// # Errors
/// If the file cannot be written. Then the old file is unchanged.
pub fn write_if_changed(path: &Path, text: &str) -> Result<bool, Error> {
    let at_path = |error| Error::io(path, error);
    if is_open_stream(path) {
        append(path, text).map_err(at_path)?;
        return Ok(true);
    }
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => append(path, text).map_err(at_path)?,
        Ok(there) if holds(path, &there, text) => return Ok(false),
        there => replace(path, there.ok().as_ref(), text).map_err(at_path)?,
    }
    Ok(true)
}

/// Writes `text` into a file that must be new, and creates missing folders.
///
/// # Errors
/// If anything is at `path` already, also a symbolic link that leads nowhere, or if the file cannot be written. Then there
/// is no new file.
pub fn write_new(path: &Path, text: &str) -> Result<(), Error> {
    let at_path = |error| Error::io(path, error);
    create_folder_of(path).map_err(at_path)?;
    let file = unfinished_beside(path, None, text).map_err(at_path)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(refused) => Err(at_path(refused.error)),
    }
}

/// Whether the file has exactly this text.
fn holds(path: &Path, there: &Metadata, text: &str) -> bool {
    there.len() == text.len() as u64 && fs::read(path).is_ok_and(|old| old == text.as_bytes())
}

/// Whether the path names something that a process has open, such as `/dev/stdout`: a file that is reached like this may contain
/// what others wrote, so it is not replaced.
fn is_open_stream(path: &Path) -> bool {
    let folder = path
        .parent()
        .and_then(|folder| fs::canonicalize(folder).ok());
    folder.is_some_and(|folder| folder == Path::new("/dev") || folder.starts_with("/proc"))
}

fn append(path: &Path, text: &str) -> io::Result<()> {
    let mut stream = OpenOptions::new().append(true).open(path)?;
    stream.write_all(text.as_bytes())
}

fn replace(path: &Path, old: Option<&Metadata>, text: &str) -> io::Result<()> {
    create_folder_of(path)?;
    let target = target(path)?;
    let file = unfinished_beside(&target, old.map(Metadata::permissions), text)?;
    file.persist(&target).map_err(|refused| refused.error)?;
    Ok(())
}

fn create_folder_of(path: &Path) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    if folder.as_os_str().is_empty() {
        return Ok(());
    }
    fs::create_dir_all(folder)
}

/// The file to which the path leads, which need not be there yet.
fn target(path: &Path) -> io::Result<PathBuf> {
    let mut target = path.to_owned();
    for _ in 0..MAX_LINKS {
        match fs::read_link(&target) {
            Ok(next) => target = folder_of(&target).join(next),
            Err(_) => return Ok(target),
        }
    }
    Err(io::Error::other(
        "too many symbolic links lead to one another",
    ))
}

/// A complete file in the folder of `target`, which is removed again unless it is renamed.
fn unfinished_beside(
    target: &Path,
    permissions: Option<Permissions>,
    text: &str,
) -> io::Result<NamedTempFile> {
    if target.file_name().is_none() {
        let message = "this is not the name of a file";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(UNFINISHED);
    if permissions.is_none() {
        as_new(&mut builder);
    }
    let mut file = builder.tempfile_in(folder_of(target))?;
    if let Some(permissions) = permissions {
        keep(permissions, file.as_file())?;
    }
    file.write_all(text.as_bytes())?;
    Ok(file)
}

fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// A new file has the permissions that any program would give it: what the umask leaves.
fn as_new(builder: &mut tempfile::Builder) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = builder;
}

/// What a file permits its replacement permits. Other systems have one flag only, which would keep the text from being
/// written.
fn keep(permissions: Permissions, file: &File) -> io::Result<()> {
    if cfg!(unix) {
        file.set_permissions(permissions)?;
    }
    Ok(())
}
