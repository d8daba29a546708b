// DOC-12: a key before the name.
use oasgard::security;

#[security(get "/orders", scheme(name = "jwt", http(bearer)))]
fn list_orders() {}

fn main() {}
