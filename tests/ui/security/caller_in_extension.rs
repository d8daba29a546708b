// REQ-13: a caller that an extractor hands on.
use oasgard::security;

struct Extension<T>(T);
struct User;

#[security(public = "teaser")]
fn list_orders(Extension(caller): Extension<User>) {
    drop(caller);
}

fn main() {}
