// REQ-04: a name that reads as a uri.
#![deny(deprecated)]

use oasgard::security;

#[security(get "/orders", scheme("token.yaml", http(bearer)))]
fn list_orders() {}

fn main() {}
