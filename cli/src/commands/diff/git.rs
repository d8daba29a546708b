//! A file as it was committed.
//!
//! A pull request chooses everything that is in the checkout. So the repository is that of the current folder, the old file
//! is looked up by its name in the old tree alone, and no git call follows settings that the checkout contains.

mod command;
mod manifests;
mod normal_path;
mod reference;
mod repository;
mod tree;
mod work_tree;

use std::path::{Path, PathBuf};

use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;
use crate::options::LockOptions;
use manifests::Asked;
use repository::{Repository, TWO_FILES};
use tree::Tree;
use work_tree::Named;

/// What `path`, which exists, was at `reference`; `None` if it was not there.
pub(super) fn committed(path: &Path, reference: &str) -> Result<Option<Vec<u8>>, Failure> {
    let repository = Repository::of_call()?;
    let named = repository.named(path)?;
    let tree = repository.tree(reference)?;
    let Some(file) = tree.file(&named)? else {
        return Ok(None);
    };
    if file.links != named.links {
        return Err(linked_on_one_side(&named, &file.links, reference));
    }
    tree.read(&file, &named).map(Some)
}

/// Refuses `path`, to which Cargo.toml leads, if that of the old tree leads to another file.
pub(super) fn refuse_moved(
    path: &Path,
    reference: &str,
    package: Option<&str>,
    manifest: Option<&Path>,
    lock: &LockOptions,
) -> Result<(), Failure> {
    let repository = Repository::of_call()?;
    let new: PathBuf = repository.names(path)?.iter().collect();
    let asked = Asked {
        package,
        manifest,
        lock,
    };
    let old = repository.tree(reference)?.usual_output(&asked)?;
    if old == new {
        return Ok(());
    }
    Err(manifests::moved(reference, &old, &new))
}

impl Repository {
    fn tree<'a>(&'a self, reference: &'a str) -> Result<Tree<'a>, Failure> {
        Ok(Tree {
            repository: self,
            reference,
            commit: self.commit(reference)?,
        })
    }
}

/// A path that changed from a link to a file, or back, leads to two files that need have nothing in common.
fn linked_on_one_side(named: &Named, old: &[usize], reference: &str) -> Failure {
    let is_in_both = |count: &usize| old.contains(count) && named.links.contains(count);
    let either = old.iter().chain(&named.links).copied();
    let first = either.filter(|count| !is_in_both(count)).min();
    let count = first.unwrap_or(named.names.len());
    let link = file_name(&named.prefix(count));
    let reference = visible(reference);
    let what = if old.contains(&count) {
        format!("{link} was a link at `{reference}` and is not one now")
    } else {
        format!("{link} is a link now and was not one at `{reference}`")
    };
    Failure::call(format!(
        "{what}, so that {} may be another document; {TWO_FILES}",
        file_name(&named.path())
    ))
}
