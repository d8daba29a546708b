// SCOPE-01: a space.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), scopes("read orders" = "See orders"))
)]
fn list_orders() {}

fn main() {}
