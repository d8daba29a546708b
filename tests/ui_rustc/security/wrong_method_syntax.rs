// a body that does not parse is told once, by rustc.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Key)]
fn list_orders() {
    let total = ;
}

fn main() {}
