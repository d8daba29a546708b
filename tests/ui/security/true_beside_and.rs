// REQ-01: an operand without effect.
use oasgard::security;

#[security(get "/orders", Key & true)]
fn list_orders() {}

fn main() {}
