// REQ-08: roles of a type that has scopes.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), roles("admin"))
)]
fn list_orders() {}

fn main() {}
