// PATH-01: brackets in a segment.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/filter[state]", Key)]
fn list_orders() {}

fn main() {}
