// REQ-01: three expressions.
use oasgard::security;

#[security(get "/orders", Key | Jwt, Shop::Read, Shop::Write)]
fn list_orders() {}

fn main() {}
