// PATH-05: no method.
use oasgard::security;

#[security("/orders", Key)]
fn list_orders() {}

fn main() {}
