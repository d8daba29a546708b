// REQ-01: nothing before the operator.
use oasgard::security;

#[security(| Key)]
fn list_orders() {}

fn main() {}
