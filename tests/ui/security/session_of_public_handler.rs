// REQ-18: a session of a public handler.
#![deny(deprecated)]

use oasgard::security;

struct Session;

#[security(get "/orders", public = "teaser")]
fn list_orders(session: Session) {
    drop(session);
}

fn main() {}
