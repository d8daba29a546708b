//! The records in the sections of a file.

use oasgard_core::record::{FORMAT, NAME, SECTIONS};
use object::elf::{FileHeader32, FileHeader64, SHF_COMPRESSED};
use object::read::archive::ArchiveFile;
use object::read::elf::{FileHeader, SectionHeader as _};
use object::{Endianness, FileKind, Object as _, ObjectSection as _, ReadRef, StringTable};

use super::Descriptors;
use super::cache::Cache;

/// Why the records of a file cannot be read.
pub(super) enum Unreadable {
    Bitcode,
    Damaged(String),
}

impl From<String> for Unreadable {
    fn from(message: String) -> Self {
        Self::Damaged(message)
    }
}

/// The descriptors of all records. The linker's order means nothing.
pub(super) fn descriptors(file: &Cache) -> Result<Descriptors, Unreadable> {
    let mut found = Descriptors::new();
    if FileKind::parse(file) == Ok(FileKind::Archive) {
        read_archive(file, &mut found)?;
    } else {
        read_object(file, &mut found)?;
    }
    Ok(found)
}

fn read_archive(file: &Cache, found: &mut Descriptors) -> Result<(), Unreadable> {
    let archive = ArchiveFile::parse(file).map_err(|error| not_a_program(&error))?;
    for member in archive.members() {
        let member = member.map_err(|error| not_a_program(&error))?;
        let (offset, size) = member.file_range();
        let data = file.range(offset, size);
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
fn is_bitcode<'a>(data: impl ReadRef<'a>) -> bool {
    let magic = data.read_bytes_at(0, 4);
    magic.is_ok_and(|magic| {
        [b"BC\xc0\xde", b"\xde\xc0\x17\x0b"].contains(&magic.try_into().unwrap_or(&[0; 4]))
    })
}

/// rustc keeps its metadata beside the objects.
fn is_object<'a>(name: &[u8], data: impl ReadRef<'a>) -> bool {
    !name.ends_with(b".rmeta") && FileKind::parse(data).is_ok()
}

fn read_object<'a>(data: impl ReadRef<'a>, found: &mut Descriptors) -> Result<(), String> {
    match FileKind::parse(data) {
        Ok(FileKind::Elf32) => read_elf::<FileHeader32<Endianness>>(data, found),
        Ok(FileKind::Elf64) => read_elf::<FileHeader64<Endianness>>(data, found),
        _ => read_any(data, found),
    }
}

/// Of an ELF file only the headers of its sections are read, and the records: the symbols of a large program take longer than
/// all else.
fn read_elf<'a, Elf: FileHeader<Endian = Endianness>>(
    data: impl ReadRef<'a>,
    found: &mut Descriptors,
) -> Result<(), String> {
    let refused = |error: object::Error| not_a_program(&error);
    let header = Elf::parse(data).map_err(refused)?;
    let endian = header.endian().map_err(refused)?;
    let sections = header.section_headers(endian, data).map_err(refused)?;
    if sections.is_empty() {
        return Ok(());
    }
    let names = header
        .section_strings_index(endian, data)
        .map_err(refused)?;
    let names = sections.get(names.0).map(|names| names.data(endian, data));
    let names = names.and_then(Result::ok).ok_or_else(|| {
        "this is not a program that can be read (its sections have no names); name an executable or an rlib".to_owned()
    })?;
    let names = StringTable::new(names, 0, names.len() as u64);
    for section in sections {
        let name = section.name(endian, names);
        if !name.is_ok_and(|name| SECTIONS.iter().any(|known| known.as_bytes() == name)) {
            continue;
        }
        if section.sh_flags(endian).contains(SHF_COMPRESSED) {
            return read_any(data, found);
        }
        read_section(section.data(endian, data).map_err(refused)?, endian, found)?;
    }
    Ok(())
}

fn read_any<'a>(data: impl ReadRef<'a>, found: &mut Descriptors) -> Result<(), String> {
    let file = object::File::parse(data).map_err(|error| not_a_program(&error))?;
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
        *found.entry(descriptor.to_vec()).or_default() += 1;
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
