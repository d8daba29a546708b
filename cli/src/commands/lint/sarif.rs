//! Findings for code scanning: SARIF 2.1.0.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use oasgard::{Json, Object};
use oasgard_core::rules::Rule;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Linted;
use crate::diagnostics::{LocatedDiagnostic, checkout};
use crate::escape::visible::visible;
use crate::source::Source;

/// Everything but the unreserved characters (RFC 3986 §2.3).
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A log with one run.
pub(super) fn document(linted: &[Linted]) -> Json {
    let findings = linted.iter().flat_map(|document| &document.findings);
    let rules: BTreeSet<_> = findings
        .map(|found| found.diagnostic.finding.rule)
        .collect();
    let rules: Vec<_> = rules.into_iter().collect();
    let results = linted.iter().flat_map(|document| {
        let uri = document_uri(&document.source);
        let result = |found| result(&uri, found, &rules);
        document.findings.iter().map(result).collect::<Vec<_>>()
    });
    let run = object([
        ("tool", object([("driver", driver(&rules))])),
        ("columnKind", "unicodeCodePoints".into()),
        ("results", results.collect::<Vec<_>>().into()),
    ]);
    object([
        (
            "$schema",
            "https://json.schemastore.org/sarif-2.1.0.json".into(),
        ),
        ("version", "2.1.0".into()),
        ("runs", vec![run].into()),
    ])
}

fn driver(rules: &[Rule]) -> Json {
    let rules = rules.iter().map(|rule| {
        object([
            ("id", rule.id().into()),
            ("shortDescription", text(rule.sentence())),
            (
                "help",
                text(&format!(
                    "{} Required by {}.",
                    rule.sentence(),
                    rule.source()
                )),
            ),
        ])
    });
    object([
        ("name", "cargo-oasgard".into()),
        ("version", env!("CARGO_PKG_VERSION").into()),
        ("rules", rules.collect::<Vec<_>>().into()),
    ])
}

fn result(uri: &str, found: &LocatedDiagnostic, rules: &[Rule]) -> Json {
    let finding = &found.diagnostic.finding;
    let pointer = found.diagnostic.pointer.as_str();
    let index = rules.binary_search(&finding.rule).unwrap_or_default() as u64;
    let region = object([
        ("startLine", (found.place.position.line as u64).into()),
        ("startColumn", (found.place.position.column as u64).into()),
    ]);
    let physical = object([
        ("artifactLocation", object([("uri", uri.to_owned().into())])),
        ("region", region),
    ]);
    let logical = object([("fullyQualifiedName", pointer.to_owned().into())]);
    let location = object([
        ("physicalLocation", physical),
        ("logicalLocations", vec![logical].into()),
    ]);
    let fingerprint = fingerprint(&[uri, finding.rule.id(), pointer]);
    object([
        ("ruleId", finding.rule.id().into()),
        ("ruleIndex", index.into()),
        ("level", found.level().into()),
        ("message", message(&finding.message)),
        ("locations", vec![location].into()),
        (
            "partialFingerprints",
            object([("oasgard/v1", fingerprint.into())]),
        ),
    ])
}

/// A plain text message (§3.11.5) that quotes a document: what is not seen is shown, and nothing in it is an embedded link (§3.11.6),
/// also for a reader that knows nothing of the backslash.
fn message(quoting: &str) -> Json {
    let shown = visible(&quoting.replace("](", r"]\u{28}"));
    text(&shown.replace('[', r"\[").replace(']', r"\]"))
}

fn text(text: &str) -> Json {
    object([("text", text.to_owned().into())])
}

fn object<const N: usize>(members: [(&'static str, Json); N]) -> Json {
    Json::Object(members.into_iter().collect::<Object>())
}

/// The document's path in the checkout, which a consumer looks up there. Standard input has none.
fn document_uri(source: &Source) -> String {
    if source.is_standard_input {
        return "stdin".to_owned();
    }
    uri(Path::new(&checkout::file(&source.path.to_string_lossy())))
}

/// The path as a URI reference, which has `/` between names and no characters of other meaning.
fn uri(path: &Path) -> String {
    let encoded: Vec<_> = path
        .components()
        .filter_map(|component| match component {
            Component::RootDir => Some(String::new()),
            Component::CurDir => None,
            other => {
                let name = other.as_os_str().to_string_lossy();
                Some(utf8_percent_encode(&name, RESERVED).to_string())
            }
        })
        .collect();
    let joined = encoded.join("/");
    if path.is_absolute() {
        format!("file://{joined}")
    } else {
        joined
    }
}

/// The same for the same finding, wherever its line moves: FNV-1a.
fn fingerprint(parts: &[&str]) -> String {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_escapes_links_and_hidden_text() {
        for (quoting, shown) in [
            ("[a](https://a.example)", r"\[a\]\u{28}https://a.example)"),
            (r"\[a\](1)", r"\\[a\\]\u{28}1)"),
            ("[a]\u{200b}(1) [b]", r"\[a\]\u{200b}(1) \[b\]"),
            ("\u{9b}1m\u{202e}a", r"\u{9b}1m\u{202e}a"),
            ("plain `words`", "plain `words`"),
        ] {
            assert_eq!(message(quoting), text(shown), "{quoting:?}");
        }
    }
}
