// DOC-06: `None` for nobody.
use oasgard::security;

#[security(Key | None)]
fn list_orders() {}

fn main() {}
