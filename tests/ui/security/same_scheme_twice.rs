// REQ-11: the same alternative twice.
use oasgard::security;

#[security(Key | Jwt | Key)]
fn list_orders() {}

fn main() {}
