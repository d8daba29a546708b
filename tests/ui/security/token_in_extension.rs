// REQ-18: a token that an extractor hands on.
#![deny(deprecated)]

use oasgard::security;

struct Extension<T>(T);
struct KeycloakToken<T>(T);

#[security(get "/orders", public = "teaser")]
fn list_orders(Extension(token): Extension<KeycloakToken<u8>>) {
    drop(token);
}

fn main() {}
