//! Where in the work tree a file is that the call names.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};

use super::normal_path::normalized;
use super::repository::{Repository, TWO_FILES, entry, has_repository};
use crate::escape::visible::file_name;
use crate::failure::Failure;

/// The attributes by which git changes a text when it checks it out, but for the ends of its lines.
const CONVERSIONS: [&str; 3] = ["working-tree-encoding", "filter", "ident"];

/// A path from the top of a work tree, none of its links followed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) names: Vec<OsString>,
    /// How many names lead to each link that is on the way.
    pub(super) links: Vec<usize>,
}

impl Named {
    pub(super) fn path(&self) -> PathBuf {
        self.names.iter().collect()
    }

    /// The first names of the path.
    pub(super) fn prefix(&self, count: usize) -> PathBuf {
        self.names[..count].iter().collect()
    }
}

impl Repository {
    /// The path of a file of the work tree.
    ///
    /// # Errors
    ///
    /// If it is outside of the work tree, or in a repository within: that one is another history.
    pub(super) fn named(&self, file: &Path) -> Result<Named, Failure> {
        let names = self.names(file)?;
        let path: PathBuf = names.iter().collect();
        let found = self.top().join(&path);
        let real = |path: &Path| {
            let real = fs::canonicalize(path);
            real.map_err(|error| Failure::call(format!("{}: {error}", file_name(path))))
        };
        let target = real(file)?;
        if fs::canonicalize(&found).ok().as_ref() != Some(&target) {
            return Err(Failure::call(format!(
                "{} has `..` behind a link, so that it is another file than {}; name the file without `..`",
                file_name(file),
                file_name(&path)
            )));
        }
        let top = real(self.top())?;
        let Ok(inner) = target.strip_prefix(&top) else {
            return Err(self.outside(file));
        };
        refuse_inner_repositories(self.top(), &path)?;
        refuse_inner_repositories(&top, inner)?;
        self.refuse_converted(inner)?;
        let is_link = |count: &usize| {
            let prefix: PathBuf = names[..*count].iter().collect();
            self.top().join(prefix).is_symlink()
        };
        let links = (1..=names.len()).filter(is_link).collect();
        Ok(Named { names, links })
    }

    /// Refuses a file that git checks out with another text than the committed one, because attributes say so: readers of the
    /// repository get the one text, and this program would check the other.
    fn refuse_converted(&self, path: &Path) -> Result<(), Failure> {
        let words = ["check-attr", "-z"]
            .iter()
            .chain(&CONVERSIONS)
            .chain(&["--"]);
        let words = words.map(OsStr::new).chain([path.as_os_str()]);
        let printed = self.git.output(words)?;
        let fields: Vec<_> = printed.split(|byte| *byte == 0).collect();
        // Each attribute is the path, its name and its value.
        let is_set = |fields: &&[&[u8]]| !matches!(fields[2], b"unspecified" | b"unset");
        match fields.chunks_exact(3).find(is_set) {
            Some(set) => Err(Failure::call(format!(
                "{} is checked out in another form than it is committed, because of the attribute `{}` in .gitattributes; remove it there, or {TWO_FILES}",
                file_name(path),
                String::from_utf8_lossy(set[1])
            ))),
            None => Ok(()),
        }
    }

    /// The names from the top of the work tree to a file, which need not exist.
    pub(super) fn names(&self, file: &Path) -> Result<Vec<OsString>, Failure> {
        let path = normalized(&self.folder.join(file));
        let entry = entry(&path, self.top()).ok_or_else(|| self.outside(file))?;
        let inner = path.strip_prefix(entry).unwrap_or(&path);
        Ok(inner
            .components()
            .map(|part| part.as_os_str().to_owned())
            .collect())
    }

    fn outside(&self, file: &Path) -> Failure {
        Failure::call(format!(
            "{} is not in the work tree of {}, the repository of the current folder; run the command in the repository that has \
             the file, or {TWO_FILES}",
            file_name(file),
            file_name(self.top())
        ))
    }
}

fn refuse_inner_repositories(top: &Path, path: &Path) -> Result<(), Failure> {
    let mut folder = top.to_owned();
    for name in path {
        folder.push(name);
        let is_administrative = name.eq_ignore_ascii_case(".git");
        if is_administrative || has_repository(&folder) {
            return Err(Failure::call(format!(
                "{} is in {}, {}; {TWO_FILES}",
                file_name(path),
                file_name(&folder),
                if is_administrative {
                    "where git keeps its own files"
                } else {
                    "a repository of its own, such as a submodule"
                }
            )));
        }
    }
    Ok(())
}
