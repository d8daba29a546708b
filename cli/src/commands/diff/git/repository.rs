//! The repository of the current folder.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::command::{self, Git};
use super::normal_path::normalized;
use super::reference::refuse_ambiguous;
use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;

/// A repository, never one that a change to another repository brings along.
pub(super) struct Repository {
    pub(super) git: Git,
    /// The current folder, as the shell names it: a link in it has not been followed.
    pub(super) folder: PathBuf,
}

impl Repository {
    /// The repository of the current folder.
    ///
    /// # Errors
    ///
    /// If there is none, or if a commit of another repository chose it: a submodule, or a repository behind a link.
    pub(super) fn of_call() -> Result<Self, Failure> {
        let here = env::current_dir().map_err(|error| {
            Failure::call(format!("the current folder cannot be found: {error}"))
        })?;
        let top = nearest(&here).ok_or_else(|| in_no_repository(&here))?;
        let git = Git::new(top)?;
        verify(&git)?;
        refuse_brought(top)?;
        let called = logical(&here);
        let folder = match entry(&called, top) {
            Some(entry) => {
                if entry != top {
                    refuse_brought(entry)?;
                }
                called
            }
            None => {
                refuse_brought(&called)?;
                here
            }
        };
        Ok(Self { git, folder })
    }

    /// The topmost folder of the work tree.
    pub(super) fn top(&self) -> &Path {
        self.git.folder()
    }

    /// The commit that a reference names.
    pub(super) fn commit(&self, reference: &str) -> Result<String, Failure> {
        refuse_ambiguous(&self.git, reference)?;
        // In `:/words` everything behind the words is one of them, so the object is looked up first.
        if let Some(object) = self.object(reference)?
            && let Some(commit) = self.object(&format!("{object}^{{commit}}"))?
        {
            return Ok(commit);
        }
        let remedy = if self.is_shallow()? {
            "this clone has only a part of the history; fetch all of it, in a GitHub workflow with `fetch-depth: 0`"
        } else {
            "check the name, or fetch it first"
        };
        Err(Failure::call(format!(
            "git does not know a commit `{}`; {remedy}",
            visible(reference)
        )))
    }

    fn object(&self, reference: &str) -> Result<Option<String>, Failure> {
        // A reference is never taken for an option, also if it begins like one.
        let words = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
        let output = self.git.run([&words[..], &[reference]].concat())?;
        let object = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Ok(output.status.success().then_some(object))
    }

    fn is_shallow(&self) -> Result<bool, Failure> {
        let output = self.git.run(["rev-parse", "--is-shallow-repository"])?;
        Ok(output.stdout.starts_with(b"true"))
    }
}

/// The nearest folder, `folder` or one above, with an entry `.git`: git lets no commit hold such an entry, so that no change
/// can bring one.
fn nearest(folder: &Path) -> Option<&Path> {
    folder.ancestors().find(|folder| has_repository(folder))
}

/// Whether the folder is the topmost one of a work tree.
pub(super) fn has_repository(folder: &Path) -> bool {
    folder.join(".git").symlink_metadata().is_ok()
}

/// The outermost folder above `path`, or `path` itself, that is the same one as `top`.
pub(super) fn entry<'a>(path: &'a Path, top: &Path) -> Option<&'a Path> {
    let top = fs::canonicalize(top).ok()?;
    let is_top = |folder: &&Path| fs::canonicalize(folder).is_ok_and(|real| real == top);
    path.ancestors().filter(is_top).last()
}

/// How the shell calls the folder: by the links that led to it.
fn logical(here: &Path) -> PathBuf {
    let called = env::var_os("PWD").map(PathBuf::from);
    let is_here = |called: &PathBuf| {
        called.is_absolute()
            && normalized(called) == *called
            && fs::canonicalize(called).ok() == fs::canonicalize(here).ok()
    };
    called.filter(is_here).unwrap_or_else(|| here.to_owned())
}

/// Git has to see the same work tree: it would obey a bare repository in the same folder if `.git` were not valid.
fn verify(git: &Git) -> Result<(), Failure> {
    let real = |words: [&str; 2]| -> Result<Option<PathBuf>, Failure> {
        let printed = git.output(words)?;
        let path = command::name(printed.strip_suffix(b"\n").unwrap_or(&printed))?;
        Ok(fs::canonicalize(path).ok())
    };
    let top = fs::canonicalize(git.folder()).ok();
    if top.is_some()
        && real(["rev-parse", "--show-toplevel"])? == top
        && real(["rev-parse", "--absolute-git-dir"])? != top
    {
        return Ok(());
    }
    Err(Failure::call(format!(
        "the repository in {} has its work tree elsewhere; {TWO_FILES}",
        file_name(git.folder())
    )))
}

pub(super) const TWO_FILES: &str = "name two files, `cargo oasgard diff OLD NEW`";

fn in_no_repository(here: &Path) -> Failure {
    let ignored = match env::var_os("GIT_DIR") {
        Some(_) => " (`GIT_DIR` is ignored)",
        None => "",
    };
    Failure::call(format!(
        "{} is not in a git repository{ignored}; run the command in the work tree that has the file, or {TWO_FILES}",
        file_name(here)
    ))
}

/// Refuses a folder that a commit of the repository around it chose: then a change to that repository would choose which
/// history is read.
fn refuse_brought(folder: &Path) -> Result<(), Failure> {
    let Some(around) = folder.parent().and_then(nearest) else {
        return Ok(());
    };
    let git = Git::new(around)?;
    let inner: Vec<_> = folder
        .strip_prefix(around)
        .unwrap_or(folder)
        .components()
        .collect();
    for depth in 1..=inner.len() {
        let prefix: PathBuf = inner[..depth].iter().collect();
        if let Some(kind) = tracked_as(&git, &prefix)? {
            return Err(Failure::call(format!(
                "the current folder is {}, {kind} of the repository {}, whose changes choose what is in it; {TWO_FILES}",
                file_name(&around.join(prefix)),
                file_name(around)
            )));
        }
    }
    Ok(())
}

/// What a path of the index is, if git does not look behind it.
fn tracked_as(git: &Git, path: &Path) -> Result<Option<&'static str>, Failure> {
    let words = ["ls-files", "--stage", "-z", "--"].map(OsStr::new);
    let listed = git.output(words.into_iter().chain([path.as_os_str()]))?;
    let name = slashed(path);
    let found = listed.split(|byte| *byte == 0).find_map(|entry| {
        let (about, path) = entry.split_at(entry.iter().position(|byte| *byte == b'\t')?);
        let kind = match about.get(..6)? {
            b"160000" => "a submodule",
            b"120000" => "a link",
            _ => return None,
        };
        (path[1..] == *name).then_some(kind)
    });
    Ok(found)
}

/// The path as git writes it.
fn slashed(path: &Path) -> Vec<u8> {
    let names = path
        .components()
        .map(|part| part.as_os_str().as_encoded_bytes());
    names.collect::<Vec<_>>().join(&b'/')
}
