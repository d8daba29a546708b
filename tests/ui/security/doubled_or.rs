// REQ-01: the operator of truth values.
use oasgard::security;

#[security(Key || Jwt)]
fn list_orders() {}

fn main() {}
