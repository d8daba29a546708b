// DOC-12: no name.
use oasgard::security;

#[security(get "/orders", scheme(http(bearer)))]
fn list_orders() {}

fn main() {}
