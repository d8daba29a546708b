// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", authorities = "orders:read")]
fn list_orders() {}

fn main() {}
