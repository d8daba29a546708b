// PATH-01: the folder above.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders/../customers", Key)]
fn list_orders() {}

fn main() {}
