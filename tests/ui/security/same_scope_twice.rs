// REQ-11: the same scope twice.
use oasgard::security;

#[security(Shop::Read & Shop::Read)]
fn list_orders() {}

fn main() {}
