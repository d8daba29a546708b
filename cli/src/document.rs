//! The document that the chosen program declares.

pub(crate) mod base;
pub(crate) mod chosen;
mod every;
pub(crate) mod generate;
