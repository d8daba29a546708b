//! The files that a call writes: never one that it reads, never half a file, and nothing beside them.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::outcome::{Outcome, call_in, program};

const DOCUMENT: &str =
    r#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"get":{}}}}"#;

/// A folder with two documents.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    for name in ["old.json", "new.json"] {
        fs::write(folder.path().join(name), DOCUMENT).unwrap();
    }
    folder
}

fn entries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// Asserts that a call is refused since it would write over `input`.
#[track_caller]
fn assert_input_is_kept(folder: &Path, words: &str) {
    let before = entries(folder);
    let outcome = call_in(folder, words);
    let output = words.rsplit(' ').next().unwrap();
    assert_eq!(
        outcome.last_line(2),
        format!(
            "error: {output} is a document that this command reads; name another file with `--output`"
        ),
        "{words}"
    );
    for name in ["old.json", "new.json"] {
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), DOCUMENT);
    }
    assert_eq!(entries(folder), before, "{words}");
}

#[test]
fn input_is_never_overwritten() {
    let folder = folder();
    let folder = folder.path();
    fs::create_dir(folder.join("below")).unwrap();
    fs::hard_link(folder.join("new.json"), folder.join("hard.json")).unwrap();
    let absolute = folder.join("new.json").display().to_string();
    for output in [
        "new.json",
        "./new.json",
        "below/../new.json",
        "hard.json",
        &absolute,
    ] {
        assert_input_is_kept(folder, &format!("matrix new.json -o {output}"));
        assert_input_is_kept(folder, &format!("matrix {output} -o new.json"));
        assert_input_is_kept(folder, &format!("diff old.json new.json -o {output}"));
        assert_input_is_kept(folder, &format!("diff {output} old.json -o new.json"));
    }
    assert_input_is_kept(folder, "matrix new.json --format html -o new.json");
    assert_input_is_kept(folder, "diff --against HEAD new.json -o new.json");
}

#[cfg(unix)]
mod unix {
    use std::io::Read as _;
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
    use std::process::{Command, Stdio};

    use super::*;

    #[test]
    fn input_behind_a_link_is_not_overwritten() {
        let folder = folder();
        let folder = folder.path();
        symlink("new.json", folder.join("link.json")).unwrap();
        symlink("link.json", folder.join("second.json")).unwrap();
        symlink(".", folder.join("here")).unwrap();
        for output in ["link.json", "second.json", "here/new.json"] {
            assert_input_is_kept(folder, &format!("matrix new.json -o {output}"));
            assert_input_is_kept(folder, &format!("matrix {output} -o new.json"));
            assert_input_is_kept(folder, &format!("diff new.json old.json -o {output}"));
        }
    }

    #[test]
    fn standard_input_is_not_overwritten() {
        let folder = folder();
        let folder = folder.path();
        let mut matrix = program(folder, "matrix - -o new.json");
        matrix.stdin(fs::File::open(folder.join("new.json")).unwrap());
        let outcome = Outcome::of(matrix);
        assert!(
            outcome
                .last_line(2)
                .contains("is a document that this command reads")
        );
        assert_eq!(
            fs::read_to_string(folder.join("new.json")).unwrap(),
            DOCUMENT
        );
    }

    #[test]
    fn permissions_are_kept() {
        let folder = folder();
        let folder = folder.path();
        let output = folder.join("matrix.html");
        fs::write(&output, "old").unwrap();
        fs::set_permissions(&output, fs::Permissions::from_mode(0o600)).unwrap();
        call_in(folder, "matrix new.json -o matrix.html").last_line(0);
        assert_eq!(fs::metadata(&output).unwrap().mode() & 0o777, 0o600);
        assert!(fs::read_to_string(&output).unwrap().starts_with("<!"));
    }

    #[test]
    fn output_link_is_followed() {
        let folder = folder();
        let folder = folder.path();
        fs::write(folder.join("matrix.csv"), "old").unwrap();
        symlink("matrix.csv", folder.join("link.csv")).unwrap();
        symlink("fresh.csv", folder.join("dangling.csv")).unwrap();
        call_in(folder, "matrix new.json -o link.csv").last_line(0);
        call_in(folder, "matrix new.json -o dangling.csv").last_line(0);
        for (link, target) in [("link.csv", "matrix.csv"), ("dangling.csv", "fresh.csv")] {
            assert!(
                fs::symlink_metadata(folder.join(link))
                    .unwrap()
                    .is_symlink()
            );
            assert!(
                fs::read_to_string(folder.join(target))
                    .unwrap()
                    .contains("/a")
            );
        }
    }

    #[test]
    fn new_declarations_follow_no_link() {
        let folder = folder();
        let folder = folder.path();
        symlink("victim.rs", folder.join("handlers.rs")).unwrap();
        let outcome = call_in(folder, "import new.json --fix --output handlers.rs");
        assert_eq!(
            outcome.last_line(2),
            "error: handlers.rs exists; name a new file, or remove it"
        );
        assert!(!folder.join("victim.rs").exists());
        symlink("victim", folder.join("crate")).unwrap();
        let outcome = call_in(folder, "import new.json --fix --scaffold crate");
        assert_eq!(outcome.code, 2, "{}", outcome.stderr);
        assert!(!folder.join("victim").exists());
    }

