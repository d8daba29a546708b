// REQ-01: a list of schemes.
use oasgard::security;

#[security(get "/orders", [Key, Jwt])]
fn list_orders() {}

fn main() {}
