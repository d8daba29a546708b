// PATH-01: a parameter for the rest of a path.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/files/{**rest}", Key)]
fn list_orders() {}

fn main() {}
