// PATH-02: two requirements for one route.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", Key)]
#[security(get "/orders", Jwt)]
fn list_orders() {}

fn main() {}
