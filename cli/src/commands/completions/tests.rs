use clap::{CommandFactory as _, ValueEnum as _};

use super::*;
use crate::arguments::Arguments;

#[test]
fn no_subcommand_and_no_option_is_missing() {
    let mut program = Arguments::command();
    program.build();
    for shell in Shell::value_variants() {
        let script = script(*shell, Arguments::command());
        for command in program.get_subcommands() {
            assert!(script.contains(command.get_name()), "{shell}: {command}");
            for option in command.get_opts() {
                let long = option.get_long().unwrap();
                let (dashed, fish) = (format!("--{long}"), format!(" -l {long} "));
                assert!(
                    script.contains(&dashed) || script.contains(&fish),
                    "{shell}: {command} --{long}"
                );
            }
        }
    }
}

#[test]
fn possible_values_are_offered_not_files() {
    let script = script(Shell::Bash, Arguments::command());
    for words in [
        "3.0 3.1 3.2",
        "speakeasy scalar",
        "newly-public weakened",
        "FORM-01 FORM-02",
    ] {
        assert!(script.contains(&format!("compgen -W \"{words}")), "{words}");
    }
}

#[test]
fn fish_offers_every_supported_shell() {
    let shells = Shell::value_variants().iter().map(Shell::to_string);
    let shells: Vec<_> = shells.collect();
    assert!(BEHIND_CARGO_IN_FISH.contains(&format!("-a \"{}\"", shells.join(" "))));
}
