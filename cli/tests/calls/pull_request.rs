//! The workflow for GitHub, and a repository as a pull request leaves it, in which its very lines are run.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_norway::Value;
use tempfile::TempDir;

use crate::checkout::{git, write};
use crate::outcome::{Outcome, call_in, program};

pub(crate) fn workflow() -> Value {
    serde_norway::from_str(include_str!("../../docs/github-workflow.yml")).unwrap()
}

/// The job that judges what a pull request brings, and runs nothing of it.
pub(crate) const DOCUMENT: &str = "document";
/// The job that builds the pull request.
pub(crate) const PROGRAM: &str = "program";

pub(crate) fn steps(job: &str) -> Vec<Value> {
    let steps = &workflow()["jobs"][job]["steps"];
    steps.as_sequence().unwrap().clone()
}

pub(crate) fn text<'a>(step: &'a Value, key: &str) -> &'a str {
    step[key].as_str().unwrap_or_default()
}

/// The lines of the steps that call the command, by name.
pub(crate) fn guards(job: &str) -> Vec<(String, String)> {
    let steps = steps(job);
    let guards = steps
        .iter()
        .filter(|step| text(step, "run").starts_with("cargo-oasgard "));
    let guards = guards.map(|step| (text(step, "name").to_owned(), text(step, "run").to_owned()));
    guards.collect()
}

/// Where each guard is among the outcomes of a pull request: those of the document come first.
pub(crate) const LINT: usize = 0;
pub(crate) const LINT_OF_FORK: usize = 1;
pub(crate) const SUMMARY: usize = 2;
pub(crate) const GATE: usize = 3;
pub(crate) const CHECK: usize = 4;

/// A service in a repository of its own, outside of this one: cargo reads the settings of all folders above.
pub(crate) struct Repository {
    folder: TempDir,
    /// The folder of the runner, outside of the checkout.
    pub(crate) temporary: TempDir,
}

pub(crate) const SERVICE: &str = r#"
    #[oasgard::security_scheme(api_key(header = "X-API-Key"))]
    pub struct Key;
    #[oasgard::security(get "/pets", Key)]
    pub fn list_pets() {}
    #[oasgard::security(get "/health", public = "load balancer probe")]
    pub fn health() {}
"#;

impl Repository {
    pub(crate) fn new(name: &str) -> Self {
        Self::of(name, SERVICE)
    }

    /// Its main branch holds the service and its document.
    pub(crate) fn of(name: &str, service: &str) -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        let temporary = TempDir::new().unwrap();
        let repository = Self { folder, temporary };
        let cli = Path::new(env!("CARGO_MANIFEST_DIR"));
        let runtime = cli.with_file_name("runtime");
        let manifest = format!(
            "[package]\nname = \"service-{name}\"\nversion = \"1.0.0\"\nedition = \"2024\"\n[workspace]\n\
             [dependencies]\noasgard = {{ path = '{}' }}\n",
            runtime.display()
        );
        repository.write("Cargo.toml", &manifest);
        repository.write(".gitignore", "/target\n");
        let lock = fs::read_to_string(cli.with_file_name("Cargo.lock")).unwrap();
        repository.write("Cargo.lock", &lock);
        repository.write("src/lib.rs", service);
        repository.emit();
        repository.git("init --quiet --initial-branch main");
        repository.commit();
        repository.git("checkout --quiet -b change");
        repository
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        write(&self.path().join(file), text);
    }

    pub(crate) fn emit(&self) {
        call_in(self.path(), "emit").last_line(0);
    }

    fn commit(&self) {
        self.git("add .");
        self.git("commit --quiet --message change");
    }

    pub(crate) fn git(&self, words: &str) {
        git(self.path(), words);
    }

    /// Merges the change as a pull request does, meanwhile main goes on, and runs the guards of both jobs.
    pub(crate) fn pull_request(&self) -> Vec<(String, Outcome)> {
        self.merge();
        let runs = guards(DOCUMENT).into_iter().chain(guards(PROGRAM));
        runs.map(|(name, line)| (name, self.run(&line))).collect()
    }

    pub(crate) fn merge(&self) {
        self.commit();
        self.git("checkout --quiet main");
        self.write("README.md", "A service.\n");
        self.commit();
        self.git("checkout --quiet --detach");
        self.git("merge --quiet --no-ff --message merge change");
    }

    /// A line of a step, in the shell that GitHub runs it in.
    pub(crate) fn run(&self, line: &str) -> Outcome {
        let programs = Path::new(env!("CARGO_BIN_EXE_cargo-oasgard")).parent();
        let mut path = programs.unwrap().as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap());
        let mut shell = Command::new("bash");
        for (name, value) in program(self.path(), "").get_envs() {
            match value {
                Some(value) => shell.env(name, value),
                None => shell.env_remove(name),
            };
        }
        for (name, value) in workflow()["env"].as_mapping().unwrap() {
            shell.env(name.as_str().unwrap(), value.as_str().unwrap());
        }
        shell
            .args(["-e", "-c", line])
            .current_dir(self.path())
            .env("PATH", path)
            .env("GITHUB_WORKSPACE", self.path())
            .env("RUNNER_TEMP", self.temporary.path())
            .env(
                "GITHUB_STEP_SUMMARY",
                self.temporary.path().join("summary.md"),
            );
        Outcome::of(shell)
    }

    pub(crate) fn summary(&self) -> String {
        fs::read_to_string(self.temporary.path().join("summary.md")).unwrap()
    }
}

pub(crate) fn codes(outcomes: &[(String, Outcome)]) -> Vec<i32> {
    outcomes.iter().map(|(_, outcome)| outcome.code).collect()
}
