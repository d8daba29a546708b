// DOC-12: parentheses for `=`.
use oasgard::security;

#[security(get "/health", public("load balancer probe"))]
fn list_orders() {}

fn main() {}
