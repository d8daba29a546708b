// PATH-01: optional parameters of a router.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/{year?}/{month?}", Key)]
fn list_orders() {}

fn main() {}
