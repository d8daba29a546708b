// REQ-18: a bearer token that has no optional form.
#![deny(deprecated)]

use oasgard::security;

struct AuthBearer(String);

#[security(get "/orders", public = "teaser")]
fn list_orders(AuthBearer(token): AuthBearer) {
    drop(token);
}

fn main() {}
