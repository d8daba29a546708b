// DOC-12: a key of another framework.
use oasgard::security;

#[security(get "/orders", require = Shop::Read)]
fn list_orders() {}

fn main() {}
