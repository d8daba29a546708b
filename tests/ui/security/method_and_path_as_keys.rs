// PATH-05: method and path are written as keys
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(method = "get", path = "/pets", Key)]
fn list_pets() {}

fn main() {}
