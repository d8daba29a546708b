// PATH-02: one route twice in one attribute.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", get "/orders", Key)]
fn list_orders() {}

fn main() {}
