// NORM-01: all but one.
use oasgard::security;

#[security(Key & !Jwt)]
fn list_orders() {}

fn main() {}
