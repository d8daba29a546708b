// DOC-13: an empty id.
use oasgard::security;

#[security(Key, id = "")]
fn list_orders() {}

fn main() {}
