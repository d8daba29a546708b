//! The cost of compiling one package, without cargo's own work and without its dependencies:
//! cargo runs this very program as wrapper around the rustc that compiles the package.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
    time::Duration,
};

use crate::{
    measure::{self, Cost},
    packages,
};

/// Says that this process is the wrapper, and where it reports.
const REPORT: &str = "OASGARD_RUSTC_RUN";

pub(crate) fn cost(cargo: &mut Command) -> Cost {
    let report = Path::new(packages::FOLDER).join("rustc-run");
    let _ = fs::remove_file(&report);
    cargo.env(
        "RUSTC_WORKSPACE_WRAPPER",
        env::current_exe().expect("a running program has a path"),
    );
    measure::run(cargo.env(REPORT, &report));
    read(&report)
}

/// Cargo also asks rustc for its version, and only then compiles: the last report is the one that counts.
pub(crate) fn as_wrapper() -> Option<ExitCode> {
    let report = PathBuf::from(env::var_os(REPORT)?);
    let mut arguments = env::args_os().skip(1);
    let mut rustc = Command::new(arguments.next()?);
    let (status, cost) = measure::cost_of_children(|| rustc.args(arguments).status());
    write(&report, &cost);
    let succeeded = status.is_ok_and(|status| status.success());
    Some(if succeeded {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn write(report: &Path, cost: &Cost) {
    let text = format!("{} {}", cost.user_cpu.as_micros(), cost.peak_memory);
    fs::write(report, text).expect("the target directory can be written");
}

fn read(report: &Path) -> Cost {
    let text = fs::read_to_string(report).expect("cargo has run the wrapper");
    let figures: Vec<u64> = text
        .split(' ')
        .map(|figure| figure.parse().expect("a figure"))
        .collect();
    Cost {
        user_cpu: Duration::from_micros(figures[0]),
        peak_memory: figures[1],
    }
}
