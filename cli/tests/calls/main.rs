//! `cargo oasgard` as people call it.

mod against;
mod base;
mod check;
mod choosing;
mod completions;
mod dialects;
mod diff;
mod diff_forms;
mod emit;
mod explain;
mod growth;
mod lint;
mod man;
mod matrix;
mod matrix_names;
mod matrix_of_base;
#[cfg(target_os = "linux")]
mod memory;
mod outcome;
mod packages;
mod refusals;
mod streams;
mod workflow;
