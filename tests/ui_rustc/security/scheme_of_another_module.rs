// REQ-01: the right name in the wrong module.
use oasgard::{security, security_scheme};

mod auth {}

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(auth::Key)]
fn list_orders() {}

fn main() {}
