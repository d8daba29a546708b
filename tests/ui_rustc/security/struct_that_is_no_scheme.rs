// REQ-01: a struct without the attribute.
use oasgard::security;

struct Key;

#[security(Key)]
fn list_orders() {}

fn main() {}
