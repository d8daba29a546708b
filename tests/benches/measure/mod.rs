//! What a piece of work cost, and how a table shows it.

#![allow(dead_code, reason = "each bench takes the figures it shows")]

mod table;

pub(crate) use table::Table;

use std::{
    process::{Command, Output},
    time::Duration,
};

use nix::sys::{
    resource::{Usage, UsageWho, getrusage},
    time::TimeValLike,
};

/// `cargo test --all-targets` only wants to see that benches compile and start.
pub(crate) fn asked_for() -> bool {
    std::env::args().any(|argument| argument == "--bench")
}

pub(crate) struct Cost {
    pub(crate) user_cpu: Duration,
    /// Of the largest process, in bytes.
    pub(crate) peak_memory: u64,
}

/// User CPU rather than wall time: it stays the same while other programs keep the machine busy.
pub(crate) fn cost_of_children<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let before = children();
    let result = work();
    let after = children();
    let cost = Cost {
        user_cpu: user_cpu(&after).saturating_sub(user_cpu(&before)),
        peak_memory: peak_memory(&after),
    };
    (result, cost)
}

pub(crate) fn run(command: &mut Command) -> Output {
    let output = command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(
        output.status.success(),
        "{command:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

pub(crate) fn median<T: Ord + Copy>(values: impl IntoIterator<Item = T>) -> T {
    let mut values: Vec<T> = values.into_iter().collect();
    values.sort();
    values[values.len() / 2]
}

pub(crate) fn megabytes(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

fn children() -> Usage {
    getrusage(UsageWho::RUSAGE_CHILDREN).expect("every Unix counts what children use")
}

fn user_cpu(usage: &Usage) -> Duration {
    let microseconds = usage.user_time().num_microseconds();
    Duration::from_micros(u64::try_from(microseconds).expect("time does not run backwards"))
}

/// Apple counts in bytes, everybody else in kibibytes.
fn peak_memory(usage: &Usage) -> u64 {
    let unit = if cfg!(target_vendor = "apple") {
        1
    } else {
        1024
    };
    unit * u64::try_from(usage.max_rss()).expect("a size is not negative")
}
