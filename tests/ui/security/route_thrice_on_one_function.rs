// PATH-02: each repetition is reported once.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", Key)]
#[security(get "/orders", Key)]
#[security(get "/orders", Key)]
fn list_orders() {}

fn main() {}
