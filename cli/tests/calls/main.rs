//! `cargo oasgard` as people call it.

mod against;
mod against_manifest;
mod against_path;
mod against_repository;
mod against_settings;
mod ambiguous;
mod base;
mod check;
mod checkout;
mod choosing;
mod claims;
mod completions;
mod dialects;
mod diff;
mod diff_forms;
mod diff_servers;
mod emit;
mod explain;
mod files;
mod growth;
mod hostile_arguments;
mod hostile_text;
mod lint;
mod man;
mod matrix;
mod matrix_names;
mod matrix_of_base;
#[cfg(target_os = "linux")]
mod memory;
mod notation;
mod outcome;
mod packages;
#[cfg(unix)]
mod planted_links;
mod pull_request;
mod refusals;
mod repeated;
mod rule_levels;
#[cfg(unix)]
mod seal;
mod several;
#[cfg(unix)]
mod special_files;
mod streams;
mod test_program;
mod unlinked;
mod workflow;
mod workflow_attacks;
mod workflow_form;
