//! Programs with records that were changed at random: each is refused, or its document can be read again.

use std::path::Path;
use std::process::ExitCode;
use std::sync::LazyLock;

use cargo_oasgard::probe::Read;
use oasgard::{Document, Error, Json};
use oasgard_core::record::{FORMAT, Frame, NAME, reference};
use oasgard_fuzz::{Random, Target, mutated_bytes, mutated_tree, run};
use object::write::Object as ObjectFile;
use object::{Architecture, BinaryFormat, Endianness, SectionKind};

/// The texts of sound records, a line each, which together make a document.
const RECORDS: &str = include_str!("../../seeds/records/shop.jsonl");

static TREES: LazyLock<Vec<Json>> = LazyLock::new(|| {
    let lines = RECORDS.lines();
    lines
        .map(|line| Json::parse(line.as_bytes()).expect("a seed is sound"))
        .collect()
});

fn main() -> ExitCode {
    run(&Target {
        name: "executables",
        make,
        check,
    })
}

fn make(random: &mut Random) -> Vec<u8> {
    let mut records: Vec<_> = TREES.iter().cloned().collect();
    if random.one_in(2) {
        let place = random.below(records.len());
        records[place] = mutated_tree(records[place].clone(), &TREES, random);
    }
    let (format, endianness) = *random.pick(&[
        (BinaryFormat::Elf, Endianness::Little),
        (BinaryFormat::Elf, Endianness::Big),
        (BinaryFormat::MachO, Endianness::Little),
        (BinaryFormat::Coff, Endianness::Little),
    ]);
    let notes = records.iter().map(|record| note(record, endianness));
    let mut section: Vec<u8> = notes.flatten().collect();
    if random.one_in(3) {
        section = mutated_bytes(section.clone(), &[section], random);
    }
    let mut file = object_file(format, endianness, &section);
    if random.one_in(6) {
        file = archive(&file);
    }
    if random.one_in(3) {
        file = mutated_bytes(file.clone(), &[file, section], random);
    }
    file
}

/// The record with this text, whose references lead where its words do.
fn note(record: &Json, endianness: Endianness) -> Vec<u8> {
    let atoms = record.as_object().and_then(|object| object.get("atoms"));
    let atoms = atoms.and_then(Json::as_array).unwrap_or_default();
    let references = atoms.iter().map(|atom| {
        let words = atom.as_str().unwrap_or_default();
        match words.split_once("::") {
            Some((scheme, scope)) => reference(scheme, Some(scope)),
            None => reference(words, None),
        }
    });
    let text = record.to_line();
    let frame = Frame::new(atoms.len(), text.len());
    let word = |number: u32| match endianness {
        Endianness::Little => number.to_le_bytes(),
        Endianness::Big => number.to_be_bytes(),
    };
    let head = [frame.name_size, frame.descriptor_size, FORMAT].map(word);
    let mut note = [&head.concat()[..], NAME, &frame.count].concat();
    note.extend(references.flat_map(u64::to_le_bytes));
    note.extend(text.bytes());
    note.resize(note.len().next_multiple_of(4), 0);
    note
}

fn object_file(format: BinaryFormat, endianness: Endianness, data: &[u8]) -> Vec<u8> {
    let (architecture, segment, section) = match format {
        BinaryFormat::MachO => (Architecture::Aarch64, "__DATA", "__oasgard"),
        BinaryFormat::Coff => (Architecture::X86_64, "", ".oasgard"),
        _ if endianness == Endianness::Big => (Architecture::PowerPc64, "", ".note.oasgard"),
        _ => (Architecture::X86_64, "", ".note.oasgard"),
    };
    let mut file = ObjectFile::new(format, architecture, endianness);
    let section = file.add_section(segment.into(), section.into(), SectionKind::ReadOnlyData);
    file.append_section_data(section, data, 4);
    file.write().expect("an object file can be written")
}

/// A library with one member.
fn archive(member: &[u8]) -> Vec<u8> {
    let head = format!(
        "{:<16}{1:<12}{1:<6}{1:<6}{1:<8}{2:<10}`\n",
        "a.o/",
        0,
        member.len()
    );
    let mut bytes = [b"!<arch>\n", head.as_bytes(), member].concat();
    bytes.resize(bytes.len().next_multiple_of(2), b'\n');
    bytes
}

fn check(file: &Path) -> bool {
    let document = match Document::from_program(file) {
        Ok(document) => document,
        Err(error) => {
            assert!(!error.to_string().is_empty(), "an error says nothing");
            return false;
        }
    };
    let _ = document.warnings();
    match document.to_json() {
        Ok(text) => {
            let read = Read::parse("document.json", text.clone().into_bytes());
            let read = read.expect("an emitted document can be read");
            assert!(
                read.lint().is_some(),
                "an emitted document is refused:\n{text}"
            );
            true
        }
        Err(Error::Declarations(_) | Error::Settings(_)) => false,
        Err(other) => panic!("a program that was gathered has no document: {other}"),
    }
}
