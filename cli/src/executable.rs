//! Where a program is that this one starts.

use std::env;
use std::path::{Path, PathBuf};

/// The files called `name` that `PATH` leads to, the first one first.
///
/// A relative entry of `PATH`, such as `.` or an empty one, leads into the folder of the call, where a pull request can put a
/// program of its own: such an entry is left out.
pub(crate) fn candidates(name: &str) -> impl Iterator<Item = PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&path).collect();
    let absolute = folders.into_iter().filter(|folder| folder.is_absolute());
    let files = absolute.map(move |folder| folder.join(&file));
    files.filter(|file| is_executable(file))
}

#[cfg(unix)]
fn is_executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let about = file.metadata();
    about.is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(file: &Path) -> bool {
    file.is_file()
}
