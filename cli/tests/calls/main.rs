//! `cargo oasgard` as people call it.

mod against;
mod base;
mod check;
mod choosing;
mod dialects;
mod diff;
mod emit;
mod lint;
mod matrix;
mod packages;
mod refusals;
