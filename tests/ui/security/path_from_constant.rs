// PATH-01: a constant for the text.
use oasgard::security;

#[security(get ORDERS, Key)]
fn list_orders() {}

fn main() {}
