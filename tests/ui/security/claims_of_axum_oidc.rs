// REQ-18: claims that have an optional form.
#![deny(deprecated)]

use oasgard::security;

struct OidcClaims<T>(T);

#[security(get "/orders", public = "teaser")]
fn list_orders(claims: OidcClaims<u8>) {
    drop(claims);
}

fn main() {}
