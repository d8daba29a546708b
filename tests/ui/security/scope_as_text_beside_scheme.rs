// REQ-09: the scope's text as an operand.
use oasgard::security;

#[security(Key & "orders:read")]
fn list_orders() {}

fn main() {}
