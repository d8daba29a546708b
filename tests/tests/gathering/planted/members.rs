//! Members of records that no attribute writes, and records that overlap.

use super::*;

/// The refusal of a record with this text and no references.
fn refused_text(text: &str) -> String {
    refused(&framed(
        FORMAT,
        &[&[0; 4], text.as_bytes()].concat(),
        LITTLE,
    ))
}

fn refused(section: &[u8]) -> String {
    match gathered(&object_file(BinaryFormat::Elf, LITTLE, section)) {
        Err(Error::Program { message, .. }) => message,
        other => panic!("the records should be refused: {other:?}"),
    }
}

#[test]
fn planted_members_are_refused() {
    let sound = r#"{"operation":"a","method":"GET","path":"/a","public":"a probe","module":"shop::a","item":"a","file":"src/a.rs","line":1}"#;
    let unchanged = framed(FORMAT, &[&[0; 4], sound.as_bytes()].concat(), LITTLE);
    gathered(&object_file(BinaryFormat::Elf, LITTLE, &unchanged)).unwrap();
    for (old, new) in [
        (r#""line":1"#, r#""line":1,"servers":[]"#),
        (r#""line":1"#, r#""line":-1"#),
        (r#""line":1"#, r#""line":"1""#),
        (r#""GET""#, r#""get""#),
        (r#""item":"a""#, r#""item":"""#),
        (r#""item":"a""#, r#""item":"a\u001b""#),
        (r#""src/a.rs""#, r#""src/a.rs\n""#),
        (r#""shop::a""#, r#""\u0000""#),
        (
            r#""public":"a probe""#,
            r#""public":"a probe","atoms":["A"]"#,
        ),
        (r#""public":"a probe""#, r#""public":null"#),
    ] {
        let text = sound.replace(old, new);
        assert_ne!(text, sound);
        let message = refused_text(&text);
        assert!(
            message.contains("was not written by the attribute of this version"),
            "{text}\n{message}"
        );
        assert!(!message.contains(char::is_control), "{text}\n{message}");
    }
    let unknown = refused_text(&sound.replace(r#""line":1"#, r#""line":1,"servers":[]"#));
    assert_eq!(
        unknown,
        "the record of `a::a` (src/a.rs:1) in crate `shop` was not written by the attribute of this version, since its text is not a declaration; build the program again, with one version of `oasgard`"
    );
}

#[test]
fn planted_members_of_a_scheme_are_refused() {
    let sound = Declaration::Scheme(key("Key", "X-Key")).to_json();
    for (old, new) in [
        (r#""in":"header""#, r#""in":"header","flows":{}"#),
        (r#""in":"header""#, r#""in":"body""#),
        (r#""apiKey""#, r#""magic""#),
        (
            r#""scopes":[]"#,
            r#""scopes":[{"token":"a","description":"","extra":1}]"#,
        ),
        (r#""scopes":[]"#, r#""scopes":[],"reasons":{}"#),
        (
            r#""scopes":[]"#,
            r#""scopes":[],"reasons":{"client.allow_insecure":"a"}"#,
        ),
        (r#""scopes":[]"#, r#""scopes":[],"extra":true"#),
    ] {
        let text = sound.replace(old, new);
        assert_ne!(text, sound, "{old}");
        let message = refused_text(&text);
        assert!(
            message.contains("in crate `shop` was not written"),
            "{text}\n{message}"
        );
    }
}

/// Two crates that are linked before and after a third one and frame its record as references of theirs.
#[test]
fn overlapping_record_is_refused() {
    let victim = record(
        &Declaration::Operation(handler("victim", "get", "/victim", &[])),
        LITTLE,
    );
    for before in 0..8 {
        // The references begin in the first crate's bytes, cover the record, and end in those of the second.
        let own = vec![b'x'; before];
        let covered = own.len() + victim.len();
        let count = covered.div_ceil(8);
        let rest = vec![b'x'; count * 8 - covered];
        let atoms = vec![r#""A""#; count].join(",");
        let all: Vec<_> = (0..count).map(|atom| atom.to_string()).collect();
        let text = format!(
            r#"{{"operation":"evil","method":"GET","path":"/evil","expression":["&",{}],"atoms":[{atoms}],"module":"shop","item":"evil","file":"src/main.rs","line":10}}"#,
            all.join(",")
        );
        let count = u32::try_from(count).unwrap().to_le_bytes();
        let descriptor = [&count[..], &own, &victim, &rest, text.as_bytes()].concat();
        let message = refused(&framed(FORMAT, &descriptor, LITTLE));
        assert!(
            message.contains("its size overlaps the record of another declaration"),
            "{before}: {message}"
        );
        assert!(message.contains("`evil` (src/main.rs:10)"), "{message}");
    }
}

/// The head of the first crate's record alone, so that the third one's sizes become its count.
#[test]
fn head_that_claims_a_record_is_refused() {
    let victim = record(
        &Declaration::Operation(handler("victim", "get", "/victim", &[])),
        LITTLE,
    );
    for size in 1..=victim.len() {
        let head = [8, u32::try_from(size).unwrap(), FORMAT].map(u32::to_le_bytes);
        let section = [&head.concat(), &NAME[..], &victim].concat();
        refused(&section);
    }
}
