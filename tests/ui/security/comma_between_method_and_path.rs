// PATH-05: a comma stands between method and path
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(get, "/pets", Key)]
fn list_pets() {}

fn main() {}
