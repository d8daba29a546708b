// DOC-05: an id and nothing else.
use oasgard::security;

#[security(id = "listOrders")]
fn list_orders() {}

fn main() {}
