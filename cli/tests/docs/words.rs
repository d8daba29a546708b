//! Pages and messages are written in plain standard English.

use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr as _;

use proc_macro2::{TokenStream, TokenTree};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use crate::pages::{package_pages, pages, read, root};

/// Folders and files of Rust code whose messages and documentation are checked. Add a folder when its texts are rewritten.
const CHECKED_CODE: [&str; 2] = ["cli/tests/docs", "runtime/src/document/license.rs"];

/// Words to avoid, and what to write instead. `…` is a gap of some words in the same sentence.
const AVOIDED: [(&str, &str); 9] = [
    ("is no", "is not a"),
    ("nothing says", "… does not state, … is missing"),
    ("whoever", "anyone who"),
    ("told", "reported"),
    ("parted by", "separated by"),
    ("holds … against", "compares … with"),
    ("lives on", "inherits"),
    ("given up", "deprecated, removed"),
    ("stands", "is, is written"),
];

/// Standard English in which the words above occur too.
const ACCEPTED: [&str; 5] = [
    "there is no",
    "is no longer",
    "is no more",
    "is no less",
    "stands for",
];

/// How far apart the two ends of a gap may be.
const LONGEST_GAP: usize = 40;

#[test]
fn pages_are_in_plain_english() {
    let pages = [pages(), package_pages()].concat();
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
    let files = CHECKED_CODE
        .iter()
        .flat_map(|path| rust_files(&root().join(path)));
    let found = files
        .filter(|file| !file.ends_with("words.rs"))
        .flat_map(|file| {
            let code = fs::read_to_string(&file).unwrap();
            let texts = texts(TokenStream::from_str(&code).unwrap()).into_iter();
            texts
                .flat_map(|text| avoided_words(&text))
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
        assert_eq!(avoided_words(text).len(), 1, "{text}");
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
fn texts_of_code_are_messages_and_docs() {
    let code = "/// Whoever\nfn f() { panic!(\"is told {}\", 1) }";
    let texts = texts(TokenStream::from_str(code).unwrap());
    assert_eq!(
        texts.iter().flat_map(|text| avoided_words(text)).count(),
        2,
        "{texts:?}"
    );
}

fn avoided_words(text: &str) -> Vec<String> {
    let text = text
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    let text = ACCEPTED
        .iter()
        .fold(text, |text, accepted| text.replace(accepted, "…"));
    let found = AVOIDED.iter().filter(|(words, _)| contains(&text, words));
    found
        .map(|(words, instead)| format!("`{words}`; write `{instead}` in: {text}"))
        .collect()
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

/// The prose of a page, a text for each paragraph, heading, list item and table cell; `…` in place of code.
fn paragraphs(page: &str) -> Vec<String> {
    let mut paragraphs = vec![String::new()];
    let mut in_code = false;
    for event in Parser::new_ext(page, Options::ENABLE_TABLES) {
        let last = paragraphs.last_mut().unwrap();
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(text) if !in_code => last.push_str(&text),
            Event::Code(_) => last.push('…'),
            Event::SoftBreak | Event::HardBreak => last.push(' '),
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item | TagEnd::TableCell,
            ) => paragraphs.push(String::new()),
            _ => {}
        }
    }
    paragraphs.retain(|text| !text.is_empty());
    paragraphs
}

/// The string literals of code, doc comments included.
fn texts(code: TokenStream) -> Vec<String> {
    code.into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => texts(group.stream()),
            TokenTree::Literal(literal) => syn::parse_str::<syn::LitStr>(&literal.to_string())
                .map(|text| vec![text.value()])
                .unwrap_or_default(),
            TokenTree::Ident(_) | TokenTree::Punct(_) => Vec::new(),
        })
        .collect()
}

fn rust_files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_owned()];
    }
    let entries = fs::read_dir(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let entries = entries.map(|entry| entry.unwrap().path());
    entries
        .filter(|entry| {
            entry.is_dir() || entry.extension().is_some_and(|extension| extension == "rs")
        })
        .flat_map(|entry| rust_files(&entry))
        .collect()
}
