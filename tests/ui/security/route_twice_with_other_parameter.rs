// PATH-02: one route with two names of its parameter, and a choice in one requirement.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders/{id}", Key | Jwt)]
#[security(get "/orders/{order}", Jwt, id = "showOrder")]
fn show() {}

fn main() {}
