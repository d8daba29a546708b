//! What is refused, in which words and under which token; and what is accepted.

use std::env;
use std::process::Command;

/// The toolchain whose messages are in `ui_rustc`. Ours, in `ui`, are the same on every one.
const PINNED: &str = "rustc 1.95.";

#[test]
fn mistakes_and_only_mistakes_are_reported() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
    cases.pass("accepted/*/*.rs");
    let toolchain = toolchain();
    if toolchain.starts_with(PINNED) {
        cases.compile_fail("ui_rustc/*/*.rs");
    } else {
        println!("ui_rustc is left out: it holds the words of {PINNED}x, and this is {toolchain}");
    }
}

fn toolchain() -> String {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let version = Command::new(rustc).arg("--version").output();
    let version = version.expect("rustc runs").stdout;
    String::from_utf8_lossy(&version).trim().to_owned()
}
