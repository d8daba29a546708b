// DOC-12: a crate that is not there.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Key, crate = ::oasguard)]
fn list_orders() {}

fn main() {}
