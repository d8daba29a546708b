//! The README is a front page.

use std::path::Path;

use crate::pages::read;

/// What a visitor reads in some minutes.
const MAX_LINES: usize = 250;

#[test]
fn readme_is_short() {
    let lines = read(Path::new("README.md")).lines().count();
    assert!(
        lines <= MAX_LINES,
        "README.md has {lines} lines; at most {MAX_LINES}"
    );
}

/// A new clone is tried with these.
#[test]
fn readme_names_the_first_commands() {
    let readme = read(Path::new("README.md"));
    for command in [
        "cargo oasgard emit --package petstore",
        "cargo test --workspace",
    ] {
        assert!(readme.contains(command), "README.md lacks `{command}`");
    }
}
