// DOC-12: a letter too many.
use oasgard::security;

#[security(Key, ids = "listOrders")]
fn list_orders() {}

fn main() {}
