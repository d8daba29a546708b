// PATH-01: an optional parameter before another segment.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/:id?/lines", Key)]
fn list_orders() {}

fn main() {}
