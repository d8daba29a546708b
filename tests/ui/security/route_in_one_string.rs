// PATH-05: method and path in one string.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security("GET /pets", Key)]
fn list_pets() {}

fn main() {}
