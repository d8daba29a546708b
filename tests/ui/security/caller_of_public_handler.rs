// REQ-13: a parameter that needs a caller.
use oasgard::security;

struct User;

#[security(public = "teaser")]
fn list_orders(user: User) {
    drop(user);
}

fn main() {}
