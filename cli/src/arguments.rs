//! The commands and their help.

mod refusal;

use std::borrow::Cow;
use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{
    ColorChoice, Command, CommandFactory as _, FromArgMatches as _, Parser, Subcommand,
    ValueEnum as _,
};

use crate::commands::completions::CompletionsRequest;
use crate::commands::diff::DiffRequest;
use crate::commands::explain::ExplainRequest;
use crate::commands::import::ImportRequest;
use crate::commands::lint::LintRequest;
use crate::commands::man::ManRequest;
use crate::commands::matrix::MatrixRequest;
use crate::options::{Request, arguments};
use crate::terminal::report;
use refusal::refusal;

/// The OpenAPI security of a compiled program, as its handlers declare it.
#[derive(Debug, Parser)]
#[command(
    name = "cargo-oasgard",
    bin_name = "cargo oasgard",
    version,
    after_help = "\
Examples:
  cargo oasgard emit
  cargo oasgard help check

Exit codes: 0 success, 1 problems found, 2 the command could not do its work: the command line, a file or the build is wrong"
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) task: Task,
    /// When to use colors
    #[arg(
        long,
        global = true,
        value_name = "WHEN",
        default_value_t,
        display_order = 900
    )]
    pub(crate) color: ColorChoice,
}

impl Arguments {
    /// Reads the command line. Where it asks for help, or is not understood, that is printed, and what is left is the code to end
    /// with.
    pub(crate) fn read() -> Result<Self, ExitCode> {
        let words = arguments();
        let color = color(&words);
        let mut command = Self::with_one_layout().color(color);
        Self::parse(&mut command, words.iter().cloned()).map_err(|error| {
            if error.use_stderr() {
                report::use_color(color);
                report::refused_call(&refusal(&mut command, &words, &error));
                exit_code(&error)
            } else {
                print_help(&error)
            }
        })
    }

    /// The commands with one layout of help: each text below its option. By itself clap takes this layout for a group of options if
    /// one of them is long, and another layout for the group beside it.
    fn with_one_layout() -> Command {
        Self::command().mut_subcommands(|command| command.next_line_help(true))
    }

    fn parse(
        command: &mut Command,
        words: impl Iterator<Item = OsString>,
    ) -> Result<Self, clap::Error> {
        let matches = command.try_get_matches_from_mut(words)?;
        Self::from_arg_matches(&matches).map_err(|error| error.format(command))
    }
}

/// Help is a result, as any other that has to reach the one who asked.
fn print_help(help: &clap::Error) -> ExitCode {
    let printed = help.print().and_then(|()| io::stdout().flush());
    match report::written(printed) {
        Err(failure) => report::failure(&failure),
        Ok(()) => exit_code(help),
    }
}

