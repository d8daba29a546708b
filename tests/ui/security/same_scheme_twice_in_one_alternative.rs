// REQ-11: the same scheme twice.
use oasgard::security;

#[security(Key & Jwt & Key)]
fn list_orders() {}

fn main() {}
