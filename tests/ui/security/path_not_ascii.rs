// PATH-01: a letter that is not in ASCII.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get "/größe", Key)]
fn list_orders() {}

fn main() {}
