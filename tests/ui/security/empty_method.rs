// PATH-05: no text.
use oasgard::security;

#[security("" "/orders", Key)]
fn list_orders() {}

fn main() {}
