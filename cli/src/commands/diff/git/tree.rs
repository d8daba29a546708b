//! What a path was in a committed tree.

use std::collections::VecDeque;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use super::command;
use super::repository::{Repository, TWO_FILES};
use super::work_tree::Named;
use crate::escape::visible::{file_name, visible};
use crate::failure::Failure;

/// As many links as Linux follows.
const MAX_LINKS: usize = 40;

/// The tree of a commit.
pub(super) struct Tree<'a> {
    pub(super) repository: &'a Repository,
    /// How the call names the commit.
    pub(super) reference: &'a str,
    pub(super) commit: String,
}

/// A file of the tree.
pub(super) struct File {
    object: String,
    /// How many names of the path lead to each link that is on the way.
    pub(super) links: Vec<usize>,
}

pub(super) struct Entry {
    pub(super) kind: Kind,
    pub(super) object: String,
    /// The path within the tree that was listed.
    pub(super) name: OsString,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Folder,
    File,
    Link,
    Submodule,
}

impl Tree<'_> {
    /// What the path led to, each link followed in this tree; `None` if there was no such file.
    pub(super) fn file(&self, named: &Named) -> Result<Option<File>, Failure> {
        let mut way: VecDeque<_> = (named.names.iter().cloned().zip(1..))
            .map(|(name, count)| (name, Some(count)))
            .collect();
        let mut folders = vec![self.commit.clone()];
        let mut links = Vec::new();
        let mut followed = 0;
        while let Some((name, count)) = way.pop_front() {
            if name == ".." {
                folders.pop();
            }
            let Some(folder) = folders.last() else {
                return Err(self.refused(named, "leads out of the repository"));
            };
            if name.is_empty() || name == "." || name == ".." {
                continue;
            }
            let Some(entry) = self.entry(folder, &name)? else {
                return Ok(None);
            };
            match entry.kind {
                Kind::Folder => folders.push(entry.object),
                Kind::File if way.is_empty() => {
                    let object = entry.object;
                    return Ok(Some(File { object, links }));
                }
                Kind::File => return Ok(None),
                Kind::Submodule => {
                    return Err(self.refused(named, "is in a submodule, another repository"));
                }
                Kind::Link => {
                    links.extend(count);
                    followed += 1;
                    if followed > MAX_LINKS {
                        return Err(self.refused(named, "goes through too many links"));
                    }
                    let target = self.bytes(&entry.object, named)?;
                    if target.starts_with(b"/") {
                        return Err(self.refused(named, "leads out of the repository"));
                    }
                    for part in target.rsplit(|byte| *byte == b'/') {
                        way.push_front((command::name(part)?, None));
                    }
                }
            }
        }
        Ok(None)
    }

    /// The bytes of a file as they are kept, with no filter in between.
    pub(super) fn read(&self, file: &File, named: &Named) -> Result<Vec<u8>, Failure> {
        self.bytes(&file.object, named)
    }

    fn bytes(&self, object: &str, named: &Named) -> Result<Vec<u8>, Failure> {
        let output = self.repository.git.run(["cat-file", "blob", object])?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(self.missing(&named.path(), &command::message(&output)))
    }

    fn entry(&self, folder: &str, name: &OsStr) -> Result<Option<Entry>, Failure> {
        let entries = self.listed(&["-z", "--full-tree", folder, "--"], Some(name))?;
        Ok(entries.into_iter().find(|entry| entry.name == name))
    }

    /// Every file of the tree, by its path.
    pub(super) fn files(&self) -> Result<Vec<Entry>, Failure> {
        self.listed(&["-r", "-z", "--full-tree", &self.commit], None)
    }

    fn listed(&self, words: &[&str], name: Option<&OsStr>) -> Result<Vec<Entry>, Failure> {
        let words = ["ls-tree"].into_iter().chain(words.iter().copied());
        let output = self.repository.git.run(words.map(OsStr::new).chain(name))?;
        if !output.status.success() {
            let path = PathBuf::from(name.unwrap_or_default());
            return Err(self.missing(&path, &command::message(&output)));
        }
        let lines = output.stdout.split(|byte| *byte == 0);
        lines.filter(|line| !line.is_empty()).map(entry).collect()
    }

    /// The content of an entry of the list.
    pub(super) fn content(&self, entry: &Entry) -> Result<Vec<u8>, Failure> {
        let output = self
            .repository
            .git
            .run(["cat-file", "blob", &entry.object])?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        Err(self.missing(Path::new(&entry.name), &command::message(&output)))
    }

    fn refused(&self, named: &Named, why: &str) -> Failure {
        Failure::call(format!(
            "at `{}`, {} {why}; {TWO_FILES}",
            visible(self.reference),
            file_name(&named.path())
        ))
    }

    /// Nothing is fetched: the address and the program to fetch with are words of a configuration.
    fn missing(&self, path: &Path, said: &str) -> Failure {
        let reference = visible(self.reference);
        Failure::call(format!(
            "git does not have all of `{reference}` in this clone, and nothing is fetched here: {}: {said}; fetch it first, such as \
             with `git archive --output=/dev/null {reference}`",
            file_name(path)
        ))
    }
}

/// `<mode> <type> <object>\t<path>`
fn entry(line: &[u8]) -> Result<Entry, Failure> {
    let parts = || {
        let tab = line.iter().position(|byte| *byte == b'\t')?;
        let about = std::str::from_utf8(&line[..tab]).ok()?;
        let mut words = about.split(' ');
        let (mode, _, object) = (words.next()?, words.next()?, words.next()?);
        let kind = match mode {
            "040000" => Kind::Folder,
            "100644" | "100755" | "100664" => Kind::File,
            "120000" => Kind::Link,
            "160000" => Kind::Submodule,
            _ => return None,
        };
        Some((kind, object.to_owned(), &line[tab + 1..]))
    };
    let (kind, object, name) = parts().ok_or_else(|| {
        let line = visible(&String::from_utf8_lossy(line));
        Failure::call(format!(
            "git lists an unknown kind of file: `{line}`; {TWO_FILES}"
        ))
    })?;
    let name = command::name(name)?;
    Ok(Entry { kind, object, name })
}
