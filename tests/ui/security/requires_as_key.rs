// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", requires(Shop::Read))]
fn list_orders() {}

fn main() {}
