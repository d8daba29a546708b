// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", scopes("orders:read", "orders:write"))]
fn list_orders() {}

fn main() {}
