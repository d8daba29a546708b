// DOC-12: the text of a doc comment.
use oasgard::security;

#[security(get "/orders", Key, description = "Lists the orders.")]
fn list_orders() {}

fn main() {}
