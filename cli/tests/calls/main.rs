//! `cargo oasgard` as people call it.

mod against;
mod check;
mod choosing;
mod diff;
mod emit;
mod lint;
mod matrix;
mod packages;
mod refusals;
