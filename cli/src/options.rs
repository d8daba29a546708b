//! Groups of arguments that several commands share. Nothing here knows a command.

mod build;
pub(crate) mod possible_values;
pub(crate) mod rule_id;

pub(crate) use build::{Compilation, LockOptions, ProgramOptions};
