// URL-05: no tls.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "http://id.example.com/token")))
)]
fn list_orders() {}

fn main() {}
