// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", authorize(Shop::Read | Key))]
fn list_orders() {}

fn main() {}
