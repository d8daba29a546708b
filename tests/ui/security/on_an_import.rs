// DOC-01: an import.
use oasgard::security;

#[security(Key)]
pub use std::fmt;

fn main() {}
