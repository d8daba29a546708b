// REQ-01: a scope that is given like a value.
use oasgard::security;

#[security(get "/orders", Shop = "orders:read")]
fn list_orders() {}

fn main() {}
