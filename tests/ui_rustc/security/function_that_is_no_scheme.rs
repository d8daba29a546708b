// REQ-01: a function.
use oasgard::security;

fn key() {}

#[security(key)]
fn list_orders() {}

fn main() {}
