// NORM-01: neither of two.
use oasgard::security;

#[security(!(Key | Jwt))]
fn list_orders() {}

fn main() {}
