//! A workspace of the crates that were made of documents.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use oasgard::Json;

use crate::documents;

/// The folder of documents, of the crates made of them, and of what is built; filled once.
pub(crate) fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("imported");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        fs::create_dir_all(folder.join("documents")).unwrap();
        let cli = Path::new(env!("CARGO_MANIFEST_DIR"));
        fs::copy(cli.with_file_name("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n[profile.dev]\ndebug = false\n";
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        let runtime = cli.with_file_name("runtime");
        for (number, (name, document)) in documents::all().into_iter().enumerate() {
            let file = format!("documents/{name}.json");
            fs::write(folder.join(&file), document.to_pretty()).unwrap();
            let scaffold = format!("crates/{name}");
            let runtime = runtime.display().to_string();
            let outcome = call_in(&folder, &["import", &file, "--scaffold", &scaffold, "--oasgard-path", &runtime]);
            assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
            // What is written compiles, and so does what users make of it.
            if number % 2 == 1 {
                format(&folder.join(scaffold));
            }
        }
        folder
    })
}

fn format(scaffold: &Path) {
    let output = Command::new("rustfmt")
        .args(["--edition", "2024"])
        .arg(scaffold.join("src/lib.rs"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {said}", scaffold.display());
}

/// What a call left.
pub(crate) struct Outcome {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

pub(crate) fn call(words: &[&str]) -> Outcome {
    call_in(folder(), words)
}

pub(crate) fn call_in(folder: &Path, words: &[&str]) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-oasgard"))
        .args(words)
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.with_file_name("built"))
        .output()
        .unwrap();
    Outcome {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// The document that the crate made of a document declares.
pub(crate) fn emitted(name: &str, version: &str) -> Json {
    let outcome = call(&[
        "emit",
        "--package",
        name,
        "--output",
        "-",
        "--openapi",
        version,
    ]);
    assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
    Json::parse(outcome.stdout.as_bytes()).unwrap()
}
