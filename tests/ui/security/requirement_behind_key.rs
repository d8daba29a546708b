// DOC-12: a key before the requirement.
use oasgard::security;

#[security(get "/orders", require = Key)]
fn list_orders() {}

fn main() {}
