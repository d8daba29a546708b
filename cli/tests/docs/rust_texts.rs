//! The texts of Rust code that users read: messages, help and documentation.

use std::fs;
use std::mem;
use std::path::{Component, Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::pages::paragraphs;

/// Derives of clap. It shows the documentation of such an item as help.
const HELP: [&str; 4] = ["Parser", "Args", "Subcommand", "ValueEnum"];

#[test]
fn messages_and_public_docs_are_read() {
    for (code, expected) in [
        ("fn f() { panic!(\"a {}\", 1) }", &["a {}"] as &[_]),
        ("/// a\n/// b\npub fn f() {}", &["a b"]),
        ("/// a\npub(crate) fn f() {}", &[]),
        ("/// a\nfn f() {}", &[]),
        ("/// a\npub enum E { /// b\nB }", &["a", "b"]),
        (
            "/// a\npub struct S { /// b\nb: u8, /// c\npub c: u8 }",
            &["a", "c"],
        ),
        (
            "#[derive(Debug, Args)] struct S { /// b\npub(crate) b: u8 }",
            &["b"],
        ),
        ("#[cfg(test)] mod tests { const A: &str = \"a\"; }", &[]),
        ("#[command(after_help = \"a\")] struct S;", &["a"]),
    ] {
        let read = texts(code.parse::<TokenStream>().unwrap(), false);
        assert_eq!(read, expected, "{code}");
    }
}

/// The string literals of code, and the documentation that users read: that of public items, and of items that clap shows.
/// `is_shown` says that of everything in `code`.
pub(crate) fn texts(code: TokenStream, is_shown: bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut item = Item::default();
    let mut tokens = code.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                let of_the_module = tokens.next_if(|next| next.to_string() == "!");
                if let Some(TokenTree::Group(attribute)) =
                    tokens.next_if(|next| matches!(next, TokenTree::Group(_)))
                {
                    item.read(attribute.stream(), &mut found);
                }
                if of_the_module.is_some() {
                    item = Item::default();
                }
            }
            TokenTree::Punct(mark) => {
                if matches!(mark.as_char(), ',' | ';') {
                    item = Item::default();
                }
            }
            TokenTree::Ident(word) if word == "pub" => {
                let is_restricted = matches!(tokens.peek(), Some(TokenTree::Group(_)));
                item.is_read |= !is_restricted;
                found.extend(item.docs(is_shown));
            }
            TokenTree::Ident(word) => {
                found.extend(item.docs(is_shown));
                item.are_members_read |= item.is_read && (word == "enum" || word == "trait");
            }
            TokenTree::Group(group) => {
                if !item.is_test {
                    found.extend(texts(group.stream(), item.are_members_read));
                }
                if group.delimiter() == Delimiter::Brace {
                    item = Item::default();
                }
            }
            TokenTree::Literal(literal) => found.extend(string(&literal.to_string())),
        }
    }
    found
}

/// What is known of an item, a field or a variant before its body.
#[derive(Default)]
struct Item {
    docs: Vec<String>,
    /// Users read its documentation.
    is_read: bool,
    /// Users read the documentation of each variant, field or method.
    are_members_read: bool,
    is_test: bool,
}

impl Item {
    fn read(&mut self, attribute: TokenStream, found: &mut Vec<String>) {
        let mut tokens = attribute.clone().into_iter();
        match tokens.next().map(|name| name.to_string()).as_deref() {
            Some("doc") => {
                let text = tokens.last().map(|text| text.to_string());
                self.docs.extend(text.and_then(|text| string(&text)));
            }
            Some("cfg") => self.is_test = attribute.to_string().contains("test"),
            Some("derive") => {
                let derives = attribute.to_string();
                self.is_read |= HELP.iter().any(|help| derives.contains(help));
                self.are_members_read |= self.is_read;
            }
            _ => found.extend(texts(attribute, false)),
        }
    }

    /// The documentation, where users read it; it is read once.
    fn docs(&mut self, is_shown: bool) -> Vec<String> {
        let docs = mem::take(&mut self.docs).join("\n");
        if is_shown || self.is_read {
            paragraphs(&docs)
        } else {
            Vec::new()
        }
    }
}

fn string(literal: &str) -> Option<String> {
    syn::parse_str::<syn::LitStr>(literal)
        .ok()
        .map(|text| text.value())
}

/// Whether a file of a checked folder has only unit tests.
pub(crate) fn is_test(file: &Path) -> bool {
    let mut parts = file.components().map(Component::as_os_str);
    parts.any(|part| part == "tests" || part == "tests.rs")
}

pub(crate) fn rust_files(path: &Path) -> Vec<PathBuf> {
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
