// PATH-01: a route that is not written as text.
use oasgard::security;

#[security(Key)]
#[rust_analyzer::path(get, path = ORDERS)]
fn list_orders() {}

fn main() {}
