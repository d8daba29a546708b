// REQ-01: another operator.
use oasgard::security;

#[security(Key + Jwt)]
fn list_orders() {}

fn main() {}
