// REQ-01: a number.
use oasgard::security;

#[security(1)]
fn list_orders() {}

fn main() {}
