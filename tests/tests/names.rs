//! The name of a test says situation and outcome, in few words.

use std::fs;
use std::path::{Path, PathBuf};

/// The longest name, in characters.
const LONGEST: usize = 40;

#[test]
fn test_names_are_short() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let members = ["core", "document", "macros", "runtime", "cli", "tests"];
    let files = members.map(|member| rust_files(&root.join(member)));
    let names: Vec<_> = files
        .iter()
        .flatten()
        .flat_map(|file| tests(file))
        .collect();
    assert!(names.len() > 500, "only {} tests are found", names.len());
    let long: Vec<_> = names.iter().filter(|name| name.len() > LONGEST).collect();
    assert!(
        long.is_empty(),
        "write at most {LONGEST} characters: {long:#?}"
    );
}

/// The names of the functions below `#[test]`.
fn tests(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).unwrap();
    let mut found = Vec::new();
    let mut is_test = false;
    for line in text.lines().map(str::trim_start) {
        if line == "#[test]" {
            is_test = true;
        } else if let Some(rest) = line.strip_prefix("fn ").filter(|_| is_test) {
            let end = rest.find(['(', '<']).unwrap_or(rest.len());
            found.push(rest[..end].to_owned());
            is_test = false;
        }
    }
    found
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found
}
