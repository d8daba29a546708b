//! `cargo oasgard` as people call it.

mod check;
mod choosing;
mod emit;
mod matrix;
mod packages;
mod refusals;