fn exit_code(error: &clap::Error) -> ExitCode {
    u8::try_from(error.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

/// The choice of colors, which help and errors about the call follow too.
fn color(words: &[OsString]) -> ColorChoice {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    let mut asked = None;
    while let Some(word) = words.next() {
        match word.strip_prefix("--color") {
            _ if word == "--" => break,
            Some("") => asked = words.next().map(Cow::into_owned),
            Some(value) => asked = value.strip_prefix('=').map(str::to_owned),
            None => {}
        }
    }
    let asked = asked.map(|word| ColorChoice::from_str(&word, false));
    asked.and_then(Result::ok).unwrap_or_default()
}

#[derive(Debug, Subcommand)]
pub(crate) enum Task {
    /// Write the document that the program declares
    #[command(after_help = "\
Example:
  cargo oasgard emit --package petstore --openapi 3.2 --output api/openapi.yaml

Settings in Cargo.toml, each line optional:
  [package.metadata.oasgard]
  output = \"api/openapi.json\"
  openapi = \"3.1\"
  dialect = [\"speakeasy\", \"redocly\"]
  servers = [\"https://api.example.com\"]
  info = { title = \"Pet Store\" }
  base = \"api/base.yaml\"
  allow = [\"DOC-10\"]
  deny = [\"MRG-09\"]
  allow-unlinked = [\"admin_api\"]
  operation-ids = \"module\"
  bin.admin.output = \"api/admin.json\"

With a base document, such as one of utoipa or one written by hand, only its security is replaced:
  cargo oasgard emit --base api/base.yaml --output openapi.yaml

Exit codes: 0 written or up to date, 1 the declarations are wrong, 2 the command or the build failed")]
    Emit(Request),
    /// Check that a file is the document that the program declares, and write nothing
    #[command(after_help = "\
Examples:
  cargo oasgard check --package petstore --locked
  cargo oasgard check --workspace

Exit codes: 0 the file is up to date, 1 it differs or the declarations are wrong, 2 the command or the build failed")]
    Check(Request),
    /// Show what changed between two documents in who may call what
    #[command(
        override_usage = "\
cargo oasgard diff [OPTIONS] OLD NEW
       cargo oasgard diff [OPTIONS] --against GIT_REF [FILE]
       cargo oasgard diff [OPTIONS] OLD --program PATH",
        after_help = "\
Examples:
  cargo oasgard diff old.json new.yaml
  cargo oasgard diff --against origin/main --fail-on newly-public,weakened,incomparable,added-public,scheme-changed
  cargo oasgard diff --against v1.0 api/openapi.json --format markdown --output review.md

Changes, the most severe first:
  newly-public     the operation required a credential, and anyone may call it now
  weakened         it admits more callers
  incomparable     it admits some callers whom it refused, and refuses some whom it admitted
  added-public     it is new, and anyone may call it
  server-insecure  credentials can be sent without TLS
  server-changed   credentials can be sent to another host
  scheme-changed   another credential, flow, URL or scope
  newly-secured    anyone could call it, and it requires a credential now
  strengthened     it admits fewer callers
  added            it is new, and requires a credential
  removed          it was removed from the document, and may still be served
  scheme-added, scheme-removed, scheme-renamed, scheme-described

Exit codes: 0 compared, 1 a change that `--fail-on` names, 2 the command failed, or it cannot be determined who may call"
    )]
    Diff(DiffRequest),
    /// Write declarations with the security of an OpenAPI document
    #[command(after_help = "\
Examples:
  cargo oasgard import openapi.yaml --output src/auth.rs
  cargo oasgard import openapi.yaml --scaffold petstore
  cargo oasgard import openapi.yaml --fix

Exit codes: 0 written, 1 the document breaks rules, 2 the command line is wrong or a file could not be read or written")]
    Import(ImportRequest),
    /// Find security mistakes in any OpenAPI document
    #[command(after_help = "\
Example:
  cargo oasgard lint --deny warnings --allow DOC-05 api/openapi.yaml

Each finding names its rule. A rule is left out with `--allow`: REQ-17 operations without security, DOC-05 public
operations, DOC-06 optional credentials, DOC-10 unused schemes, BEAR-03 missing 401 and 403 responses, and so on.

Exit codes: 0 no errors, 1 errors, or warnings that are denied, 2 the command line is wrong or a file could not be read")]
    Lint(LintRequest),
    /// Explain the rules that messages name
    #[command(after_help = "\
Examples:
  cargo oasgard explain REQ-09
  cargo oasgard explain

Exit codes: 0 printed, 2 the command line is wrong or standard output cannot be written")]
    Explain(ExplainRequest),
    /// Show who may call what in a program or a document
    #[command(after_help = "\
Examples:
  cargo oasgard matrix --package petstore
  cargo oasgard matrix --base api/base.yaml --allow-undeclared
  cargo oasgard matrix openapi.yaml --output access.html
  cargo oasgard matrix --program target/release/petstore

Exit codes: 0 shown, 1 the declarations are wrong, 2 the command or the build failed, or the file is not an OpenAPI document")]
    Matrix(MatrixRequest),
    /// Print a completion script for a shell
    #[command(after_help = "\
Examples:
  cargo oasgard completions bash > ~/.local/share/bash-completion/completions/cargo-oasgard
  cargo oasgard completions zsh > ~/.zfunc/_cargo-oasgard
  cargo oasgard completions fish > ~/.config/fish/conf.d/cargo-oasgard.fish

bash: also write `source ~/.local/share/bash-completion/completions/cargo-oasgard` at the end of ~/.bashrc. Without this line
  `cargo-oasgard` is completed; `cargo oasgard` only by bash-completion 2.12 or later together with cargo's own completion.
zsh: `fpath+=~/.zfunc` has to be before `compinit` in ~/.zshrc. Cargo's own completion then completes `cargo oasgard` too.
fish: nothing else. In the folder `completions` the file would be found for `cargo-oasgard` only.
powershell, elvish: load the script in the profile (`cargo oasgard completions powershell | Out-String | Invoke-Expression`,
  `eval (cargo oasgard completions elvish | slurp)`). It completes `cargo-oasgard`; these shells have one completion of `cargo`.

Exit codes: 0 printed, 2 the command line is wrong or standard output cannot be written")]
    Completions(CompletionsRequest),
    /// Write the manual: the main page, or a page for each subcommand
    #[command(after_help = "\
Examples:
  cargo oasgard man --output ~/.local/share/man/man1
  cargo oasgard man > cargo-oasgard.1

Then `man cargo-oasgard`, `man cargo-oasgard-emit`.

Exit codes: 0 written, 2 the command line is wrong or a file cannot be written")]
    Man(ManRequest),
}

#[cfg(test)]
mod tests;
