// DOC-09: a name with a space.
use oasgard::security;

#[security(get "/orders", scheme("Shop Token", http(bearer)))]
fn list_orders() {}

fn main() {}
