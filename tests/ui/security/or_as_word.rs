// REQ-01: a word for a sign.
use oasgard::security;

#[security(get "/orders", Key OR Jwt)]
fn list_orders() {}

fn main() {}
