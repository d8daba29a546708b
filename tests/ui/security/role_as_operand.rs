// REQ-01: a key of another framework as an operand.
use oasgard::security;

#[security(get "/orders", Key & role("admin"))]
fn list_orders() {}

fn main() {}
