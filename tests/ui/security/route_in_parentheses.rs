// FORM-01: a tuple.
use oasgard::security;

#[security((get, "/orders"), Key)]
fn list_orders() {}

fn main() {}
