// DOC-12: scopes one list too deep.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders", scheme("login", open_id_connect(url = "https://id.example.com/.well-known/openid-configuration", scopes("email"))))]
fn list_orders() {}

fn main() {}
