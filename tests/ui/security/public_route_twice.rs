// PATH-02: a requirement and `public` for one route.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", Key)]
#[security(get "/orders", public = "teaser", id = "teaser")]
fn list_orders() {}

fn main() {}
