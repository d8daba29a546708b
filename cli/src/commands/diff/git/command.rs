//! Calls of git that obey nothing a checkout can contain.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::escape::visible::visible;
use crate::executable;
use crate::failure::Failure;

/// Settings that outrank those of the repository, whose configuration may include a file of the checkout.
const SETTINGS: [&str; 4] = [
    // The files of a bare repository may be committed in any folder.
    "safe.bareRepository=explicit",
    // These name programs that git starts.
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "protocol.allow=never",
];

/// Variables of the environment that outrank the configuration.
const VARIABLES: [(&str, &str); 8] = [
    // An object that is missing would be fetched, by a program that the configuration names. Versions of git that do not know
    // the first variable are held back by the second: no protocol is allowed.
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", ""),
    // The history is the one that was committed, not what a local file puts in its place.
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_GRAFT_FILE", ""),
    // A name is taken literally, with all its characters.
    ("GIT_LITERAL_PATHSPECS", "1"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    // Messages are compared with English words.
    ("LC_ALL", "C"),
];

/// Git in one folder, which has an entry `.git`.
pub(super) struct Git {
    program: PathBuf,
    folder: PathBuf,
}

impl Git {
    /// # Errors
    ///
    /// If `PATH` has no git outside of the folder: a program inside is part of what is to be checked.
    pub(super) fn new(folder: &Path) -> Result<Self, Failure> {
        let inside = |program: &PathBuf| {
            let folder = fs::canonicalize(folder);
            folder.is_ok_and(|folder| {
                fs::canonicalize(program).is_ok_and(|real| real.starts_with(folder))
            })
        };
        let program = executable::candidates("git").find(|program| !inside(program));
        let program = program.ok_or_else(|| {
            Failure::call(
                "`git` is not in an absolute folder of `PATH` outside of the repository; install git",
            )
        })?;
        Ok(Self {
            program,
            folder: folder.to_owned(),
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Runs git, with any exit code.
    pub(super) fn run<W: AsRef<OsStr>>(
        &self,
        words: impl IntoIterator<Item = W>,
    ) -> Result<Output, Failure> {
        let mut git = Command::new(&self.program);
        // What the environment states about a repository is not about that of the current folder: a hook of git sets
        // `GIT_DIR`, for example.
        for (name, _) in env::vars_os() {
            if is_of_git(&name) {
                git.env_remove(name);
            }
        }
        git.envs(VARIABLES);
        // The repository is the one of this folder, and not of one above.
        if let Some(above) = self.folder.parent() {
            git.env("GIT_CEILING_DIRECTORIES", above);
        }
        git.arg("-C").arg(&self.folder).arg("--no-pager");
        for setting in SETTINGS {
            git.args(["-c", setting]);
        }
        let output = git.args(words).output();
        output.map_err(|error| Failure::call(format!("`git` cannot be run: {error}; install git")))
    }

    /// What git prints if it ends with exit code 0.
    ///
    /// # Errors
    ///
    /// What git prints, if it ends with another one.
    pub(super) fn output<W: AsRef<OsStr>>(
        &self,
        words: impl IntoIterator<Item = W>,
    ) -> Result<Vec<u8>, Failure> {
        let output = self.run(words)?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(Failure::call(format!("git: {}", message(&output))))
    }
}

/// What git prints about its failure, on one line.
pub(super) fn message(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<_> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    visible(&lines.join(" "))
}

/// Names of variables have no case on Windows.
fn is_of_git(name: &OsString) -> bool {
    let name = name.to_string_lossy().to_uppercase();
    name.starts_with("GIT_")
}

/// A name as git prints it.
///
/// # Errors
///
/// If this system has no such names.
#[cfg(unix)]
#[allow(clippy::unnecessary_wraps)]
pub(super) fn name(bytes: &[u8]) -> Result<OsString, Failure> {
    use std::os::unix::ffi::OsStrExt as _;
    Ok(OsStr::from_bytes(bytes).to_owned())
}

/// A name as git prints it.
///
/// # Errors
///
/// If this system has no such names.
#[cfg(not(unix))]
pub(super) fn name(bytes: &[u8]) -> Result<OsString, Failure> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return Err(Failure::call(format!(
            "git has a file `{}`, whose name is not UTF-8; rename it",
            visible(&text)
        )));
    }
    Ok(text.into())
}
