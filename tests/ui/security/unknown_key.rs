// DOC-12: a word that means nothing.
use oasgard::security;

#[security(Key, tag = "orders")]
fn list_orders() {}

fn main() {}
