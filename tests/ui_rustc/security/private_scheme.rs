// REQ-01: a scheme that cannot be seen from here.
use oasgard::security;

mod auth {
    #[oasgard::security_scheme(http(bearer))]
    struct Jwt;
}

#[security(auth::Jwt)]
fn list_orders() {}

fn main() {}
