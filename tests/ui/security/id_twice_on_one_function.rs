// DOC-13: two routes with one id.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", Key, id = "list")]
#[security(get "/v1/orders", Key, id = "list")]
fn list_orders() {}

fn main() {}
