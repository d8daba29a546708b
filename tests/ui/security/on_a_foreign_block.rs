// DOC-01: a block of foreign functions.
use oasgard::security;

#[security(Key)]
unsafe extern "C" {}

fn main() {}
