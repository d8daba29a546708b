//! `use` of several names of one module, sorted and laid out as rustfmt would.

use std::collections::BTreeSet;

use super::attribute::{WIDTH, width};

/// `use module::{…};`; nothing without names.
pub(crate) fn imports(module: &str, names: &BTreeSet<&str>) -> String {
    let names = sorted(names);
    if let [name] = names.as_slice() {
        return format!("use {module}::{name};\n");
    }
    let flat = format!("use {module}::{{{}}};\n", names.join(", "));
    if names.is_empty() || width(flat.trim_end()) <= WIDTH - 2 {
        return if names.is_empty() {
            String::new()
        } else {
            flat
        };
    }
    format!("use {module}::{{\n{}}};\n", packed(&names))
}

/// As many names on each line as rustfmt puts there: it leaves one column, and counts the last comma only where there are
/// lines before.
fn packed(names: &[&str]) -> String {
    let mut lines = String::new();
    let mut line = String::new();
    for (position, name) in names.iter().enumerate() {
        let is_only_line = lines.is_empty() && position + 1 == names.len();
        let comma = usize::from(!is_only_line);
        if !line.is_empty() && width(&line) + " ".len() + width(name) + comma > WIDTH - 1 {
            lines += &[&line, "\n"].concat();
            line.clear();
        }
        line += if line.is_empty() { "    " } else { " " };
        line += &[name, ","].concat();
    }
    [&lines, &line, "\n"].concat()
}

/// The names in rustfmt's order: numbers by their value.
fn sorted<'a>(names: &BTreeSet<&'a str>) -> Vec<&'a str> {
    let mut names: Vec<_> = names.iter().copied().collect();
    names.sort_by(|a, b| chunks(a).cmp(&chunks(b)));
    names
}

/// A name's letters and numbers in turn.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Chunk<'a> {
    Number(u128, &'a str),
    Text(&'a str),
}

fn chunks(name: &str) -> Vec<Chunk<'_>> {
    let mut chunks = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit);
        let (chunk, after) = rest.split_at(end.unwrap_or(rest.len()));
        chunks.push(match chunk.parse() {
            Ok(number) => Chunk::Number(number, chunk),
            Err(_) => Chunk::Text(chunk),
        });
        rest = after;
    }
    chunks
}
