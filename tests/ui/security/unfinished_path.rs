// REQ-01: a path that ends in `::`.
use oasgard::security;

#[security(Shop::)]
fn list_orders() {}

fn main() {}
