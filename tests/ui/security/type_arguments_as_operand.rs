// REQ-01: type arguments.
use oasgard::security;

#[security(Key::<u8>)]
fn list_orders() {}

fn main() {}
