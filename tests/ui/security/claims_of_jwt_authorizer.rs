// REQ-18: claims beside `public` and a requirement.
#![deny(deprecated)]

use oasgard::security;

mod jwt_authorizer {
    pub struct JwtClaims<T>(pub T);
}

#[oasgard::security_scheme(http(bearer))]
struct Jwt;

#[security(get "/orders", Jwt, public = "teaser")]
fn list_orders(claims: jwt_authorizer::JwtClaims<u8>) {
    drop(claims);
}

fn main() {}
