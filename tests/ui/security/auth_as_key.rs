// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", auth = "Key")]
fn list_orders() {}

fn main() {}
