// REQ-13: a caller that the handler asks for and does not use.
use oasgard::security;

struct User;

#[security(public = "teaser")]
fn list_orders(_: User) {}

fn main() {}
