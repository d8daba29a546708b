//! `cargo oasgard completions`

use clap::{Args, Command};
use clap_complete::Shell;

use crate::failure::Failure;
use crate::terminal::report;

/// The name of the program, which shells complete on its own and behind `cargo`.
const PROGRAM: &str = "cargo-oasgard";

/// What the generator for bash calls the program in one place is not what it calls it in another, since the name has a hyphen.
const BASH_NAMES: (&str, &str) = ("cargo__subcmd__oasgard", "cargo__oasgard");

/// Bash and fish need extra code to complete `cargo oasgard` too; zsh's `_cargo` looks for `_cargo-oasgard` itself.
const BEHIND_CARGO_IN_BASH: &str = include_str!("completions/cargo.bash");
const BEHIND_CARGO_IN_FISH: &str = include_str!("completions/cargo.fish");

#[derive(Debug, Args)]
pub(crate) struct CompletionsRequest {
    /// Shell to complete commands in
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints what a shell needs to complete the command line of `program`.
pub(crate) fn completions(request: &CompletionsRequest, program: Command) -> Result<(), Failure> {
    report::print(&script(request.shell, program))
}

fn script(shell: Shell, program: Command) -> String {
    let mut script = Vec::new();
    let mut command = program.bin_name(PROGRAM);
    clap_complete::generate(shell, &mut command, PROGRAM, &mut script);
    let mut script = String::from_utf8_lossy(&script).into_owned();
    match shell {
        Shell::Bash => {
            script = script.replace(BASH_NAMES.0, BASH_NAMES.1);
            script.push_str(BEHIND_CARGO_IN_BASH);
        }
        Shell::Fish => script.push_str(BEHIND_CARGO_IN_FISH),
        _ => {}
    }
    script
}

#[cfg(test)]
mod tests;
