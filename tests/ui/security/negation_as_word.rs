// NORM-01: a word for a sign.
use oasgard::security;

#[security(get "/orders", not Key)]
fn list_orders() {}

fn main() {}
