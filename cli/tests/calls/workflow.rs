//! The workflow for GitHub, its very lines run in a repository as a pull request leaves it.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_norway::Value;
use tempfile::TempDir;

use crate::outcome::{Outcome, call_in, program};

fn workflow() -> Value {
    serde_norway::from_str(include_str!("../../docs/github-workflow.yml")).unwrap()
}

fn steps() -> Vec<Value> {
    let steps = &workflow()["jobs"]["api-security"]["steps"];
    steps.as_sequence().unwrap().clone()
}

/// The steps that follow the one that installs the command, which stands before them.
fn after_install() -> (Value, Vec<Value>) {
    let mut steps = steps();
    let install = steps.iter().position(|step| step["id"] == "install");
    let mut rest = steps.split_off(install.unwrap());
    (rest.remove(0), rest)
}

/// The shell's part of the steps that guard, by name.
fn guards() -> Vec<(String, String)> {
    let (_, steps) = after_install();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let runs = steps
        .iter()
        .filter_map(|step| Some((text(&step["name"])?, text(&step["run"])?)));
    runs.collect()
}

/// A service in a repository of its own, outside of this one: cargo reads the settings of all folders above, and here an alias
/// hides the installed command.
struct Repository {
    folder: TempDir,
}

const SERVICE: &str = r#"
    #[oasgard::security_scheme(api_key(header = "X-API-Key"))]
    pub struct Key;
    #[oasgard::security(get "/pets", Key)]
    pub fn list_pets() {}
    #[oasgard::security(get "/health", public = "load balancer probe")]
    pub fn health() {}
"#;

impl Repository {
    /// Its main branch holds the service and its document.
    fn new(name: &str) -> Self {
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        let repository = Self { folder };
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
        repository.write("src/lib.rs", SERVICE);
        repository.emit();
        repository.git("init --quiet --initial-branch main");
        repository.commit();
        repository.git("checkout --quiet -b change");
        repository
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn write(&self, file: &str, text: &str) {
        fs::write(self.path().join(file), text).unwrap();
    }

    fn emit(&self) {
        call_in(self.path(), "emit").last_line(0);
    }

    fn commit(&self) {
        self.git("add .");
        self.git("commit --quiet --message change");
    }

    fn git(&self, words: &str) {
        let mut git = Command::new("git");
        git.args(["-c", "user.name=A", "-c", "user.email=a@example.com"])
            .args(words.split(' '))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .current_dir(self.path());
        let output = git.output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words}\n{told}");
    }

    /// Merges the change as a pull request does, meanwhile main goes on, and runs the guards.
    fn pull_request(&self) -> Vec<(String, Outcome)> {
        self.commit();
        self.git("checkout --quiet main");
        self.write("README.md", "A service.\n");
        self.commit();
        self.git("checkout --quiet --detach");
        self.git("merge --quiet --no-ff --message merge change");
        let runs = guards().into_iter();
        runs.map(|(name, line)| (name, self.run(&line))).collect()
    }

    /// A line of a step, in the shell that GitHub runs it in.
    fn run(&self, line: &str) -> Outcome {
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
        shell
            .args(["-e", "-c", line])
            .current_dir(self.path())
            .env("PATH", path)
            .env("GITHUB_WORKSPACE", self.path())
            .env("GITHUB_STEP_SUMMARY", self.path().join("target/summary.md"));
        fs::create_dir_all(self.path().join("target")).unwrap();
        Outcome::of(shell)
    }

    fn summary(&self) -> String {
        fs::read_to_string(self.path().join("target/summary.md")).unwrap()
    }
}

fn codes(outcomes: &[(String, Outcome)]) -> Vec<i32> {
    outcomes.iter().map(|(_, outcome)| outcome.code).collect()
}

#[test]
fn an_innocent_change_is_stopped() {
    let repository = Repository::new("innocent");
    let more =
        format!("{SERVICE}\n#[oasgard::security(put \"/pets\", Key)] pub fn put_pets() {{}}");
    repository.write("src/lib.rs", &more);
    repository.emit();
    let outcomes = repository.pull_request();
    let told: Vec<_> = outcomes
        .iter()
        .map(|(_, outcome)| &outcome.stderr)
        .collect();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 0], "{told:?}");
    assert!(
        repository.summary().contains("`PUT /pets`"),
        "{}",
        repository.summary()
    );
    let sarif = fs::read(repository.path().join("api-security.sarif")).unwrap();
    let sarif: serde_json::Value = serde_json::from_slice(&sarif).unwrap();
    assert_eq!(sarif["version"], "2.1.0");
}

#[test]
fn a_change_of_nothing_is_summed_up() {
    let repository = Repository::new("nothing");
    repository.write("src/lib.rs", &format!("//! A service.\n{SERVICE}"));
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 0, 0, 0, 0]);
    assert_eq!(repository.summary(), "");
}

