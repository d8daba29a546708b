// DOC-06: an empty pair of parentheses.
use oasgard::security;

#[security(Key | ())]
fn list_orders() {}

fn main() {}
