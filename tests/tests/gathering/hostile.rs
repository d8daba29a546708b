//! Malformed files: each gets one clear error, none a panic and none a document.

use oasgard::Error;
use oasgard_core::record::{Declaration, reference};
use object::{BinaryFormat, Endianness};
use proptest::prelude::*;

use crate::programs::{framed, gathered, handler, key, object_file, program, record};

fn refused(data: &[u8]) -> String {
    let bytes = object_file(BinaryFormat::Elf, Endianness::Little, data);
    match gathered(&bytes) {
        Err(Error::Program { message, .. }) => message,
        other => panic!("the records should be refused: {other:?}"),
    }
}

fn sound() -> Vec<u8> {
    let handler = handler("list", "get", "/pets", &[("Key", None)]);
    [
        record(&Declaration::Operation(handler), Endianness::Little),
        record(
            &Declaration::Scheme(key("Key", "X-Key")),
            Endianness::Little,
        ),
    ]
    .concat()
}

#[test]
fn file_that_is_not_a_program_is_refused() {
    for bytes in [&b""[..], b"text", b"\x7fELF", b"!<arch>\nrubbish"] {
        assert!(matches!(gathered(bytes), Err(Error::Program { .. })));
    }
}

#[test]
fn other_record_format_names_both_versions() {
    let message = refused(&framed(7, b"", Endianness::Little));
    assert_eq!(
        message,
        "its records are of format 7 and this version reads format 1; use the same version of `oasgard` and `cargo-oasgard`"
    );
}

#[test]
fn section_of_another_tool_is_refused() {
    assert!(refused(b"somebody else was here").contains("data that oasgard did not write"));
}

#[test]
fn too_many_references_are_refused() {
    let descriptor = [u32::MAX.to_le_bytes().as_slice(), b"{}"].concat();
    let message = refused(&framed(1, &descriptor, Endianness::Little));
    assert!(message.contains("its sizes do not fit"), "{message}");
}

#[test]
fn text_without_declaration_is_refused() {
    for text in [
        &b"{}"[..],
        br#"{"operation":"a","item":"a","file":"a","line":1,"module":"a"}"#,
        br#"{"operation":"a","expression":0,"atoms":["A"],"item":"a","file":"a","line":1,"module":"a"}"#,
        br#"{"scheme":"A","object":{"type":"magic"},"scopes":[],"item":"A","file":"a","line":1,"module":"a"}"#,
    ] {
        let descriptor = [&[0; 4], text].concat();
        let message = refused(&framed(1, &descriptor, Endianness::Little));
        assert!(message.contains("its text is not a declaration"), "{message}");
    }
}

#[test]
fn endless_nesting_is_refused() {
    let text = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    let descriptor = [&[0; 4][..], &text].concat();
    let message = refused(&framed(1, &descriptor, Endianness::Little));
    assert!(message.contains("is not JSON"), "{message}");
}

#[test]
fn exploding_choice_is_refused() {
    let pair = |number: usize| format!(r#"["|",{},{}]"#, 2 * number, 2 * number + 1);
    let pairs: Vec<_> = (0..40).map(pair).collect();
    let (all, atoms) = (pairs.join(","), vec![r#""A""#; 80].join(","));
    let text = format!(
        r#"{{"operation":"a","method":"GET","path":"/","expression":["&",{all}],"atoms":[{atoms}],"item":"a","file":"a","line":1,"module":"a"}}"#
    );
    let references = reference("A", None).to_le_bytes().repeat(80);
    let descriptor = [&80_u32.to_le_bytes()[..], &references, text.as_bytes()].concat();
    let bytes = object_file(
        BinaryFormat::Elf,
        Endianness::Little,
        &[
            framed(1, &descriptor, Endianness::Little),
            record(&Declaration::Scheme(key("A", "X-A")), Endianness::Little),
        ]
        .concat(),
    );
    match gathered(&bytes) {
        Err(Error::Declarations(problems)) => {
            assert!(problems.to_string().contains("[NORM-02]"), "{problems}");
        }
        other => panic!("the choice should be refused: {other:?}"),
    }
}

proptest! {
    #[test]
    fn truncated_program_never_shrinks_document(cut in 0_usize..4096) {
        let whole = sound();
        let complete = gathered(&object_file(BinaryFormat::Elf, Endianness::Little, &whole));
        let complete = complete.unwrap().to_json().unwrap();
        let cut = cut % whole.len();
        let bytes = object_file(BinaryFormat::Elf, Endianness::Little, &whole[..cut]);
        if let Ok(document) = gathered(&bytes) {
            prop_assert_eq!(document.to_json().unwrap(), complete);
        }
    }

    #[test]
    fn flipped_bytes_never_panic(position in any::<prop::sample::Index>(), byte: u8) {
        let handler = handler("list", "get", "/pets", &[("Key", None)]);
        let mut bytes = program(&[
            Declaration::Operation(handler),
            Declaration::Scheme(key("Key", "X-Key")),
        ]);
        let position = position.index(bytes.len());
        bytes[position] = byte;
        let _ = gathered(&bytes).map(|document| document.to_json());
    }

    #[test]
    fn random_sections_never_panic(data in proptest::collection::vec(any::<u8>(), 0..512)) {
        let bytes = object_file(BinaryFormat::Elf, Endianness::Little, &data);
        let _ = gathered(&bytes);
    }
}
