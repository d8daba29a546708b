// DOC-12: a number for the text.
use oasgard::security;

#[security(Key, id = 7)]
fn list_orders() {}

fn main() {}
