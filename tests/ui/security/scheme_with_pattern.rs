// DYN-01: a pattern, which needs a variant.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), scopes("consent:{id}" = "Use one consent"))
)]
fn list_orders() {}

fn main() {}
