// DOC-12: a scope without quotation marks.
use oasgard::security;

#[security(
    get "/orders",
    scheme("shop", oauth2(client_credentials(token_url = "/token")), scopes(read = "See orders"))
)]
fn list_orders() {}

fn main() {}
