// DOC-01: a type alias.
use oasgard::security;

#[security(Key)]
type Orders = u64;

fn main() {}
