// REQ-01: nothing behind the operator.
use oasgard::security;

#[security(Key &)]
fn list_orders() {}

fn main() {}
