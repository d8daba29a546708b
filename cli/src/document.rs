//! The document that the chosen program declares.

pub(crate) mod base;
pub(crate) mod generate;
