//! To which document the Cargo.toml files of a committed tree lead.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use tempfile::TempDir;

use super::normal_path::normalized;
use super::repository::{Repository, TWO_FILES};
use super::tree::{Kind, Tree};
use crate::document::generate;
use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;
use crate::options::LockOptions;

/// Which package the call is about.
pub(super) struct Asked<'a> {
    pub(super) package: Option<&'a str>,
    pub(super) manifest: Option<&'a Path>,
    pub(super) lock: &'a LockOptions,
}

impl Tree<'_> {
    /// The path of the document that the same call without a file meant in this tree.
    pub(super) fn usual_output(&self, asked: &Asked) -> Result<PathBuf, Failure> {
        let copy = self.manifests()?;
        let top = fs::canonicalize(copy.path()).map_err(|error| unable_to_copy(&error))?;
        let manifest = self.repository.manifest(&top, asked.manifest)?;
        let output = manifest
            .ok_or_else(|| Failure::call("there is no Cargo.toml"))
            .and_then(|manifest| generate::usual_output(asked.package, Some(&manifest), asked.lock))
            .map_err(|failure| {
                let reference = visible(self.reference);
                failure.context(
                    &format!("the document at `{reference}` is not known: "),
                    "; name the file",
                )
            })?;
        let output = normalized(&output);
        Ok(output.strip_prefix(&top).unwrap_or(&output).to_owned())
    }

    /// The Cargo.toml files alone, with empty files for the programs that cargo looks for.
    fn manifests(&self) -> Result<TempDir, Failure> {
        let copy = TempDir::new().map_err(|error| unable_to_copy(&error))?;
        for entry in self.files()? {
            let path = Path::new(&entry.name);
            let is_manifest = path.file_name().is_some_and(|name| name == "Cargo.toml");
            let is_source = path.extension().is_some_and(|ending| ending == "rs");
            let is_inside = path
                .components()
                .all(|part| matches!(part, Component::Normal(_)));
            if entry.kind != Kind::File || !is_inside || !(is_manifest || is_source) {
                continue;
            }
            let content = if is_manifest {
                self.content(&entry)?
            } else {
                Vec::new()
            };
            write(&copy.path().join(path), &content).map_err(|error| unable_to_copy(&error))?;
        }
        Ok(copy)
    }
}

impl Repository {
    /// The Cargo.toml of a copy of the tree that cargo takes for this call.
    fn manifest(&self, copy: &Path, asked: Option<&Path>) -> Result<Option<PathBuf>, Failure> {
        let within = |names: Vec<OsString>| copy.join(names.iter().collect::<PathBuf>());
        if let Some(manifest) = asked {
            return Ok(Some(within(self.names(manifest)?)));
        }
        let folder = within(self.names(&self.folder)?);
        let folders = folder
            .ancestors()
            .take_while(|folder| folder.starts_with(copy));
        let mut manifests = folders.map(|folder| folder.join("Cargo.toml"));
        Ok(manifests.find(|manifest| manifest.is_file()))
    }
}

fn write(path: &Path, content: &[u8]) -> io::Result<()> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    fs::write(path, content)
}

fn unable_to_copy(error: &io::Error) -> Failure {
    Failure::call(format!(
        "the committed Cargo.toml files cannot be copied to a temporary folder: {error}; name the file"
    ))
}

/// The refusal of a call whose document is not the one that it was.
pub(super) fn moved(reference: &str, old: &Path, new: &Path) -> Failure {
    let (reference, old, new) = (visible(reference), file_name(old), file_name(new));
    Failure::call(format!(
        "from the top of the repository, the document of this package was {old} at `{reference}` and is {new} now, by the \
         Cargo.toml of each; name the file, `cargo oasgard diff --against {reference} FILE`, or {TWO_FILES}"
    ))
}
