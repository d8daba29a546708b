// DOC-06: a word for nobody.
use oasgard::security;

#[security(Key | anonymous)]
fn list_orders() {}

fn main() {}
