//! Every `console` block is run in the root of the repository and prints what the page shows.
//!
//! `? 1` below a command is its exit code. `TRYCMD=overwrite` writes the output into the pages.

use std::{env, fs};

use crate::pages::{pages, root};

/// Where commands on the pages write to. It is emptied first, since some commands write new files only.
const WRITTEN: &str = "target/docs";

#[test]
fn console_blocks_print_what_pages_show() {
    let root = root();
    env::set_current_dir(&root).unwrap();
    let _ = fs::remove_dir_all(WRITTEN);
    fs::create_dir_all(WRITTEN).unwrap();

    let cases = trycmd::TestCases::new();
    // Cargo calls `cargo-oasgard oasgard …` for `cargo oasgard …`.
    cases.register_bin("cargo", trycmd::cargo::cargo_bin!("cargo-oasgard"));
    // What cargo says of the build depends on what is built already.
    cases.env("CARGO_TERM_QUIET", "true");
    cases.env("NO_COLOR", "1");
    for page in pages() {
        cases.case(page);
    }
}
