// DOC-12: two ids.
use oasgard::security;

#[security(Key, id = "listOrders", id = "orders")]
fn list_orders() {}

fn main() {}
