// PATH-01: another attribute says a path that begins without `/`
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Key)]
#[rust_analyzer::get("pets")]
fn list_pets() {}

fn main() {}
