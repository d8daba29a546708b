// REQ-01: a module.
use oasgard::security;

mod auth {}

#[security(auth)]
fn list_orders() {}

fn main() {}
