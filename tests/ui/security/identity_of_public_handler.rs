// REQ-18: an identity of a public handler.
#![deny(deprecated)]

use oasgard::security;

struct Identity;

#[security(get "/orders", public = "teaser")]
fn list_orders(user: Identity) {
    drop(user);
}

fn main() {}
