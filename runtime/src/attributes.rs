//! The two attributes, with their reference pages.

pub use oasgard_macros::{security, security_scheme};
