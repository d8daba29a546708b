// PATH-05: a method of two words.
use oasgard::security;

#[security("BASELINE CONTROL" "/orders", Key)]
fn list_orders() {}

fn main() {}
