// DOC-12: a scope twice.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), scopes("orders" = "See", "orders" = "Create"))
)]
fn list_orders() {}

fn main() {}
