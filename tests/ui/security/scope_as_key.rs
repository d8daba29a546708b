// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", scope = "orders:read")]
fn list_orders() {}

fn main() {}
