// DOC-12: a relative path.
use oasgard::security;

#[security(Key, crate = oasgard)]
fn list_orders() {}

fn main() {}
