// PATH-01: a backslash.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders\\list", Key)]
fn list_orders() {}

fn main() {}
