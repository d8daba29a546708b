//! One reader for every platform's object format.

use oasgard_core::record::Declaration;
use object::{BinaryFormat, Endianness};

use crate::programs::{gathered, handler, key, object_file, program, record};

fn declarations() -> [Declaration; 3] {
    [
        Declaration::Operation(handler("list", "get", "/pets", &[("Key", None)])),
        Declaration::Operation(handler("health", "get", "/health", &[])),
        Declaration::Scheme(key("Key", "X-API-Key")),
    ]
}

fn section(endianness: Endianness) -> Vec<u8> {
    declarations()
        .iter()
        .flat_map(|declaration| record(declaration, endianness))
        .collect()
}

fn expected() -> String {
    gathered(&program(&declarations()))
        .unwrap()
        .to_json()
        .unwrap()
}

#[test]
fn every_object_format_reads_the_same() {
    for (format, endianness) in [
        (BinaryFormat::Elf, Endianness::Little),
        (BinaryFormat::Elf, Endianness::Big),
        (BinaryFormat::MachO, Endianness::Little),
        (BinaryFormat::Coff, Endianness::Little),
    ] {
        let bytes = object_file(format, endianness, &section(endianness));
        let json = gathered(&bytes).unwrap().to_json().unwrap();
        assert_eq!(json, expected(), "{format:?} {endianness:?}");
    }
}

#[test]
fn webassembly_reads_the_same() {
    let data = section(Endianness::Little);
    let mut bytes = b"\0asm\x01\0\0\0\0".to_vec();
    let name = b"oasgard";
    push_leb128(&mut bytes, 1 + name.len() + data.len());
    push_leb128(&mut bytes, name.len());
    bytes.extend(name);
    bytes.extend(data);
    assert_eq!(gathered(&bytes).unwrap().to_json().unwrap(), expected());
}

fn push_leb128(bytes: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        bytes.push(u8::try_from(number & 0x7f).unwrap() | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap());
}

#[test]
fn a_library_is_read_member_by_member() {
    let [list, health, key] = declarations();
    let archive = archive(&[
        ("lib.rmeta/", b"rustc's own"),
        ("a.o/", &program(&[list, health])),
        ("b.o/", &program(&[key])),
    ]);
    assert_eq!(gathered(&archive).unwrap().to_json().unwrap(), expected());
}

#[test]
fn bitcode_library_is_refused_with_remedy() {
    let archive = archive(&[("a.o/", b"BC\xc0\xde and so on")]);
    let error = gathered(&archive).unwrap_err().to_string();
    assert!(
        error.contains("build the library with the dev profile"),
        "{error}"
    );
}

fn archive(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = b"!<arch>\n".to_vec();
    for (name, data) in members {
        let size = data.len();
        bytes.extend(format!("{name:<16}{0:<12}{0:<6}{0:<6}{0:<8}{size:<10}`\n", 0).bytes());
        bytes.extend(*data);
        if size % 2 == 1 {
            bytes.push(b'\n');
        }
    }
    bytes
}

#[test]
fn gaps_and_order_do_not_matter() {
    let mut data = Vec::new();
    for declaration in declarations().iter().rev() {
        data.extend([0; 8]);
        data.extend(record(declaration, Endianness::Little));
        data.extend([0; 52]);
    }
    let bytes = object_file(BinaryFormat::Elf, Endianness::Little, &data);
    assert_eq!(gathered(&bytes).unwrap().to_json().unwrap(), expected());
}
