//! `cargo oasgard` as people call it.

mod base;
mod check;
mod choosing;
mod dialects;
mod emit;
mod lint;
mod matrix;
mod packages;
mod refusals;
