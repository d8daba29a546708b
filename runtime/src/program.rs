//! Finds the records in a compiled program: an executable, a dynamic library or an rlib, without running it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use oasgard_core::record::{
    Declaration, FORMAT, Malformed, NAME, SECTIONS, Source, claimed_source,
};
use object::read::archive::ArchiveFile;
use object::{Endianness, FileKind, Object as _, ObjectSection as _};

use crate::copies;
use crate::error::Error;

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

/// The descriptors of records. Equal ones are copies of one declaration.
type Descriptors = HashSet<Vec<u8>>;

impl Program {
    /// Reads the records of one file.
    ///
    /// A file without records is not an error here, since a program may be joined from several files.
    ///
    /// # Errors
    /// If the file cannot be read, is not a program, or contains records that this version cannot read.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, Error> {
        let path = path.as_ref();
        let bytes = fs::read(path).map_err(|error| Error::io(path, error))?;
        let descriptors = descriptors(&bytes).map_err(|unreadable| match unreadable {
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
        self.descriptors.extend(other.descriptors);
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
            .retain(|descriptor| !self.descriptors.contains(descriptor));
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

    pub(crate) fn declarations(&self) -> Result<Vec<Declaration>, Error> {
        let read = |descriptor: &Vec<u8>| {
            Declaration::from_descriptor(descriptor)
                .map_err(|malformed| Error::program(&self.path, unreadable(descriptor, &malformed)))
        };
        self.descriptors.iter().map(read).collect()
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

/// Why the records of a file cannot be read.
enum Unreadable {
    Bitcode,
    Damaged(String),
}

impl From<String> for Unreadable {
    fn from(message: String) -> Self {
        Self::Damaged(message)
    }
}

/// The descriptors of all records. The linker's order means nothing.
fn descriptors(bytes: &[u8]) -> Result<Descriptors, Unreadable> {
    let mut found = Descriptors::new();
    if FileKind::parse(bytes) == Ok(FileKind::Archive) {
        read_archive(bytes, &mut found)?;
    } else {
        read_object(bytes, &mut found)?;
    }
    Ok(found)
}

fn read_archive(bytes: &[u8], found: &mut Descriptors) -> Result<(), Unreadable> {
    let archive = ArchiveFile::parse(bytes).map_err(|error| not_a_program(&error))?;
    for member in archive.members() {
        let member = member.map_err(|error| not_a_program(&error))?;
        let data = member.data(bytes).map_err(|error| not_a_program(&error))?;
        // Objects beside it may come from C: they do not show what the bitcode declares.
        if is_bitcode(data) {
            return Err(Unreadable::Bitcode);
        }
        if is_object(member.name(), data) {
            read_object(data, found)?;
        }
    }
    Ok(())
}

/// LLVM bitcode, plain or wrapped, as in libraries built for link-time optimization.
fn is_bitcode(data: &[u8]) -> bool {
    data.starts_with(b"BC\xc0\xde") || data.starts_with(&[0xde, 0xc0, 0x17, 0x0b])
}

/// rustc keeps its metadata beside the objects.
fn is_object(name: &[u8], data: &[u8]) -> bool {
    !name.ends_with(b".rmeta") && FileKind::parse(data).is_ok()
}

fn read_object(bytes: &[u8], found: &mut Descriptors) -> Result<(), String> {
    let file = object::File::parse(bytes).map_err(|error| not_a_program(&error))?;
    for section in file.sections() {
        if section.name().is_ok_and(|name| SECTIONS.contains(&name)) {
            let data = section
                .uncompressed_data()
                .map_err(|error| not_a_program(&error))?;
            read_section(&data, file.endianness(), found)?;
        }
    }
    Ok(())
}

fn not_a_program(error: &object::Error) -> String {
    format!("this is not a program that can be read ({error}); name an executable or an rlib")
}

/// The size of a note's header: three `u32`.
const HEADER: usize = 12;

fn read_section(
    mut data: &[u8],
    endianness: Endianness,
    found: &mut Descriptors,
) -> Result<(), String> {
    let damaged = || "its records are truncated; build the program again".to_owned();
    while let Some(record) = skip_padding(data) {
        let (header, rest) = record.split_at_checked(HEADER).ok_or_else(damaged)?;
        let word = |index: usize| {
            let bytes = [0, 1, 2, 3].map(|byte| header[4 * index + byte]);
            match endianness {
                Endianness::Little => u32::from_le_bytes(bytes),
                Endianness::Big => u32::from_be_bytes(bytes),
            }
        };
        let (name_size, descriptor_size, format) = (word(0), word(1), word(2));
        if usize::try_from(name_size) != Ok(NAME.len()) || !rest.starts_with(NAME) {
            return Err(
                "its record section contains data that oasgard did not write; build the program again"
                    .to_owned(),
            );
        }
        if format != FORMAT {
            return Err(format!(
                "its records are of format {format} and this version reads format {FORMAT}; use the same version of `oasgard` and `cargo-oasgard`"
            ));
        }
        let descriptor_size = usize::try_from(descriptor_size).map_err(|_| damaged())?;
        let (descriptor, rest) = rest[NAME.len()..]
            .split_at_checked(descriptor_size)
            .ok_or_else(damaged)?;
        found.insert(descriptor.to_vec());
        let padding = descriptor_size.next_multiple_of(4) - descriptor_size;
        data = rest.get(padding..).unwrap_or_default();
    }
    Ok(())
}

/// Linkers fill the gaps between records with zeros, and no record begins with a zero word.
fn skip_padding(data: &[u8]) -> Option<&[u8]> {
    let words = data
        .chunks(4)
        .take_while(|word| word.iter().all(|byte| *byte == 0));
    let rest = data.get(4 * words.count()..)?;
    (!rest.is_empty()).then_some(rest)
}
