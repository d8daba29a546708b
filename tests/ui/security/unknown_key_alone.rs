// DOC-12: a word that means nothing, where the requirement is expected.
use oasgard::security;

#[security(get "/orders", tag = "orders")]
fn list_orders() {}

fn main() {}
