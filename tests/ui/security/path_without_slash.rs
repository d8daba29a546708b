// PATH-01: no slash.
use oasgard::security;

#[security(get "orders", Key)]
fn list_orders() {}

fn main() {}
