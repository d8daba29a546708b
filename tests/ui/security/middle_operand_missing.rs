// REQ-01: two operators side by side.
use oasgard::security;

#[security(Key | & Jwt)]
fn list_orders() {}

fn main() {}
