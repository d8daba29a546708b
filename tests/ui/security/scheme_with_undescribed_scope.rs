// FLOW-09: a scope without description.
#![deny(deprecated)]

use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), scopes("orders:read"))
)]
fn list_orders() {}

fn main() {}
