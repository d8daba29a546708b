// PATH-02: one operation in two attributes, with an id and two names of its parameter.
use oasgard::{security, security_scheme};

#[security_scheme(api_key(header = "X-API-Key"))]
struct Key;

#[security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders/{id}", Key, id = "showOrder")]
#[security(get "/orders/{order}", scheme("login", http(basic)), id = "showOrder")]
fn show() {}

fn main() {}
