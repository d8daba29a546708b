// PATH-01: the wildcard of a router.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/files/*", Key)]
fn list_orders() {}

fn main() {}
