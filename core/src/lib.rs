//! What OpenAPI 3.0, 3.1 and 3.2 and OAuth say about security, as plain data and named rules.
//!
//! This crate knows no tokens and does no I/O. The attribute macros show a broken rule under a token,
//! the program reader shows it at a handler: both call the functions of [`rules`], so a rule exists once.

pub mod client;
pub mod flow;
pub mod json;
pub mod keywords;
pub mod operation;
pub mod origin;
pub mod record;
pub mod requirement;
#[cfg(feature = "rules")]
pub mod rules;
pub mod scheme;
pub mod suggest;
pub mod text;
pub mod version;
pub mod well_known;
pub mod wording;
