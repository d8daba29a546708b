//! What is known of a build that was looked through before.
//!
//! Whether a library was left out of a program, and whether a crate wrote records of another one, depends on the files that cargo
//! reports. If these are the files that were looked through, nothing was built since, and they are not read again. What is
//! known is beside the executable, as are cargo's own notes.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use cargo_metadata::PackageId;

/// The files of one build.
pub(crate) struct Seal {
    path: PathBuf,
    text: String,
}

impl Seal {
    /// The seal of the program at `path`, which is built of `files`; `allowed` are the crates that it may lack. None if the time of a file is not known.
    pub(crate) fn new<'a>(
        path: &Path,
        files: impl Iterator<Item = (&'a PackageId, &'a Path)>,
        allowed: &[String],
    ) -> Option<Self> {
        let mut text = format!("cargo-oasgard {}\n", env!("CARGO_PKG_VERSION"));
        for name in allowed {
            let _ = writeln!(text, "may lack {name}");
        }
        let mut files: Vec<_> = files.collect();
        // Cargo reports them in the order in which its jobs end.
        files.sort();
        for (package, file) in files {
            let about = fs::metadata(file).ok()?;
            let time = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
            let (size, time) = (about.len(), time.as_nanos());
            let _ = writeln!(text, "{size} {time} {package} {}", file.display());
        }
        Some(Self {
            path: path.with_extension("oasgard"),
            text,
        })
    }

    /// Whether the same files were looked through, and nothing was to be reported about them.
    pub(crate) fn is_intact(&self) -> bool {
        let about = fs::symlink_metadata(&self.path);
        about.is_ok_and(|about| about.is_file() && about.len() == self.text.len() as u64)
            && fs::read(&self.path).is_ok_and(|kept| kept == self.text.as_bytes())
    }

    /// Remembers that the files were looked through. If that cannot be written, they are looked through again.
    pub(crate) fn keep(&self) {
        let _ = oasgard::write_if_changed(&self.path, &self.text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_of_files_does_not_matter() {
        let folder = tempfile::tempdir().unwrap();
        let names = ["a", "b", "c"];
        let files = names.map(|name| {
            let file = folder.path().join(name);
            fs::write(&file, name).unwrap();
            let repr = format!("package {name}");
            (PackageId { repr }, file)
        });
        let program = folder.path().join("program");
        let seal = |order: [usize; 3]| {
            let files = order.map(|index| &files[index]);
            let files = files
                .iter()
                .map(|(package, file)| (package, file.as_path()));
            Seal::new(&program, files, &[]).unwrap()
        };
        assert!(!seal([0, 1, 2]).is_intact());
        seal([0, 1, 2]).keep();
        assert!(seal([2, 0, 1]).is_intact());
        fs::write(&files[1].1, "other").unwrap();
        assert!(!seal([0, 1, 2]).is_intact());
    }
}
