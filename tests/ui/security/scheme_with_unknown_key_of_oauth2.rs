// DOC-12: the words that this type has, and that are left.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders", scheme("shop", oauth2(client_credentials(token_url = "/token")), tags("orders")))]
fn list_orders() {}

fn main() {}
