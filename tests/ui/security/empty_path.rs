// PATH-01: no text.
use oasgard::security;

#[security(get "", Key)]
fn list_orders() {}

fn main() {}
