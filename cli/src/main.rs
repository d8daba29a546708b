//! The program `cargo-oasgard`, whose parts are a library so that tests can call them.

use std::process::ExitCode;

fn main() -> ExitCode {
    cargo_oasgard::run()
}
