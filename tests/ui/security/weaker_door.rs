// REQ-12: a weaker alternative beside a stronger one.
use oasgard::security;

#[security(Key | Key & Shop::Read)]
fn list_orders() {}

fn main() {}
