//! Names of files in what other programs read: an annotation of GitHub Actions, and a URI of SARIF.

use super::documents::document;
use super::{is_annotation, unseen};
use crate::diff::{folder, write};
use crate::outcome::{Outcome, program};

#[test]
fn annotation_shows_whole_file_names() {
    let folder = folder("annotated");
    let names = unseen();
    // Neither can stand in the name of a file.
    let names = names.iter().filter(|name| !['\0', '/'].contains(name));
    let old = document(&["Key".to_owned()], false).to_pretty();
    let new = document(&["Key".to_owned()], true).to_pretty();
    write(&folder, "old.json", &old);
    let names: Vec<_> = names.copied().collect();
    for some in names.chunks(40) {
        let name: String = some.iter().collect();
        let file = format!("{name}##[a],line=7::%.json");
        write(&folder, &file, &new);
        for words in ["lint", "diff old.json"] {
            let mut call = program(&folder, &format!("{words} --format github"));
            call.arg(&file);
            let outcome = Outcome::of(call);
            assert!(is_annotation(&outcome.stdout), "{words} {name:?}");
            for line in outcome.stdout.lines() {
                let hidden = line.chars().find(|c| names.contains(c));
                assert_eq!(hidden, None, "{words}: {line:?}");
                assert!(
                    line.contains(r"##\u{5b}a]%2Cline=7%3A%3A%25.json,line="),
                    "{line:?}"
                );
            }
        }
    }
}

#[test]
fn sarif_uris_have_plain_characters() {
    let folder = folder("uris");
    let new = document(&["Key".to_owned()], true).to_pretty();
    for name in [
        "a\tb",
        "\u{202e}a",
        "\u{2028}::a",
        "a##[b]",
        "a?b#c",
        "a:b",
        "%2e%2e",
        "é b",
    ] {
        let file = format!("{name}.json");
        write(&folder, &file, &new);
        let mut call = program(&folder, "lint --format sarif");
        call.arg(&file).env_remove("GITHUB_WORKSPACE");
        let outcome = Outcome::of(call);
        let encoded: String = file.bytes().map(percent_encoded).collect();
        let uris = outcome
            .stdout
            .lines()
            .filter(|line| line.contains("\"uri\":"));
        let uris: Vec<_> = uris.map(str::trim).collect();
        assert!(!uris.is_empty(), "{name:?}");
        for uri in uris {
            let expected = format!("\"uri\": \"{encoded}\"");
            assert_eq!(uri.trim_end_matches(','), expected);
        }
    }
}

/// A byte as RFC 3986 §2 writes it, all that is not unreserved encoded.
fn percent_encoded(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}
