//! How long it takes to lint a document, by number of operations, beside linters that other people wrote. Those stand where
//! `tests/conformance/run` installs them, and are asked for their rules about security alone.

mod measure;

use std::{
    env,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    time::{Duration, Instant},
};

use measure::{Table, median, megabytes};

const SIZES: [u32; 3] = [1_000, 10_000, 50_000];
const SCHEMES: u32 = 30;
const SCOPES: u32 = 100;
const ROUNDS: usize = 5;

const REDOCLY: &str = "rules: { security-defined: error, security-scopes-defined: error }\n";
const SPECTRAL: &str =
    "extends: [['spectral:oas', off]]\nrules: { oas3-operation-security-defined: error }\n";

fn main() {
    if measure::asked_for() {
        println!("{}", table());
    }
}

fn table() -> Table {
    let mut table = Table::new([
        "operations",
        "document",
        "oasgard",
        "per operation",
        "Redocly",
        "Spectral",
    ]);
    let linter = built();
    for operations in SIZES {
        let document = written(operations);
        let time = wall_time(ROUNDS, || lint(&linter, &document));
        table.row([
            operations.to_string(),
            megabytes(fs::metadata(&document).expect("it was written").len()),
            shown(time),
            format!("{:.1} µs", time.as_secs_f64() * 1e6 / f64::from(operations)),
            peer("redocly", &document),
            peer("spectral", &document),
        ]);
    }
    table
}

fn lint(linter: &Path, document: &Path) -> Command {
    let mut command = Command::new(linter);
    command.args(["lint", "--deny", "warnings"]).arg(document);
    command
}

/// The time of another linter; a dash if it is not installed.
fn peer(name: &str, document: &Path) -> String {
    let modules = cargo_target().join("conformance/node_modules/.bin");
    let program = modules.join(name);
    if !program.exists() {
        return "–".to_owned();
    }
    let folder = document.parent().expect("it stands in a folder");
    let (file, rules) = match name {
        "redocly" => ("redocly.yaml", REDOCLY),
        _ => ("spectral.yaml", SPECTRAL),
    };
    let rules_file = folder.join(file);
    fs::write(&rules_file, rules).expect("the folder can be written");
    let time = wall_time(1, || {
        let mut command = Command::new(&program);
        command.arg("lint").arg(document);
        match name {
            "redocly" => command.arg("--config").arg(&rules_file),
            _ => command.args(["--quiet", "--ruleset"]).arg(&rules_file),
        };
        command
            .env("REDOCLY_TELEMETRY", "off")
            .env("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true")
            .env("NODE_OPTIONS", "--max-old-space-size=8192");
        command
    });
    shown(time)
}

/// The median time of a command that finds nothing to say.
fn wall_time(rounds: usize, command: impl Fn() -> Command) -> Duration {
    let once = |_| {
        let start = Instant::now();
        let Output { .. } = measure::run(&mut command());
        start.elapsed()
    };
    median((0..rounds).map(once))
}

fn shown(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

/// The linter, built as people install it.
fn built() -> PathBuf {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--release", "--package", "cargo-oasgard"]);
    measure::run(command.current_dir(env!("CARGO_MANIFEST_DIR")));
    let linter = cargo_target().join("release/cargo-oasgard");
    linter.with_extension(env::consts::EXE_EXTENSION)
}

/// Where cargo builds this workspace; this bench is in `release/deps` there.
fn cargo_target() -> PathBuf {
    let bench = env::current_exe().expect("a running program has a path");
    let target = bench.ancestors().nth(3).expect("cargo built it");
    target.to_owned()
}

/// A document without mistakes, written out as generators do.
fn written(operations: u32) -> PathBuf {
    let folder = Path::new(concat!(env!("CARGO_TARGET_TMPDIR"), "/linting"));
    fs::create_dir_all(folder).expect("the folder can be written");
    let path = folder.join(format!("operations-{operations}.json"));
    fs::write(&path, document(operations)).expect("the folder can be written");
    path
}

fn document(operations: u32) -> String {
    let mut text = String::from(
        r#"{
  "openapi": "3.1.0",
  "info": { "title": "Large", "version": "1" },
  "servers": [{ "url": "https://api.example.com" }],
  "paths": {
"#,
    );
    for number in 0..operations {
        let (scheme, scope) = (number % SCHEMES, number % SCOPES);
        let comma = if number == 0 { "" } else { ",\n" };
        let _ = write!(
            text,
            r#"{comma}    "/things{number}/{{id}}": {{
      "get": {{
        "operationId": "getThing{number}",
        "summary": "Reads one of the many things that this service keeps",
        "parameters": [{{ "name": "id", "in": "path", "required": true, "schema": {{ "type": "string" }} }}],
        "security": [{{ "Shop{scheme}": ["things{scope}:read"] }}, {{ "Key": [] }}],
        "responses": {{ "200": {{ "description": "The thing" }}, "401": {{ "description": "Who are you?" }} }}
      }}
    }}"#
        );
    }
    let key = r#""Key": { "type": "apiKey", "in": "header", "name": "X-API-Key" }"#;
    let _ = write!(
        text,
        "\n  }},\n  \"components\": {{ \"securitySchemes\": {{\n    {key}"
    );
    for scheme in 0..SCHEMES {
        let scopes: Vec<_> = (0..SCOPES)
            .map(|scope| format!(r#""things{scope}:read": "Read things of sort {scope}""#))
            .collect();
        let _ = write!(
            text,
            r#",
    "Shop{scheme}": {{ "type": "oauth2", "flows": {{ "clientCredentials": {{
      "tokenUrl": "https://id.example.com/token", "scopes": {{ {} }}
    }} }} }}"#,
            scopes.join(", ")
        );
    }
    text.push_str("\n  } }\n}\n");
    text
}
