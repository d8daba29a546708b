//! Pages and messages are written in plain standard English.

use std::fs;
use std::str::FromStr as _;

use proc_macro2::TokenStream;

use crate::pages::{package_pages, pages, paragraphs, read, root, rule_pages};
use crate::rust_texts::{is_test, rust_files, texts};

/// Folders of Rust code whose messages, help texts and public documentation are checked.
const CHECKED_CODE: [&str; 6] = [
    "core/src",
    "document/src",
    "macros/src",
    "runtime/src",
    "cli/src",
    "cli/tests/docs",
];

/// Words to avoid, and what to write instead. `…` is a gap of some words in the same sentence.
const AVOIDED: [(&str, &str); 27] = [
    ("is no", "is not a"),
    ("nothing says", "… does not state, … is missing"),
    ("whoever", "anyone who"),
    ("told", "reported"),
    ("parted by", "separated by"),
    ("holds … against", "compares … with"),
    ("lives on", "inherits"),
    ("given up", "deprecated, removed"),
    ("stands", "is, is written"),
    ("stand", "are, are written"),
    ("live on", "inherit"),
    ("leads to no", "does not lead to"),
    ("holds a", "contains a"),
    ("holds an", "contains an"),
    ("if that is meant", "if this is intended"),
    ("are no", "are not"),
    ("holds no", "has no"),
    ("holds the", "contains the"),
    ("mend", "correct, fix"),
    ("every way in", "every alternative"),
    ("ways in", "alternatives"),
    ("door", "alternative"),
    ("doors", "alternatives"),
    ("in the words of", "with the names of"),
    ("without its partner", "unbalanced"),
    ("given in its form", "invalid value for …"),
    ("gravest", "most severe"),
];

/// Names that keep their case, and how a text must not spell them.
const PROPER_NOUNS: [(&str, &str); 14] = [
    ("openapi", "OpenAPI"),
    ("openid", "OpenID"),
    ("open id connect", "OpenID Connect"),
    ("oauth", "OAuth"),
    ("json", "JSON"),
    ("yaml", "YAML"),
    ("url", "URL"),
    ("urls", "URLs"),
    ("http", "HTTP"),
    ("tls", "TLS"),
    ("rfc", "RFC"),
    ("ascii", "ASCII"),
    ("api key", "API key"),
    ("ip address", "IP address"),
];

/// Standard English in which the words above occur too.
const ACCEPTED: [&str; 8] = [
    "there is no",
    "is no longer",
    "is no more",
    "is no less",
    "stands for",
    "stand for",
    "there are no",
    "are no longer",
];

/// How far apart the two ends of a gap may be.
const LONGEST_GAP: usize = 40;

#[test]
fn pages_are_in_plain_english() {
    let pages = [pages(), package_pages(), rule_pages()].concat();
    let found = pages.iter().flat_map(|page| {
        let paragraphs = paragraphs(&read(page)).into_iter();
        paragraphs
            .flat_map(|text| avoided_words(&text))
            .map(|words| format!("{}: {words}", page.display()))
            .collect::<Vec<_>>()
    });
    let found: Vec<_> = found.collect();
    assert!(
        found.is_empty(),
        "write plain English (see CONTRIBUTING.md):\n{}",
        found.join("\n")
    );
}

#[test]
fn checked_code_is_in_plain_english() {
    let files = CHECKED_CODE.iter().flat_map(|path| {
        let folder = root().join(path);
        let mut files = rust_files(&folder);
        files.retain(|file| !is_test(file.strip_prefix(&folder).unwrap()));
        files
    });
    let found = files
        .filter(|file| !file.ends_with("docs/words.rs"))
        .flat_map(|file| {
            let code = fs::read_to_string(&file).unwrap();
            let texts = texts(TokenStream::from_str(&code).unwrap(), false).into_iter();
            texts
                .flat_map(|text| [avoided_words(&text), misspelt_nouns(&text)].concat())
                .map(|words| format!("{}: {words}", file.display()))
                .collect::<Vec<_>>()
        });
    let found: Vec<_> = found.collect();
    assert!(
        found.is_empty(),
        "write plain English (see CONTRIBUTING.md):\n{}",
        found.join("\n")
    );
}

