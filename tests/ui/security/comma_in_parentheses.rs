// REQ-01: a comma for an operator.
use oasgard::security;

#[security((Key, Jwt))]
fn list_orders() {}

fn main() {}
