// REQ-01: a type alias names the type, not its value.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

type Partner = Key;

#[security(Partner)]
fn list_orders() {}

fn main() {}
