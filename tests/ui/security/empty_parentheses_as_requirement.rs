// REQ-01: nothing that names a scheme.
use oasgard::security;

#[security(get "/orders", ())]
fn list_orders() {}

fn main() {}
