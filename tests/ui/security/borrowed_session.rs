// REQ-18: a session that is borrowed.
#![deny(deprecated)]

use oasgard::security;

mod poem {
    pub struct Session;
}

#[security(get "/orders", public = "teaser")]
fn list_orders(session: &poem::Session) {
    let _ = session;
}

fn main() {}
