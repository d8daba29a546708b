// DOC-13: two requirements in two attributes.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(Key)]
#[oasgard::security(Jwt)]
fn list_orders() {}

fn main() {}
