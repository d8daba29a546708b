// REQ-01: two requirements.
use oasgard::security;

#[security(get "/orders", Key, Jwt)]
fn list_orders() {}

fn main() {}
