// DOC-12: two values for a key of another framework.
use oasgard::security;

#[security(get "/orders", Key, roles("admin", "clerk"))]
fn list_orders() {}

fn main() {}
