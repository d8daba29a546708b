// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", permissions = ["orders:read"])]
fn list_orders() {}

fn main() {}
