//! What `check` costs when there is nothing to do, beside the `cargo build` that it calls: a program of 150 MB.

mod measure;
mod packages;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use measure::{Table, median, megabytes};
use packages::Package;

const BALLAST: usize = 140_000_000;
const ROUNDS: usize = 15;
const DEPENDENCIES: &str = "\
oasgard = { path = 'WORKSPACE/runtime' }
axum = \"0.8.9\"
tokio = { version = \"1.54.1\", features = [\"full\"] }
";
const SOURCE: &str = r#"
static BALLAST: [u8; SIZE] = *include_bytes!("ballast");

#[oasgard::security(get "/health", public = "a probe")]
async fn health() -> &'static str { "well" }

#[tokio::main]
async fn main() {
    std::hint::black_box(&BALLAST);
    let app = axum::Router::new().route("/health", axum::routing::get(health));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
"#;

fn main() {
    if measure::asked_for() {
        println!("{}", table());
    }
}

fn table() -> Table {
    let command = built();
    let source = SOURCE.replace("SIZE", &BALLAST.to_string());
    let package = Package::write("large", DEPENDENCIES, ("src/main.rs", &source));
    fs::write(package.file("src/ballast"), vec![1; BALLAST]).expect("the folder can be written");
    measure::run(&mut package.cargo("build"));
    let check = |task: &str| {
        let mut check = Command::new(&command);
        check.args([task, "--offline"]);
        check.current_dir(package.file(""));
        check.env("CARGO_TARGET_DIR", packages::target());
        check.env("RUSTC_WRAPPER", "");
        check
    };
    measure::run(&mut check("emit"));

    // In turn, so that both meet the same machine.
    let (mut builds, mut checks) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        builds.push(user_cpu(&mut package.cargo("build")));
        checks.push(user_cpu(&mut check("check")));
    }
    let (build, check) = (median(builds), median(checks));
    let program = packages::target().join("debug/large");
    let size = fs::metadata(program).expect("it was built").len();
    let mut table = Table::new(["program", "cargo build", "check", "ratio"]);
    table.row([
        megabytes(size),
        shown(build),
        shown(check),
        format!("{:.2} ×", check.as_secs_f64() / build.as_secs_f64()),
    ]);
    table
}

fn user_cpu(command: &mut Command) -> Duration {
    let (_, cost) = measure::cost_of_children(|| measure::run(command));
    cost.user_cpu
}

fn shown(time: Duration) -> String {
    format!("{:.0} ms", 1000.0 * time.as_secs_f64())
}

/// The command, built as people install it, or the one that `OASGARD_COMMAND` names.
fn built() -> PathBuf {
    if let Some(command) = env::var_os("OASGARD_COMMAND") {
        return command.into();
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["build", "--release", "--package", "cargo-oasgard"]);
    measure::run(command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR"))));
    let bench = env::current_exe().expect("a running program has a path");
    let target = bench.ancestors().nth(3).expect("cargo built it");
    let program = target.join("release/cargo-oasgard");
    program.with_extension(env::consts::EXE_EXTENSION)
}
