// DOC-12: a letter missing.
use oasgard::security;

#[security(get "/health", pubic = "load balancer probe")]
fn list_orders() {}

fn main() {}
