//! Groups of arguments that several commands share. Nothing here knows a command.

mod base;
mod build;
mod command_line;
mod document;
pub(crate) mod possible_values;
pub(crate) mod rule_id;
mod rules;

pub(crate) use base::BaseOptions;
pub(crate) use build::{Compilation, LockOptions, ProgramOptions};
pub(crate) use command_line::arguments;
pub(crate) use document::{DocumentOptions, Request, Shape};
pub(crate) use rules::RuleOptions;
