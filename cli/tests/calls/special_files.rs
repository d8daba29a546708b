//! Files that are not documents: pipes, devices and sockets never end, or never begin. Only the streams that a shell opens for a
//! call are read, under the names that a shell gives them.

use std::fs;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::outcome::{Outcome, call_in, program};

const DOCUMENT: &str = r#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{"security":[]}}}}"#;

fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("new.json"), DOCUMENT).unwrap();
    folder
}

/// A pipe with a name, and a program that wants to write a document into it: a call that reads the pipe ends.
fn pipe(path: &Path) -> Child {
    let made = Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
    let mut writer = Command::new("sh");
    writer.args(["-c", "while cat new.json > \"$0\"; do :; done"]);
    writer.arg(path).current_dir(path.parent().unwrap());
    writer.stderr(Stdio::null()).spawn().unwrap()
}

/// Calls that read the file `@`.
const CALLS: [&str; 6] = [
    "lint @",
    "matrix @",
    "import @ --fix",
    "diff @ new.json",
    "diff new.json @",
    "diff --against HEAD @",
];

#[track_caller]
fn assert_is_refused(folder: &Path, file: &str, why: &str) {
    for words in CALLS {
        let words = words.replace('@', file);
        let outcome = call_in(folder, &words);
        assert_eq!(outcome.code, 2, "{words}: {}", outcome.stdout);
        let error = format!("error: {file}: {why}");
        assert!(
            outcome.stderr.contains(&error),
            "{words}: {}",
            outcome.stderr
        );
    }
}

const NOT_REGULAR: &str = "is a pipe, a device or a socket; name a regular file";

#[test]
fn a_pipe_with_a_name_is_not_read() {
    let folder = folder();
    let folder = folder.path();
    let mut writer = pipe(&folder.join("pipe.json"));
    symlink("pipe.json", folder.join("link.json")).unwrap();
    symlink("link.json", folder.join("stdin")).unwrap();
    let absolute = folder.join("pipe.json").display().to_string();
    for file in ["pipe.json", "./pipe.json", "link.json", "stdin", &absolute] {
        assert_is_refused(folder, file, NOT_REGULAR);
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
}

/// Nobody writes into this pipe or reads from it: to open it would take forever.
fn silent_pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

#[test]
fn a_program_is_a_regular_file() {
    let folder = folder();
    let folder = folder.path();
    silent_pipe(&folder.join("pipe"));
    symlink("pipe", folder.join("link")).unwrap();
    symlink("/dev/zero", folder.join("zero")).unwrap();
    fs::create_dir(folder.join("program")).unwrap();
    for (file, why) in [
        ("pipe", NOT_REGULAR),
        ("link", NOT_REGULAR),
        ("zero", NOT_REGULAR),
        ("program", "is a folder; name a file in it"),
    ] {
        for words in [
            "matrix --quiet --program @",
            "emit --quiet --output - --program @",
            "diff new.json --program @",
        ] {
            let refused = call_in(folder, &words.replace('@', file));
            assert_eq!(
                refused.last_line(2),
                format!("error: {file}: {why}"),
                "{words}"
            );
        }
    }
}

#[test]
fn a_document_is_not_written_into_a_pipe() {
    let folder = folder();
    let folder = folder.path();
    silent_pipe(&folder.join("pipe.json"));
    symlink("pipe.json", folder.join("link.json")).unwrap();
    fs::create_dir(folder.join("folder.json")).unwrap();
    for (file, why) in [
        ("pipe.json", NOT_REGULAR),
        ("link.json", NOT_REGULAR),
        ("folder.json", "is a folder; name a file in it"),
    ] {
        for command in ["emit", "check"] {
            // Before the program is read, which is not there.
            let refused = call_in(
                folder,
                &format!("{command} --program absent --output {file}"),
            );
            assert_eq!(refused.last_line(2), format!("error: {file}: {why}"));
        }
    }
}

#[test]
fn a_device_and_a_socket_are_not_read() {
    let folder = folder();
    let folder = folder.path();
    let _listener = UnixListener::bind(folder.join("socket.json")).unwrap();
    symlink("/dev/zero", folder.join("zero.json")).unwrap();
    for file in ["socket.json", "zero.json", "/dev/null", "/dev/zero"] {
        assert_is_refused(folder, file, NOT_REGULAR);
    }
    symlink(".", folder.join("here.json")).unwrap();
    assert_is_refused(folder, "here.json", "is a folder; name a file in it");
}

#[test]
fn a_link_to_a_stream_is_not_a_stream() {
    let folder = folder();
    let folder = folder.path();
    for (number, stream) in ["/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"]
        .iter()
        .enumerate()
    {
        let link = format!("{number}.json");
        symlink(stream, folder.join(&link)).unwrap();
        let outcome = with_input(folder, &format!("lint {link}"));
        assert_eq!(
            outcome.last_line(2),
            format!("error: {link}: {NOT_REGULAR}")
        );
    }
}

/// A call whose standard input is a pipe with a document in it.
fn with_input(folder: &Path, words: &str) -> Outcome {
    let call = program(folder, words);
    let mut shell = Command::new("sh");
    shell.args(["-c", "cat new.json | \"$@\"", "sh"]);
    shell.arg(call.get_program()).args(call.get_args());
    shell.current_dir(folder);
    Outcome::of(shell)
}

#[test]
fn the_streams_of_a_call_are_read() {
    let folder = folder();
    let folder = folder.path();
    for file in [
        "-",
        "/dev/stdin",
        "/dev/./stdin",
        "/dev/fd/0",
        "/proc/self/fd/0",
    ] {
        if file != "-" && !Path::new(file).exists() {
            continue;
        }
        for words in ["matrix @ --format csv", "diff new.json @ --format json"] {
            let outcome = with_input(folder, &words.replace('@', file));
            assert_eq!(outcome.code, 0, "{words} {file}: {}", outcome.stderr);
        }
    }
}

#[test]
fn a_substituted_process_is_read() {
    if Command::new("bash").arg("-c").arg(":").status().is_err() {
        return;
    }
    let folder = folder();
    let mut shell = Command::new("bash");
    shell.args(["-c", "\"$0\" diff <(cat new.json) <(cat new.json)"]);
    shell.arg(env!("CARGO_BIN_EXE_cargo-oasgard"));
    shell.current_dir(folder.path());
    let outcome = Outcome::of(shell);
    assert!(outcome.last_line(0).starts_with("no change"));
}

#[test]
fn what_an_ended_call_left_is_not_read() {
    let folder = folder();
    let folder = folder.path();
    fs::write(folder.join(".oasgard-a1B2c3"), DOCUMENT).unwrap();
    fs::write(folder.join(".oasgard-a1B2c3.json"), DOCUMENT).unwrap();
    let why = "was left unfinished by a call that was ended; remove it";
    for file in [".oasgard-a1B2c3", "./.oasgard-a1B2c3.json"] {
        assert_is_refused(folder, file, why);
    }
}
