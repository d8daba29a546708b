// DOC-12: no path.
use oasgard::security;

#[security(Key, crate)]
fn list_orders() {}

fn main() {}
