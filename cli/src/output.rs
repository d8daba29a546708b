//! The file that a call writes.

use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::escape::visible::file_name;
use crate::failure::Failure;

/// Refuses to write `output` over one of the files that the call reads.
pub(crate) fn refuse_input<'a>(
    output: &Path,
    inputs: impl IntoIterator<Item = &'a Path>,
) -> Result<(), Failure> {
    match inputs.into_iter().find(|input| same_file(output, input)) {
        None => Ok(()),
        Some(_) => Err(Failure::call(format!(
            "{} is a document that this command reads; name another file with `--output`",
            file_name(output)
        ))),
    }
}

/// Whether two paths lead to one regular file, however they are spelled: by links of either kind, or, for `-`, as standard
/// input. Files that are not there yet are compared by the place at which they would be created.
pub(crate) fn same_file(one: &Path, other: &Path) -> bool {
    let [one, other] = [one, other].map(|path| {
        if path == Path::new("-") {
            Path::new("/dev/stdin")
        } else {
            path
        }
    });
    match (fs::metadata(one), fs::metadata(other)) {
        (Ok(here), Ok(there)) if here.is_file() && there.is_file() => {
            same_number(&here, &there) || same_place(one, other)
        }
        (Ok(_), Ok(_)) => false,
        _ => same_place(one, other),
    }
}

#[cfg(unix)]
fn same_number(one: &fs::Metadata, other: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Other systems do not number their files for everyone.
#[cfg(not(unix))]
fn same_number(_: &fs::Metadata, _: &fs::Metadata) -> bool {
    false
}

fn same_place(one: &Path, other: &Path) -> bool {
    place(one).is_some_and(|one| place(other) == Some(one))
}

/// Where a path leads, or would lead if its missing folders were created.
fn place(path: &Path) -> Option<PathBuf> {
    path.ancestors().find_map(|known| {
        let folder = if known.as_os_str().is_empty() {
            Path::new(".")
        } else {
            known
        };
        let folder = fs::canonicalize(folder).ok()?;
        let missing = path.strip_prefix(known).ok()?;
        Some(missing.components().fold(folder, joined))
    })
}

/// One step further. A folder that is not there yet is not a link, so `..` leads out of it.
fn joined(mut place: PathBuf, part: Component) -> PathBuf {
    match part {
        Component::ParentDir => {
            place.pop();
        }
        part => place.push(part),
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn other_spelling_of_a_new_file_is_the_same() {
        let folder = TempDir::new().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir(at("api")).unwrap();
        for spelled in [
            "./a.json",
            "api/../a.json",
            "new/../a.json",
            "new/x/../../a.json",
        ] {
            assert!(same_file(&at(spelled), &at("a.json")), "{spelled}");
            assert!(same_file(&at("a.json"), &at(spelled)), "{spelled}");
        }
        assert!(same_file(&at("new/a.json"), &at("new/./a.json")));
        for other in ["b.json", "api/a.json", "new/a.json", "api/new/../a.json"] {
            assert!(!same_file(&at(other), &at("a.json")), "{other}");
        }
        // Also beside a file that is there.
        fs::write(at("a.json"), "{}").unwrap();
        assert!(same_file(&at("new/../a.json"), &at("a.json")));
        assert!(!same_file(&at("b.json"), &at("a.json")));
    }

    #[cfg(unix)]
    #[test]
    fn a_linked_folder_is_the_folder() {
        let folder = TempDir::new().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("api/deep")).unwrap();
        std::os::unix::fs::symlink(".", at("here")).unwrap();
        std::os::unix::fs::symlink("api/deep", at("deep")).unwrap();
        assert!(same_file(&at("here/here/a.json"), &at("a.json")));
        assert!(same_file(&at("deep/../a.json"), &at("api/a.json")));
        assert!(!same_file(&at("deep/../a.json"), &at("a.json")));
    }
}
