//! The manual.

use std::fs;

use crate::outcome::call;
use crate::packages::workspace;

#[test]
fn missing_folder_of_pages_is_created() {
    let manual = workspace().with_file_name("manual");
    let folder = manual.join("man1");
    if manual.exists() {
        fs::remove_dir_all(&manual).unwrap();
    }
    let call = call("man --output ../manual/man1");
    let pages = fs::read_dir(&folder).unwrap().count();
    assert_eq!(
        call.last_line(0),
        format!("wrote {pages} pages into ../manual/man1")
    );
    let emit = fs::read_to_string(folder.join("cargo-oasgard-emit.1")).unwrap();
    assert!(
        emit.contains("cargo oasgard emit \\-\\-package petstore"),
        "{emit}"
    );
}

#[test]
fn the_main_page_is_printed() {
    let call = call("man");
    assert!(
        call.printed().contains(".TH cargo-oasgard 1"),
        "{}",
        call.stdout
    );
    assert_eq!(call.stderr, "");
}

#[test]
fn file_in_place_of_a_folder_is_refused() {
    let line = call("man --output petstore/Cargo.toml");
    assert!(
        line.last_line(2)
            .starts_with("error: petstore/Cargo.toml: ")
    );
}
