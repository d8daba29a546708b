// REQ-01: a word for `&`.
use oasgard::security;

#[security(Key and Jwt)]
fn list_orders() {}

fn main() {}
