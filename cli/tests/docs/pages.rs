//! The Markdown pages that people read.

use std::fs;
use std::path::{Path, PathBuf};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The folder of the workspace, in which every command of a page is run.
pub(crate) fn root() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    root.canonicalize().unwrap()
}

/// The pages at the root and those of the manual, by their paths below the root.
pub(crate) fn pages() -> Vec<PathBuf> {
    let root = root();
    let mut pages = markdown_files(&root, &root);
    let mut folders = vec![root.join("docs")];
    while let Some(folder) = folders.pop() {
        pages.extend(markdown_files(&folder, &root));
        folders.extend(entries(&folder).into_iter().filter(|entry| entry.is_dir()));
    }
    pages.sort();
    pages
}

/// What `explain` prints, a page for each rule.
pub(crate) fn rule_pages() -> Vec<PathBuf> {
    let root = root();
    markdown_files(&root.join("cli/rules"), &root)
}

/// What the packages show where they are published.
pub(crate) fn package_pages() -> Vec<PathBuf> {
    let root = root();
    let folders = entries(&root)
        .into_iter()
        .filter(|entry| entry.join("Cargo.toml").is_file());
    folders
        .flat_map(|folder| markdown_files(&folder, &root))
        .collect()
}

pub(crate) fn read(page: &Path) -> String {
    let file = root().join(page);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn markdown_files(folder: &Path, root: &Path) -> Vec<PathBuf> {
    let files = entries(folder).into_iter();
    files
        .filter(|file| file.extension().is_some_and(|extension| extension == "md"))
        .map(|file| file.strip_prefix(root).unwrap().to_owned())
        .collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.unwrap().path()).collect()
}

/// The prose of a page, a text for each paragraph, heading, list item and table cell; `…` in place of code.
pub(crate) fn paragraphs(page: &str) -> Vec<String> {
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
