// DOC-12: the words that this type has.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/orders", scheme("jwt", http(bearer), tags("orders")))]
fn list_orders() {}

fn main() {}
