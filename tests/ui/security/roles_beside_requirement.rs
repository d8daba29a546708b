// DOC-12: a key of another framework beside a requirement.
use oasgard::security;

#[security(get "/orders", Key, roles = "admin")]
fn list_orders() {}

fn main() {}