#[test]
fn avoided_words_are_found() {
    for text in [
        "`x` is no URL",
        "Whoever calls",
        "several are\nparted by commas",
        "holds a file against it",
        "is told once.",
    ] {
        assert!(!avoided_words(text).is_empty(), "{text}");
    }
}

#[test]
fn standard_english_is_accepted() {
    for text in [
        "there is no scheme",
        "it is no longer needed",
        "a toldo",
        "`{}` stands for anyone",
        "holds it. Protects against",
    ] {
        assert_eq!(avoided_words(text), [""; 0], "{text}");
    }
}

/// Only what a person wrote as prose: no code, which may show messages of other programs.
#[test]
fn code_on_pages_is_left_out() {
    let page = "A `whoever` is\nfine.\n\n```text\ntold\n```\n";
    assert_eq!(paragraphs(page), ["A … is fine."]);
}

#[test]
fn nouns_in_lower_case_are_found() {
    for text in [
        "this is not a url",
        "the openapi version",
        "an api key, or",
        "not json: `x`",
    ] {
        assert_eq!(misspelt_nouns(text).len(), 1, "{text}");
    }
    for text in [
        "openapi",
        "write openapi.json",
        "an oauth2 scheme",
        "use `openapi`, or `json x`",
        "pass --openapi 3.1",
        "  openapi = \"3.1\"",
        "see https://url.example",
    ] {
        assert_eq!(misspelt_nouns(text), [""; 0], "{text}");
    }
}

fn avoided_words(text: &str) -> Vec<String> {
    let text = prose(text).to_lowercase();
    let text = ACCEPTED
        .iter()
        .fold(text, |text, accepted| text.replace(accepted, "…"));
    let found = AVOIDED.iter().filter(|(words, _)| contains(&text, words));
    found
        .map(|(words, instead)| format!("`{words}`; write `{instead}` in: {text}"))
        .collect()
}

fn misspelt_nouns(text: &str) -> Vec<String> {
    let text = prose(text);
    let is_sentence = text.contains(' ');
    let found = PROPER_NOUNS.iter().filter(|(noun, _)| {
        is_sentence && positions(&text, noun).any(|start| is_word_of_prose(&text, start, noun))
    });
    found
        .map(|(noun, instead)| format!("`{noun}`; write `{instead}` in: {text}"))
        .collect()
}

/// Whether the word is surrounded as in a sentence, and not a part of a path, an option, a URL or a setting.
fn is_word_of_prose(text: &str, start: usize, word: &str) -> bool {
    let before = text[..start].chars().next_back();
    let rest = &text[start + word.len()..];
    let rest = rest.trim_start_matches([',', ';', ':', '.', ')']);
    matches!(before, None | Some(' ' | '('))
        && (rest.is_empty() || rest.starts_with(' ') && !rest.starts_with(" ="))
}

/// The text on one line, with `…` in place of code.
fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    let parts = parts.map(|(position, part)| if position % 2 == 0 { part } else { "…" });
    let text: String = parts.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn contains(text: &str, words: &str) -> bool {
    match words.split_once(" … ") {
        None => positions(text, words).next().is_some(),
        Some((first, second)) => positions(text, first).any(|start| {
            let rest = text[start + first.len()..]
                .chars()
                .take(LONGEST_GAP)
                .take_while(|c| *c != '.');
            positions(&rest.collect::<String>(), second)
                .next()
                .is_some()
        }),
    }
}

/// Where `words` begin in `text` as whole words.
fn positions<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words)
        .map(|(start, _)| start)
        .filter(move |start| {
            let before = text[..*start].chars().next_back();
            let after = text[start + words.len()..].chars().next();
            !inside(before) && !inside(after)
        })
}
