// REQ-01: two schemes with nothing between them.
use oasgard::security;

#[security(get "/orders", Key Jwt)]
fn list_orders() {}

fn main() {}
