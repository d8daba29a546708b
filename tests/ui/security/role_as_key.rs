// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", role("admin"))]
fn list_orders() {}

fn main() {}
