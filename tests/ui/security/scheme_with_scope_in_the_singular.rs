// DOC-12: a letter missing.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), scope("orders:read" = "See orders"))
)]
fn list_orders() {}

fn main() {}
