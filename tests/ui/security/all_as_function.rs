// REQ-01: a function for a sign.
use oasgard::security;

#[security(get "/orders", all(Key, Jwt))]
fn list_orders() {}

fn main() {}
