//! The file in which a document is kept.

use std::fs;
use std::io;
use std::path::Path;

use oasgard_spec::json::Json;

use super::difference;
use crate::error::Error;

/// Writes `text`, such as a document in another notation, if the file says something else; true if it did.
///
/// It writes a neighbour that takes the file's place: a reader sees the old text or the new one.
///
/// # Errors
/// If the file cannot be written.
pub fn write_if_changed(path: &Path, text: &str) -> Result<bool, Error> {
    if holds(path, text) {
        return Ok(false);
    }
    replace(path, text).map_err(|error| Error::io(path, error))?;
    Ok(true)
}

/// Whether it is a file with this very text. What a pipe or a device holds may have no end.
fn holds(path: &Path, text: &str) -> bool {
    let is_as_long =
        fs::metadata(path).is_ok_and(|there| there.is_file() && there.len() == text.len() as u64);
    is_as_long && fs::read(path).is_ok_and(|old| old == text.as_bytes())
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    if !may_be_replaced(path) {
        return fs::write(path, text);
    }
    // A link stays a link: what it points at is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
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

/// A device, a pipe or a link to nothing is written to as it is; only a file, or nothing at all, makes room for another.
fn may_be_replaced(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(there) => there.is_file(),
        Err(_) => fs::symlink_metadata(path).is_err(),
    }
}

/// Holds the file against `text`.
pub(crate) fn check(path: &Path, text: &str) -> Result<(), Error> {
    if path
        .extension()
        .is_some_and(|ending| ending == "yaml" || ending == "yml")
    {
        return Err(Error::Settings(format!(
            "{}: only JSON is compared here; use `cargo oasgard check`, which writes YAML too, or keep the document as JSON",
            path.display()
        )));
    }
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
    if old == text {
        return Ok(());
    }
    let difference = match (Json::parse(old.as_bytes()), Json::parse(text.as_bytes())) {
        (Ok(kept), Ok(declared)) => difference::first(&kept, &declared).map_or_else(
            || "only white space differs".to_owned(),
            |found| found.to_string(),
        ),
        (Err(error), _) | (_, Err(error)) => format!("the file is no JSON: {error}"),
    };
    Err(outdated(format!(
        "not what the program declares; run `cargo oasgard emit`\n{difference}"
    )))
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::{FileTypeExt, symlink};

    use tempfile::TempDir;

    use super::*;

    #[test]
    fn a_document_in_yaml_is_not_called_outdated() {
        let told = check(Path::new("openapi.yaml"), "{}")
            .unwrap_err()
            .to_string();
        assert!(told.contains("only JSON is compared here"), "{told}");
    }

    #[test]
    fn a_device_stays_a_device() {
        write_if_changed(Path::new("/dev/null"), "text").unwrap();
        assert!(
            write_if_changed(Path::new("/dev/null"), "").unwrap(),
            "a device is not read"
        );
        assert!(
            fs::metadata("/dev/null")
                .unwrap()
                .file_type()
                .is_char_device()
        );
    }

    #[test]
    fn a_link_stays_a_link_also_one_to_nothing_yet() {
        let folder = TempDir::new().unwrap();
        let link = folder.path().join("link.json");
        let target = folder.path().join("target.json");
        symlink(&target, &link).unwrap();
        for text in ["first", "second"] {
            assert!(write_if_changed(&link, text).unwrap());
            assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
            assert_eq!(fs::read_to_string(&target).unwrap(), text);
        }
        assert!(!write_if_changed(&link, "second").unwrap());
    }

    #[test]
    fn no_neighbour_is_left_behind() {
        let folder = TempDir::new().unwrap();
        let folder = folder.path();
        write_if_changed(&folder.join("new/openapi.json"), "text").unwrap();
        assert!(write_if_changed(folder, "text").is_err());
        assert_eq!(fs::read_dir(folder).unwrap().count(), 1);
        assert_eq!(fs::read_dir(folder.join("new")).unwrap().count(), 1);
    }
}
