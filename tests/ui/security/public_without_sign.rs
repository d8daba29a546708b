// DOC-12: `=` missing.
use oasgard::security;

#[security(get "/health", public "load balancer probe")]
fn list_orders() {}

fn main() {}
