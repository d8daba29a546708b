// REQ-18: a session by its full path.
#![deny(deprecated)]

use oasgard::security;

mod tower_sessions {
    pub struct Session;
}

#[security(get "/orders", public = "teaser")]
fn list_orders(session: tower_sessions::Session) {
    drop(session);
}

fn main() {}
