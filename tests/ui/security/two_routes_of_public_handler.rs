// FORM-02: two routes and a reason in one attribute.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", head "/orders", public = "teaser")]
fn list_orders() {}

fn main() {}
