// DOC-01: a module.
use oasgard::security;

#[security(Key)]
mod orders {}

fn main() {}
