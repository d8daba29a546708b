//! `cargo oasgard` as people call it.

mod base;
mod check;
mod choosing;
mod completions;
mod dialects;
mod emit;
mod lint;
mod man;
mod matrix;
mod packages;
mod refusals;
mod streams;
