// DOC-01: a static.
use oasgard::security;

#[security(Key)]
static ORDERS: u64 = 1;

fn main() {}
