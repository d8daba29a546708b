// PATH-01: another attribute says a path that has an unbalanced brace
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security(Key)]
#[rust_analyzer::get("pets/{id")]
fn list_pets() {}

fn main() {}