/// The last step lets nobody in, and says so at the operation's line.
#[track_caller]
fn assert_stopped(outcomes: &[(String, Outcome)], operation: &str) {
    assert_eq!(codes(outcomes), [0, 0, 0, 0, 1]);
    let annotation = &outcomes[4].1.stdout;
    assert!(
        annotation.starts_with("::error file=openapi.json,line=") && annotation.contains(operation),
        "{annotation}"
    );
}

#[test]
fn a_weaker_operation_gets_through() {
    let repository = Repository::new("weaker");
    let weaker = SERVICE.replace("Key)]", "Key, public = \"shop window\")]");
    repository.write("src/lib.rs", &weaker);
    repository.emit();
    let outcomes = repository.pull_request();
    assert_stopped(&outcomes, "GET /pets");
    assert!(
        repository.summary().contains("`GET /pets`"),
        "{}",
        repository.summary()
    );
}

#[test]
fn a_new_operation_that_is_open_gets_through() {
    let repository = Repository::new("opened");
    let more = format!(
        "{SERVICE}\n#[oasgard::security(get \"/export\", public = \"in a hurry\")] pub fn export() {{}}"
    );
    repository.write("src/lib.rs", &more);
    repository.emit();
    let outcomes = repository.pull_request();
    assert_stopped(&outcomes, "GET /export");
}

#[test]
fn a_fault_that_a_fork_brings_is_seen_without_code_scanning() {
    let repository = Repository::new("fork");
    let document = fs::read_to_string(repository.path().join("openapi.json")).unwrap();
    repository.write(
        "openapi.json",
        &document.replace("\"Key\": []", "\"Kay\": []"),
    );
    let outcomes = repository.pull_request();
    let (name, outcome) = &outcomes[2];
    assert_eq!(name, "The document from a fork has no security errors");
    assert_eq!(outcome.code, 1, "{}", outcome.stderr);
    let annotation = "\n::error file=openapi.json,line=";
    assert!(outcome.stdout.contains(annotation), "{}", outcome.stdout);
    assert!(outcome.stdout.contains("`Kay`"), "{}", outcome.stdout);
}

#[test]
fn a_token_that_may_not_upload_is_asked_to() {
    let own = "github.event.pull_request.head.repo.full_name == github.repository";
    let fork = own.replace("==", "!=");
    for step in steps() {
        let text = |key: &str| step[key].as_str().unwrap_or_default().to_owned();
        let condition = text("if");
        if text("uses").contains("upload-sarif") || text("run").contains("--format sarif") {
            assert!(condition.contains(own), "{condition}");
        } else if text("run").contains(" lint ") {
            assert!(condition.contains(&fork), "{condition}");
        }
    }
}

#[test]
fn guards_without_their_command_bury_the_reason() {
    let (install, guards) = after_install();
    let installed = format!("--locked --version {}", env!("CARGO_PKG_VERSION"));
    let line = install["run"].as_str().unwrap();
    assert!(line.ends_with(&installed), "{line}");
    assert!(guards.len() > 4);
    // Without a condition a step runs only if all went well before.
    for condition in guards.iter().filter_map(|step| step["if"].as_str()) {
        assert!(
            condition.starts_with("${{ !cancelled() && steps.install.outcome == 'success'"),
            "{condition}"
        );
    }
}

#[test]
fn a_document_that_was_forgotten_gets_through() {
    let repository = Repository::new("forgotten");
    repository.write(
        "src/lib.rs",
        &SERVICE.replace("get \"/pets\"", "put \"/pets\""),
    );
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [1, 0, 0, 0, 0]);
}

#[test]
fn a_document_that_went_elsewhere_gets_through() {
    let repository = Repository::new("elsewhere");
    let manifest = fs::read_to_string(repository.path().join("Cargo.toml")).unwrap();
    let moved = format!("{manifest}[package.metadata.oasgard]\noutput = \"api.json\"\n");
    repository.write("Cargo.toml", &moved);
    repository.emit();
    repository.git("rm --quiet openapi.json");
    let outcomes = repository.pull_request();
    assert_eq!(codes(&outcomes), [0, 2, 2, 2, 2]);
}

#[test]
fn a_workflow_that_may_do_more_than_it_needs() {
    let workflow = workflow();
    assert!(workflow["permissions"].as_mapping().unwrap().is_empty());
    let job = &workflow["jobs"]["api-security"];
    let granted = serde_norway::to_string(&job["permissions"]).unwrap();
    assert_eq!(
        granted,
        "contents: read\nsecurity-events: write\nactions: read\n"
    );
    assert!(job["timeout-minutes"].as_u64().unwrap() <= 60);
    let steps = steps();
    assert_eq!(steps[0]["with"]["persist-credentials"], false);
    for step in steps {
        let run = step["run"].as_str().unwrap_or_default();
        assert!(
            !run.contains("${{"),
            "words of a pull request in a shell: {run}"
        );
    }
}
