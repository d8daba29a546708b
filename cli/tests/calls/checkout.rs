//! A repository with a document, and a change to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::diff::{NEW, OLD, document};
use crate::outcome::{Outcome, program};

/// A git repository in a temporary folder, whose commit `base` has the old document, `api/openapi.json`.
pub(crate) struct Checkout {
    folder: TempDir,
}

impl Checkout {
    pub(crate) fn new() -> Self {
        let checkout = Self::empty();
        checkout.write("api/openapi.json", &document(OLD));
        checkout.write("docs/example.json", &document(NEW));
        checkout.commit();
        checkout.git("tag base");
        checkout
    }

    pub(crate) fn empty() -> Self {
        let folder = TempDir::new().unwrap();
        git(folder.path(), "init --quiet --initial-branch main");
        Self { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn at(&self, file: &str) -> PathBuf {
        self.path().join(file)
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        write(&self.at(file), text);
    }

    pub(crate) fn remove(&self, path: &str) {
        let path = self.at(path);
        if path.is_dir() {
            fs::remove_dir_all(path).unwrap();
        } else {
            fs::remove_file(path).unwrap();
        }
    }

    #[cfg(unix)]
    pub(crate) fn link(&self, target: impl AsRef<Path>, link: &str) {
        std::os::unix::fs::symlink(target, self.at(link)).unwrap();
    }

    pub(crate) fn git(&self, words: &str) {
        git(self.path(), words);
    }

    /// The whole hash of a commit.
    #[cfg(unix)]
    pub(crate) fn hash(&self, reference: &str) -> String {
        let mut git = Command::new("git");
        git.arg("-C")
            .arg(self.path())
            .args(["rev-parse", reference]);
        let printed = git.output().unwrap().stdout;
        String::from_utf8(printed).unwrap().trim().to_owned()
    }

    /// Commits everything that is in the folder.
    pub(crate) fn commit(&self) {
        self.git("add --all");
        self.git("commit --quiet --allow-empty --message change");
    }

    /// A call in a folder of the checkout, with words separated by spaces.
    pub(crate) fn call(&self, folder: &str, words: &str) -> Outcome {
        Outcome::of(program(&self.at(folder), words))
    }

    /// The comparison of a document with what it was at `base`, where every change is refused.
    pub(crate) fn diff(&self, file: &str) -> Outcome {
        self.call("", &format!("diff --against base --fail-on any {file}"))
    }

    /// A file that no call may bring about, and the command that does.
    pub(crate) fn payload(&self) -> (PathBuf, String) {
        let marker = self.at(".git/marker");
        let command = format!("touch {}", marker.display());
        (marker, command)
    }
}

pub(crate) fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[cfg(unix)]
pub(crate) fn write_program(path: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    write(path, &format!("#!/bin/sh\n{text}\n"));
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
}

/// Runs git with words separated by spaces.
pub(crate) fn git(folder: &Path, words: &str) {
    let words: Vec<_> = words.split(' ').collect();
    git_words(folder, &words);
}

pub(crate) fn git_words(folder: &Path, words: &[&str]) {
    let settings = [
        "user.name=A",
        "user.email=a@example.com",
        "init.defaultBranch=main",
        "protocol.file.allow=always",
    ];
    let mut git = Command::new("git");
    for setting in settings {
        git.args(["-c", setting]);
    }
    git.args(words)
        .current_dir(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null");
    let output = git.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{words:?}\n{said}");
}

/// What the tests of the comparison call the changes between the two documents.
pub(crate) const REFUSED: &str = "`--fail-on` refuses newly public: 1, weakened: 1, removed: 1";

impl Outcome {
    /// The change was seen.
    #[track_caller]
    pub(crate) fn assert_seen(&self) {
        let last = self.last_line(1);
        assert!(last.ends_with(REFUSED), "{last}");
    }

    /// The call judged nothing, and says why in one line.
    #[track_caller]
    pub(crate) fn assert_refused(&self, why: &str) {
        let last = self.last_line(2);
        assert!(last.contains(why), "{last}");
        assert_eq!(self.stderr.lines().count(), 1, "{}", self.stderr);
        assert_eq!(self.stdout, "");
    }
}
