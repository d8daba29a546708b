// PATH-01: an optional parameter of a router.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/:id?", Key)]
fn list_orders() {}

fn main() {}
