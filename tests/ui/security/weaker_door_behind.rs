// REQ-12: the weaker alternative comes last.
use oasgard::security;

#[security(Shop::Read & Shop::Write | Shop::Read)]
fn list_orders() {}

fn main() {}
