// DOC-01: a struct.
use oasgard::security;

#[security(Key)]
struct Orders;

fn main() {}
