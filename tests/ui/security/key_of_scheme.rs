// DOC-12: a word of the other attribute.
use oasgard::security;

#[security(Key, name = "listOrders")]
fn list_orders() {}

fn main() {}
