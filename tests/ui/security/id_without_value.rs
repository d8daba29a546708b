// DOC-12: a key without its value.
use oasgard::security;

#[security(Key, id)]
fn list_orders() {}

fn main() {}
