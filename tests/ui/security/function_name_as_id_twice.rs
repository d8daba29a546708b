// DOC-13: two routes, both with the function's name as id.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", Key)]
#[security(get "/v1/orders", Key)]
fn list_orders() {}

fn main() {}
