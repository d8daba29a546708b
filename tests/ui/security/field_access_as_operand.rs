// REQ-01: a dot for `::`.
use oasgard::security;

#[security(Shop.Read)]
fn list_orders() {}

fn main() {}
