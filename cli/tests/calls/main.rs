//! `cargo oasgard` as people call it.

mod check;
mod choosing;
mod emit;
mod lint;
mod packages;
mod refusals;
