// PATH-05: a comma stands between method and path, and the method is no word of OpenAPI.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(GET, "/pets", Key)]
fn list_pets() {}

fn main() {}
