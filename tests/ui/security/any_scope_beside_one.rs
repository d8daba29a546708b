// REQ-12: any credential beside one of a scope.
use oasgard::security;

#[security(Shop | Shop::Read)]
fn list_orders() {}

fn main() {}