    #[test]
    fn what_a_shell_opened_is_written_to() {
        let folder = folder();
        let folder = folder.path();
        fs::write(folder.join("log"), "before\n").unwrap();
        for output in ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
            if !Path::new(output).exists() {
                continue;
            }
            let mut matrix = program(folder, &format!("matrix new.json --format csv -o {output}"));
            let log = fs::OpenOptions::new().append(true).open(folder.join("log"));
            assert!(matrix.stdout(log.unwrap()).status().unwrap().success());
            let piped = call_in(folder, &format!("matrix new.json --format csv -o {output}"));
            assert!(piped.printed().contains("/a"), "{output}");
        }
        let log = fs::read_to_string(folder.join("log")).unwrap();
        assert!(log.starts_with("before\n") && log.contains("/a"), "{log}");
        call_in(folder, "matrix new.json --format csv -o /dev/null").last_line(0);
    }

    #[test]
    fn a_pipe_with_a_name_is_written_to() {
        let folder = folder();
        let folder = folder.path();
        let pipe = folder.join("pipe.csv");
        assert!(
            Command::new("mkfifo")
                .arg(&pipe)
                .status()
                .unwrap()
                .success()
        );
        let mut matrix = program(folder, "matrix new.json -o pipe.csv");
        let mut child = matrix.stderr(Stdio::null()).spawn().unwrap();
        let mut text = String::new();
        fs::File::open(&pipe)
            .unwrap()
            .read_to_string(&mut text)
            .unwrap();
        assert!(child.wait().unwrap().success());
        assert!(text.contains("/a"), "{text}");
    }

    /// A call that may not write more than a kilobyte into one file, as if the disk were full then.
    fn on_a_full_disk(folder: &Path, words: &str) -> Outcome {
        let call = program(folder, words);
        let mut limited = Command::new("sh");
        limited.args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$@\"", "sh"]);
        limited.arg(call.get_program()).args(call.get_args());
        limited.current_dir(folder);
        Outcome::of(limited)
    }

    fn many_operations() -> String {
        let operation = |number| {
            format!(
                r#""/a/{number}":{{"get":{{"operationId":"get{number}","security":[{{"Key":[]}}]}}}}"#
            )
        };
        let operations: Vec<_> = (0..200).map(operation).collect();
        format!(
            r#"{{"openapi":"3.1.0","info":{{"title":"t","version":"1"}},"paths":{{{}}},
            "components":{{"securitySchemes":{{"Key":{{"type":"apiKey","in":"header","name":"X-Key"}}}}}}}}"#,
            operations.join(",")
        )
    }

    #[test]
    fn full_disk_leaves_no_partial_file() {
        let folder = TempDir::new().unwrap();
        let folder = folder.path();
        fs::write(folder.join("many.json"), many_operations()).unwrap();
        fs::write(folder.join("matrix.csv"), "old").unwrap();
        fs::create_dir(folder.join("empty")).unwrap();
        let before = entries(folder);
        for words in [
            "matrix many.json -o matrix.csv",
            "matrix many.json -o fresh.csv",
            "import many.json --output handlers.rs",
            "import many.json --scaffold fresh",
            "import many.json --scaffold deep/er/fresh",
            "import many.json --scaffold empty",
            "import many.json --scaffold ./empty/.",
        ] {
            let outcome = on_a_full_disk(folder, words);
            assert_eq!(outcome.code, 2, "{words}: {}", outcome.stderr);
            assert_eq!(entries(folder), before, "{words}");
            assert_eq!(entries(&folder.join("empty")), [""; 0], "{words}");
        }
        assert_eq!(
            fs::read_to_string(folder.join("matrix.csv")).unwrap(),
            "old"
        );
    }

    #[test]
    fn a_crate_fills_the_folder_that_is_there() {
        let folder = TempDir::new().unwrap();
        let folder = folder.path();
        fs::write(folder.join("many.json"), many_operations()).unwrap();
        let there = folder.join("there");
        fs::create_dir(&there).unwrap();
        fs::set_permissions(&there, fs::Permissions::from_mode(0o750)).unwrap();
        let before = fs::metadata(&there).unwrap();
        call_in(&there, "import ../many.json --scaffold .").last_line(0);
        call_in(folder, "import many.json --scaffold fresh").last_line(0);
        for name in ["there", "fresh"] {
            assert_eq!(entries(&folder.join(name)), ["Cargo.toml", "src"]);
        }
        let after = fs::metadata(&there).unwrap();
        assert_eq!((after.ino(), after.mode()), (before.ino(), before.mode()));
        let plain = folder.join("plain");
        fs::create_dir(&plain).unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().mode();
        assert_eq!(mode(&folder.join("fresh")), mode(&plain));
    }
}
