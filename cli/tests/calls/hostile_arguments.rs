//! Words of a call that somebody else chose, as a file name that the shell filled in: an error about the call quotes them and obeys
//! none of them.

use std::ffi::OsString;
use std::process::Command;

use crate::hostile_text::{COMMANDS, is_command, unseen};
use crate::outcome::{Outcome, program};
use crate::packages::workspace;

/// Calls that are not understood whatever stands in the place of `@`.
const CALLS: [&[&str]; 19] = [
    &["@"],
    &["--@"],
    &["-@"],
    &["--color", "@"],
    &["--color=@"],
    &["help", "@"],
    &["help", "lint", "@"],
    &["lint", "--@", "a.json"],
    &["lint", "--@=@", "a.json"],
    &["lint", "-@", "a.json"],
    &["lint", "--format", "@", "a.json"],
    &["lint", "--allow", "@", "a.json"],
    &["lint", "--all=@", "a.json"],
    &["emit", "@"],
    &["emit", "--openapi", "@"],
    &["diff", "--fail-on", "any,@", "a.json", "b.json"],
    &["diff", "a.json", "b.json", "@"],
    &["matrix", "a.json", "@", "--format=@"],
    &[
        "import",
        "a.json",
        "--@",
        "--output",
        "@",
        "--scaffold",
        "@",
    ],
];

fn call(words: &[&str], text: &str, color: &str) -> Outcome {
    let mut call = refused_program(color);
    call.args(words.iter().map(|word| word.replace('@', text)));
    Outcome::of(call)
}

fn refused_program(color: &str) -> Command {
    let mut call = program(workspace(), "");
    call.arg(format!("--color={color}"));
    call
}

/// The texts that an argument can have: the system ends it at a zero byte.
fn texts() -> Vec<String> {
    let unseen = unseen();
    let unseen: Vec<_> = unseen.into_iter().filter(|it| *it != '\0').collect();
    // Many at once, since each call takes its time, and some of them as the whole word.
    let together = unseen.chunks(40).map(|some| some.iter().collect());
    let alone = ["\u{1b}[2J", "\u{9b}8m", "\u{202e}", "\u{e0041}", "\r", "\n"];
    let pairs = COMMANDS.map(|command| format!("x\n{command}.yaml"));
    let commands = COMMANDS.map(str::to_owned).into_iter().chain(pairs);
    commands
        .chain(together)
        .chain(alone.map(str::to_owned))
        .collect()
}

#[test]
fn no_error_about_a_call_obeys_its_words() {
    let unseen = unseen();
    for text in texts() {
        for words in CALLS {
            let outcome = call(words, &text, "never");
            assert_eq!(outcome.code, 2, "{words:?} {text:?}");
            assert_eq!(outcome.stdout, "", "{words:?} {text:?}");
            for line in outcome.stderr.lines() {
                assert!(!is_command(line), "{words:?} {text:?}: {line:?}");
                let hidden = line.chars().find(|c| unseen.contains(c));
                assert_eq!(hidden, None, "{words:?} {text:?}: {line:?}");
            }
        }
    }
}

#[test]
fn errors_of_a_call_show_hidden_characters() {
    let outcome = call(&["lint", "--@", "a.json"], "x\n::add-mask::a", "never");
    let first = outcome.stderr.lines().next().unwrap();
    assert_eq!(
        first,
        r"error: unexpected argument '--x\u{a}::add-mask::a' found"
    );
}

#[test]
fn colors_of_an_error_are_its_own() {
    let outcome = call(&["lint", "--@"], "\u{1b}[8mx", "always");
    let stderr = outcome.stderr;
    assert!(stderr.starts_with("\u{1b}[1m\u{1b}[31merror:"), "{stderr}");
    assert!(stderr.contains(r"--\u{1b}[8mx"), "{stderr}");
    assert!(!stderr.contains("\u{1b}[8m"), "{stderr}");
    let plain = call(&["lint", "--@"], "x", "never");
    assert!(!plain.stderr.contains('\u{1b}'), "{}", plain.stderr);
}

#[test]
#[cfg(unix)]
fn a_word_that_is_not_utf8_is_refused() {
    use std::os::unix::ffi::OsStringExt as _;
    for bytes in [&b"--\xffx\x1b[2J"[..], b"\xff\x1b[2J"] {
        for words in [&["lint"][..], &["lint", "a.json", "--allow"], &["explain"]] {
            let mut call = refused_program("never");
            call.args(words).arg(OsString::from_vec(bytes.to_vec()));
            let outcome = Outcome::of(call);
            assert_eq!(outcome.code, 2, "{words:?}");
            assert!(outcome.stderr.starts_with("error: "), "{}", outcome.stderr);
            assert!(!outcome.stderr.contains('\u{1b}'), "{}", outcome.stderr);
        }
    }
}
