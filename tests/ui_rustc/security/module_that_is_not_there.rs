// REQ-01: a wrong module.
use oasgard::security;

#[security(auth::Key)]
fn list_orders() {}

fn main() {}
