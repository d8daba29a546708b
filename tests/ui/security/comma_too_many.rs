// FORM-01: two commas.
use oasgard::security;

#[security(get "/orders",, Key)]
fn list_orders() {}

fn main() {}
