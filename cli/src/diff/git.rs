//! A file as it was committed.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::failure::Failure;
use crate::visible::{file_name, visible};

/// What `path`, which exists, held at `reference`; `None` if it was not there.
pub(super) fn committed(path: &Path, reference: &str) -> Result<Option<Vec<u8>>, Failure> {
    let shown = file_name(path);
    // Where a link leads, there is the text: git keeps the link only as its own.
    let real =
        fs::canonicalize(path).map_err(|error| Failure::call(format!("{shown}: {error}")))?;
    let (Some(folder), Some(name)) = (real.parent(), real.file_name().and_then(OsStr::to_str))
    else {
        return Err(Failure::call(format!(
            "{shown} is no file that git can name"
        )));
    };
    let repository = Repository(folder);
    if !repository.exists()? {
        return Err(Failure::call(format!(
            "{shown} is in no git repository; name two files, `cargo oasgard diff OLD NEW`"
        )));
    }
    let commit = repository.commit(reference)?;
    repository.file(&commit, name)
}

/// The repository in which a folder is.
struct Repository<'a>(&'a Path);

impl Repository<'_> {
    fn git(&self, words: &[&str]) -> Result<Output, Failure> {
        Command::new("git")
            .arg("-C")
            .arg(self.0)
            .args(words)
            .env("LC_ALL", "C")
            .env("GIT_LITERAL_PATHSPECS", "1")
            .output()
            .map_err(|error| Failure::call(format!("`git` cannot be run: {error}; install git")))
    }

    fn exists(&self) -> Result<bool, Failure> {
        let output = self.git(&["rev-parse", "--is-inside-work-tree"])?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if !output.status.success() && !said.contains("not a git repository") {
            return Err(refused(&said));
        }
        Ok(output.status.success())
    }

    /// The commit that a reference names.
    fn commit(&self, reference: &str) -> Result<String, Failure> {
        // In `:/words` whatever stands behind the words is one of them, so the object is asked for first.
        if let Some(object) = self.object(reference)?
            && let Some(commit) = self.object(&format!("{object}^{{commit}}"))?
        {
            return Ok(commit);
        }
        let remedy = if self.is_shallow()? {
            "this clone holds a part of the history only; fetch the whole, in a GitHub workflow with `fetch-depth: 0`"
        } else {
            "check the name, or fetch it first"
        };
        Err(Failure::call(format!(
            "git knows no commit `{}`; {remedy}",
            visible(reference)
        )))
    }

    fn object(&self, reference: &str) -> Result<Option<String>, Failure> {
        // A reference is never taken for an option, whatever it begins with.
        let words = ["rev-parse", "--verify", "--quiet", "--end-of-options"];
        let output = self.git(&[&words[..], &[reference]].concat())?;
        let object = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        Ok(output.status.success().then_some(object))
    }

    fn is_shallow(&self) -> Result<bool, Failure> {
        let output = self.git(&["rev-parse", "--is-shallow-repository"])?;
        Ok(output.stdout.starts_with(b"true"))
    }

    /// What the file held; its bytes as they are kept, with no filter in between.
    fn file(&self, commit: &str, name: &str) -> Result<Option<Vec<u8>>, Failure> {
        let listed = self.git(&["ls-tree", "--name-only", commit, "--", name])?;
        if told(&listed)?.is_empty() {
            return Ok(None);
        }
        let object = format!("{commit}:./{name}");
        let output = self.git(&["cat-file", "blob", &object])?;
        told(&output)?;
        Ok(Some(output.stdout))
    }
}

/// What git printed, if it went well.
fn told(output: &Output) -> Result<&[u8], Failure> {
    if output.status.success() {
        return Ok(&output.stdout);
    }
    Err(refused(&String::from_utf8_lossy(&output.stderr)))
}

fn refused(said: &str) -> Failure {
    Failure::call(format!("git: {}", said.trim()))
}
