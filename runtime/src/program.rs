//! Finds the records in a compiled program: an executable, a dynamic library or an rlib, without running it.

mod cache;
mod read;

use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use oasgard_core::record::{Declaration, Malformed, Source, claimed_source};

use crate::copies;
use crate::error::Error;
use crate::files::refuse_special;
use cache::cache;
use read::{Unreadable, descriptors};

/// A compiled program and the records found in it.
#[derive(Clone, Debug)]
pub struct Program {
    path: PathBuf,
    descriptors: Descriptors,
}

/// A place in which a declaration claims to be. Any code that is linked in can write such a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The crate.
    pub crate_name: String,
    /// The file, as rustc named it: from the workspace, or from the package.
    pub file: String,
    /// A declaration that claims this place, as messages name it.
    pub declaration: String,
}

/// The descriptors of records, each with how often it is in one file. Equal ones are copies of one declaration.
type Descriptors = HashMap<Vec<u8>, usize>;

impl Program {
    /// Reads the records of one file.
    ///
    /// A file without records is not an error here, since a program may be joined from several files.
    ///
    /// # Errors
    /// If the file cannot be read, is not a regular file or not a program, or contains records that this version cannot read.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let about = fs::metadata(path).map_err(|error| Error::io(path, error))?;
        refuse_special(&about).map_err(|error| Error::io(path, error))?;
        let file = File::open(path).map_err(|error| Error::io(path, error))?;
        let cache = cache(file).map_err(|error| Error::io(path, error))?;
        let descriptors = descriptors(&cache).map_err(|unreadable| match unreadable {
            Unreadable::Bitcode => Error::Bitcode {
                path: path.to_owned(),
            },
            Unreadable::Damaged(message) => Error::program(path, message),
        })?;
        Ok(Self {
            path: path.to_owned(),
            descriptors,
        })
    }

    /// The file it was read from; the first, if several were joined.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How many records it has that differ.
    #[must_use]
    pub fn len(&self) -> usize {
        self.descriptors.len()
    }

    /// Whether it has no declarations.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.descriptors.is_empty()
    }

    /// Adds the declarations of `other`, as a linker would: what is in both is there once.
    pub fn join(&mut self, other: Self) {
        for (descriptor, count) in other.descriptors {
            let known = self.descriptors.entry(descriptor).or_default();
            *known = count.max(*known);
        }
    }

    /// How many declarations of `library` did not get into this program. A copy that another crate compiled from the same file
    /// counts as linked.
    ///
    /// # Errors
    /// If a record cannot be read.
    pub fn lacks(&self, library: &Self) -> Result<usize, Error> {
        let mut missing = library.clone();
        missing
            .descriptors
            .retain(|descriptor, _| !self.descriptors.contains_key(descriptor));
        if missing.is_empty() {
            return Ok(0);
        }
        let missing = copies::once(missing.declarations()?);
        let mut linked: HashMap<_, Vec<_>> = HashMap::new();
        let declarations = self.declarations()?;
        for declaration in &declarations {
            let line = copies::line(declaration);
            linked.entry(line).or_default().push(declaration);
        }
        let is_linked = |missing: &Declaration| {
            let mut there = linked.get(&copies::line(missing)).into_iter().flatten();
            there.any(|linked| linked.is_copy_of(missing))
        };
        Ok(missing.iter().filter(|missing| !is_linked(missing)).count())
    }

    /// Every crate and file in which a declaration claims to be, with one such declaration, in the order of crates.
    ///
    /// # Errors
    /// If a record cannot be read.
    pub fn claims(&self) -> Result<Vec<Claim>, Error> {
        let mut declarations = self.declarations()?;
        declarations.sort_by(|a, b| b.source().cmp(a.source()));
        let claim = |declaration: &Declaration| {
            let source = declaration.source();
            let place = (source.crate_name().to_owned(), source.file.clone());
            (place, source.to_string())
        };
        let claims: BTreeMap<_, _> = declarations.iter().map(claim).collect();
        let claims = claims.into_iter();
        let claim = |((crate_name, file), declaration)| Claim {
            crate_name,
            file,
            declaration,
        };
        Ok(claims.map(claim).collect())
    }

    /// Every declaration, and a second time if the program has it several times.
    pub(crate) fn declarations(&self) -> Result<Vec<Declaration>, Error> {
        let read = |descriptor: &Vec<u8>| {
            Declaration::from_descriptor(descriptor)
                .map_err(|malformed| Error::program(&self.path, unreadable(descriptor, &malformed)))
        };
        let each = self.descriptors.iter();
        let each =
            each.flat_map(|(descriptor, count)| std::iter::repeat_n(descriptor, (*count).min(2)));
        each.map(read).collect()
    }
}

/// A record that no attribute of this version can have written, with its place if it has one.
fn unreadable(descriptor: &[u8], malformed: &Malformed) -> String {
    let record = match claimed_source(descriptor) {
        Some(source) => foreign(&source),
        None => "a record was not written by the attribute of this version".to_owned(),
    };
    format!("{record}, since {malformed}; build the program again, with one version of `oasgard`")
}

/// How messages call a record that is not what it pretends to be: with the crate and the place that it claims.
pub(crate) fn foreign(claimed: &Source) -> String {
    let shown = format!(
        "the record of {claimed} in crate `{}` was not written by the attribute of this version",
        claimed.crate_name()
    );
    on_one_line(&shown)
}

/// What a stranger wrote does not act on a terminal.
pub(crate) fn on_one_line(text: &str) -> String {
    let shown = |character: char| {
        if character.is_control() {
            character.escape_unicode().to_string()
        } else {
            character.to_string()
        }
    };
    text.chars().map(shown).collect()
}
