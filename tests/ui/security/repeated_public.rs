// DOC-12: two reasons.
use oasgard::security;

#[security(public = "probe", public = "load balancer probe")]
fn list_orders() {}

fn main() {}
