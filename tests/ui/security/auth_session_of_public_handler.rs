// REQ-18: a session of axum-login by its alias.
#![deny(deprecated)]

use oasgard::security;

mod users {
    pub struct AuthSession<T>(pub T);
}

#[security(get "/orders", public = "teaser")]
fn list_orders(auth: users::AuthSession<u8>) {
    drop(auth);
}

fn main() {}
