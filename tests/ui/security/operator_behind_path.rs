// FORM-01: an operator for the comma.
use oasgard::security;

#[security(get "/orders" & Key)]
fn list_orders() {}

fn main() {}
