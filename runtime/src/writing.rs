//! Writing files: a reader sees the old text or the new one, and nothing but the named file is changed.

mod links;
#[cfg(all(test, unix))]
mod tests;

use std::fs::{self, File, Metadata, OpenOptions, Permissions};
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::error::Error;
use crate::files::{UNFINISHED, refuse_special};
use links::refuse_link;
pub use links::refuse_link_out;

/// Writes `text` if the file at `path` has another one; true if it did. Missing folders are created.
///
/// The text goes into a new file beside `path`, under a name that cannot be foreseen, and takes the place of the old file
/// when it is complete. The old file's permissions are kept; a new file gets those that the umask leaves. A device or a pipe is
/// written to as it is.
///
/// # Errors
/// If a symbolic link is at `path`, if one on the way there leads out of the current folder, or if the file cannot be written.
/// Then nothing is changed.
pub fn write_if_changed(path: &Path, text: &str) -> Result<bool, Error> {
    let at_path = |error| Error::io(path, error);
    refuse_link_out(path).map_err(at_path)?;
    if is_open_stream(path) {
        append(path, text).map_err(at_path)?;
        return Ok(true);
    }
    refuse_link(path).map_err(at_path)?;
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
/// If anything is at `path` already, also a symbolic link that leads nowhere, if a link on the way there leads out of the
/// current folder, or if the file cannot be written. Then there is no new file.
pub fn write_new(path: &Path, text: &str) -> Result<(), Error> {
    let at_path = |error| Error::io(path, error);
    refuse_link_out(path).map_err(at_path)?;
    create_folder_of(path).map_err(at_path)?;
    let file = unfinished_beside(path, None, text).map_err(at_path)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(refused) => Err(at_path(refused.error)),
    }
}

/// Refuses a place where no file can be kept, since a folder, a pipe or a socket is there. What a shell opened for the call, such as
/// `/dev/stdout`, and a device in `/dev` is accepted.
///
/// # Errors
/// If something else than a regular file is there. The message goes behind the name of the file.
pub fn refuse_no_file(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(there) if !is_open_stream(path) => refuse_special(&there),
        _ => Ok(()),
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
    let file = unfinished_beside(path, old.map(Metadata::permissions), text)?;
    file.persist(path).map_err(|refused| refused.error)?;
    Ok(())
}

fn create_folder_of(path: &Path) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new(""));
    if folder.as_os_str().is_empty() {
        return Ok(());
    }
    fs::create_dir_all(folder)
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
