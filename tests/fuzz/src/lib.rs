//! Input that was changed at random, and what is done with it: run, bounded, reported so that it can be run again.
//!
//! Every input follows from one number. `OASGARD_FUZZ_SECONDS` bounds the time, `OASGARD_FUZZ_SEED` names the first number,
//! and a file as the only argument is run as it is.

mod bytes;
mod random;
mod runner;
mod tree;

pub use bytes::mutated_bytes;
pub use random::Random;
pub use runner::{Target, run};
pub use tree::mutated_tree;
