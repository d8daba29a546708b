// DOC-12: the word for something else.
use oasgard::security;

#[security(schema("jwt", http(bearer)))]
fn list_orders() {}

fn main() {}
