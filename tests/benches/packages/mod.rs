//! Generated packages: each a workspace of its own, below the target directory, built by the cargo that runs the bench.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::measure;

/// Every bench has a folder of its own, so that two may run at once.
pub(crate) const FOLDER: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/", env!("CARGO_CRATE_NAME"));

const MANIFEST: &str = r#"[package]
name = "NAME"
version = "0.0.0"
edition = "2024"

[workspace]

[dependencies]
"#;

pub(crate) struct Package {
    directory: PathBuf,
}

impl Package {
    /// Writes the package and resolves its dependencies, so that no later measurement waits for the network.
    pub(crate) fn write(name: &str, dependencies: &str, (path, source): (&str, &str)) -> Self {
        let package = Self {
            directory: Path::new(FOLDER).join(name),
        };
        let dependencies = dependencies.replace("WORKSPACE", &workspace());
        package.write_file(
            "Cargo.toml",
            &(MANIFEST.replace("NAME", name) + &dependencies),
        );
        package.write_file(path, source);
        measure::run(&mut package.command("fetch"));
        package
    }

    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let mut command = self.command(subcommand);
        command.args(["--offline", "--target-dir"]).arg(target());
        command
    }

    pub(crate) fn file(&self, path: &str) -> PathBuf {
        self.directory.join(path)
    }

    fn command(&self, subcommand: &str) -> Command {
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.current_dir(&self.directory).arg(subcommand);
        // A compiler cache would hide what compiling costs.
        command.env("RUSTC_WRAPPER", "");
        command
    }

    /// Leaves a file alone that already says this: cargo then finds what an earlier run has built.
    fn write_file(&self, path: &str, text: &str) {
        let path = self.file(path);
        if fs::read_to_string(&path).is_ok_and(|written| written == text) {
            return;
        }
        let folder = path.parent().expect("a file stands in a folder");
        fs::create_dir_all(folder).expect("the target directory can be written");
        fs::write(path, text).expect("the target directory can be written");
    }
}

/// One for all packages of a bench: what they have in common is built once.
pub(crate) fn target() -> PathBuf {
    Path::new(FOLDER).join("target")
}

fn workspace() -> String {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests
        .parent()
        .expect("this package stands in the workspace")
        .display()
        .to_string()
}
