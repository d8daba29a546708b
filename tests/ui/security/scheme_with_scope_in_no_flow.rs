// REQ-09: a scope that no flow offers.
use oasgard::security;

#[security(get "/orders", scheme(
    "shop",
    oauth2(client_credentials(token_url = "/token", scopes("read"))),
    scopes("read" = "See orders", "write" = "Create orders")
))]
fn list_orders() {}

fn main() {}
