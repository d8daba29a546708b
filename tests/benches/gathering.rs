//! How long a document takes from a finished program: read the records, join them, write the JSON, by number of operations.

mod measure;
mod packages;
mod templates;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use measure::{Table, median, megabytes};
use packages::Package;

const SIZES: [u32; 3] = [1_000, 10_000, 50_000];
/// As many as are in the template.
const OPERATIONS_PER_RESOURCE: u32 = 4;
const DEPENDENCIES: &str = "oasgard = { path = 'WORKSPACE/runtime' }\n";
const ROUNDS: usize = 11;

/// Says that this process gathers once and reports its memory, and from which program.
const PROGRAM: &str = "OASGARD_GATHER_ONCE";

fn main() -> Result<(), oasgard::Error> {
    if let Some(program) = env::var_os(PROGRAM) {
        return report_memory(Path::new(&program));
    }
    if measure::asked_for() {
        println!("{}", table()?);
    }
    Ok(())
}

fn table() -> Result<Table, oasgard::Error> {
    let mut table = Table::new([
        "operations",
        "program",
        "document",
        "fastest",
        "median",
        "per operation",
        "peak memory",
    ]);
    for operations in SIZES {
        table.row(row(operations)?);
    }
    Ok(table)
}

fn row(operations: u32) -> Result<[String; 7], oasgard::Error> {
    let program = built(operations);
    let document = gathered(&program)?;
    assert_eq!(
        document.matches(r#""operationId""#).count(),
        operations as usize
    );
    let runs = timed(&program)?;
    let middle = median(runs.iter().copied());
    Ok([
        operations.to_string(),
        megabytes(fs::metadata(&program).expect("cargo built it").len()),
        megabytes(document.len() as u64),
        milliseconds(runs.into_iter().min().expect("there are several runs")),
        milliseconds(middle),
        microseconds(middle / operations),
        peak_memory_of_one_run(&program),
    ])
}

fn gathered(program: &Path) -> Result<String, oasgard::Error> {
    oasgard::Document::from_program(program)?.to_json()
}

fn timed(program: &Path) -> Result<Vec<Duration>, oasgard::Error> {
    let once = || {
        let start = Instant::now();
        gathered(program)?;
        Ok(start.elapsed())
    };
    (0..ROUNDS).map(|_| once()).collect()
}

/// In a process of its own: a peak never falls again, and would pass to the next size.
fn peak_memory_of_one_run(program: &Path) -> String {
    let bench = env::current_exe().expect("a running program has a path");
    let output = measure::run(Command::new(bench).env(PROGRAM, program));
    String::from_utf8(output.stdout).expect("the report is text")
}

fn report_memory(program: &Path) -> Result<(), oasgard::Error> {
    gathered(program)?;
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:")?.strip_suffix("kB"));
    let bytes = peak.and_then(|kibibytes| Some(kibibytes.trim().parse::<u64>().ok()? * 1024));
    print!(
        "{}",
        bytes.map_or("only known on Linux".to_owned(), megabytes)
    );
    Ok(())
}

/// Built in the dev profile, as for a check in continuous integration, and kept for the next run.
fn built(operations: u32) -> PathBuf {
    let name = format!("operations-{operations}");
    let resources = operations / OPERATIONS_PER_RESOURCE;
    let source = templates::expand(include_str!("templates/resources.rs"), resources);
    let package = Package::write(&name, DEPENDENCIES, ("src/main.rs", &source));
    measure::run(package.cargo("build").env("CARGO_INCREMENTAL", "0"));
    let program = packages::target().join("debug").join(name);
    program.with_extension(env::consts::EXE_EXTENSION)
}

fn milliseconds(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn microseconds(time: Duration) -> String {
    format!("{:.1} µs", time.as_secs_f64() * 1e6)
}
