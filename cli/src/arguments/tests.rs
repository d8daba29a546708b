use clap::{Arg, Command};

use super::*;

/// The program and its subcommands, but for `help`, which is clap's own.
fn commands() -> Vec<Command> {
    let mut program = Arguments::command();
    program.build();
    let subcommands = program.get_subcommands().cloned();
    let subcommands: Vec<_> = subcommands.filter(|sub| sub.get_name() != "help").collect();
    assert!(subcommands.len() > 4);
    [program].into_iter().chain(subcommands).collect()
}

fn notes(command: &Command) -> String {
    let notes = command.get_after_help().map(ToString::to_string);
    notes.unwrap_or_default()
}

/// The lines of the help that can be pasted.
fn examples(command: &Command) -> Vec<String> {
    let notes = notes(command);
    let examples = notes
        .lines()
        .filter(|line| line.starts_with("  cargo oasgard "));
    examples.map(str::to_owned).collect()
}

#[test]
fn help_ends_with_example_and_exit_codes() {
    for command in commands() {
        let name = command.get_name();
        assert!(command.get_about().is_some(), "{name}");
        let notes = notes(&command);
        assert!(notes.contains("Example"), "{name}");
        let last = notes.lines().last().unwrap_or_default();
        assert!(last.starts_with("Exit codes: 0 "), "{name}: {last}");
        assert!(last.contains(", 2 "), "{name}: {last}");
    }
}

#[test]
fn every_argument_has_help() {
    for command in commands() {
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string);
            let place = format!("{} {}", command.get_name(), argument.get_id());
            assert!(help.is_some_and(|help| !help.is_empty()), "{place}");
        }
    }
}

#[test]
fn examples_in_help_can_be_parsed() {
    for command in commands() {
        let examples = examples(&command);
        let name = command.get_name();
        let own = format!("  cargo oasgard {name}");
        let is_own = |example: &String| example.starts_with(&own);
        assert!(
            name == "cargo-oasgard" || examples.iter().any(is_own),
            "{name}"
        );
        for example in examples {
            let words = example.split_whitespace().skip(1);
            let words = words.take_while(|word| !matches!(*word, ">" | "|" | "#"));
            match Arguments::try_parse_from(words) {
                Ok(_) => {}
                Err(error) if !error.use_stderr() => {}
                Err(error) => panic!("{example}: {error}"),
            }
        }
    }
}

#[test]
fn options_mean_the_same_in_every_command() {
    let commands = commands();
    let arguments = commands.iter().flat_map(Command::get_arguments);
    let options: Vec<&Arg> = arguments.filter(|option| !option.is_positional()).collect();
    for option in &options {
        for other in &options {
            let is_same_short = option.get_short() == other.get_short();
            if option.get_short().is_some() && is_same_short {
                assert_eq!(option.get_long(), other.get_long());
            }
        }
    }
}

/// Every text is below its option, in `-h` as in `--help`.
#[test]
fn help_has_one_layout() {
    let mut program = Arguments::with_one_layout();
    program.build();
    let names = commands().into_iter().skip(1);
    for name in names.map(|command| command.get_name().to_owned()) {
        let command = program.find_subcommand_mut(&name).unwrap();
        for help in [command.render_help(), command.render_long_help()] {
            let help = help.to_string();
            let options = help.lines().map(str::trim_start);
            let options: Vec<_> = options
                .filter(|line| line.starts_with('-') && !line.starts_with("- "))
                .collect();
            assert!(!options.is_empty(), "{name}");
            for option in options {
                let has_text = option.contains("  ");
                assert!(!has_text, "{name}: {option}");
            }
        }
    }
}

#[test]
fn color_choice_is_found_at_any_position() {
    for (words, choice) in [
        ("oasgard --color never emit", ColorChoice::Never),
        ("emit --color=always --help", ColorChoice::Always),
        ("--color always --color never", ColorChoice::Never),
        ("emit --color pink", ColorChoice::Auto),
        ("emit --colors never", ColorChoice::Auto),
        ("emit --color", ColorChoice::Auto),
        ("diff -- --color never", ColorChoice::Auto),
    ] {
        let words: Vec<OsString> = words.split(' ').map(OsString::from).collect();
        assert_eq!(color(&words), choice, "{words:?}");
    }
}
