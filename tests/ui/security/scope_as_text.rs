// REQ-09: the scope's text.
use oasgard::security;

#[security("orders:read")]
fn list_orders() {}

fn main() {}
