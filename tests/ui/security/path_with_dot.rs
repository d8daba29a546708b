// PATH-01: the same folder.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/./list", Key)]
fn list_orders() {}

fn main() {}
