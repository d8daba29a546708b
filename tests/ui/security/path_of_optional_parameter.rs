// PATH-01: nothing but an optional parameter.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(post "/:id?", Key)]
fn list_orders() {}

fn main() {}
