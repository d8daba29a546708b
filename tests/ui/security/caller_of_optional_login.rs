// REQ-13: `public` beside a requirement.
use oasgard::security;

mod auth {
    pub struct Claims;
}

#[security(Key, public = "teaser")]
fn list_orders(claims: auth::Claims) {
    drop(claims);
}

fn main() {}
