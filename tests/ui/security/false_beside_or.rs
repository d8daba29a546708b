// REQ-01: an operand without effect.
use oasgard::security;

#[security(get "/orders", Key | false)]
fn list_orders() {}

fn main() {}
