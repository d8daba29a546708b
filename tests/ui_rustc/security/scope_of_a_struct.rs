// REQ-09: a scope of a scheme that has none.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Key::Read)]
fn list_orders() {}

fn main() {}
