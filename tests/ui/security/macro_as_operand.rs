// REQ-01: a macro call.
use oasgard::security;

#[security(key!())]
fn list_orders() {}

fn main() {}
