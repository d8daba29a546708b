// PATH-01: no slash at the start, in the syntax of a router.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "orders/:id", Key)]
fn read_order() {}

fn main() {}
