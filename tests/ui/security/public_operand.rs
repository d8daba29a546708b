// DOC-06: `public` as an operand.
use oasgard::security;

#[security(Key | public)]
fn list_orders() {}

fn main() {}
