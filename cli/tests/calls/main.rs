//! `cargo oasgard` as people call it.

mod base;
mod check;
mod choosing;
mod dialects;
mod emit;
mod packages;
mod refusals;
