// REQ-01: a call.
use oasgard::security;

#[security(Key::new())]
fn list_orders() {}

fn main() {}
