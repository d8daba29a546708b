// DOC-12: one key in two spellings.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders", Key, id = "listOrders", ids = "orders")]
fn list_orders() {}

fn main() {}
