// REQ-01: two letters of a type swapped.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Kye)]
fn list_orders() {}

fn main() {}
