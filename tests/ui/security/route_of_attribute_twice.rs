// PATH-02: two requirements for the route of another attribute.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(Key)]
#[security(Jwt, id = "other")]
#[rust_analyzer::get("/orders")]
fn list_orders() {}

fn main() {}
