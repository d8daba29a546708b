// PATH-01: no path.
use oasgard::security;

#[security(get, Key)]
fn list_orders() {}

fn main() {}
