//! Calls of the program, and what they leave.

use std::path::Path;
use std::process::Command;

use crate::packages::workspace;

/// What a call left.
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Calls the program in the workspace's folder as a shell would, with arguments separated by spaces.
pub(crate) fn call(words: &str) -> Outcome {
    call_in(workspace(), words)
}

pub(crate) fn call_in(folder: &Path, words: &str) -> Outcome {
    Outcome::of(program(folder, words))
}

/// The program about to be called, free of what the shell that runs the tests says of colors.
pub(crate) fn program(folder: &Path, words: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"));
    program
        .args(words.split_whitespace())
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", workspace().with_file_name("built"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "CARGO_TERM_COLOR"] {
        program.env_remove(name);
    }
    program
}

impl Outcome {
    pub(crate) fn of(mut program: Command) -> Self {
        let output = program.output().unwrap();
        Self {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// The last line on standard error, if the call ended with `code`.
    #[track_caller]
    pub(crate) fn last_line(&self, code: i32) -> &str {
        assert_eq!(self.code, code, "{}", self.stderr);
        self.stderr.lines().last().unwrap_or_default()
    }

    /// Standard output, if the call went well.
    #[track_caller]
    pub(crate) fn printed(&self) -> &str {
        assert_eq!(self.code, 0, "{}", self.stderr);
        &self.stdout
    }
}
