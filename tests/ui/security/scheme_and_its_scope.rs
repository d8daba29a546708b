// REQ-12: a scope requires its scheme already.
use oasgard::security;

#[security(Shop & Shop::Read)]
fn list_orders() {}

fn main() {}
