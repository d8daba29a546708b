// FORM-01: a comma missing.
use oasgard::security;

#[security(get "/orders" Key)]
fn list_orders() {}

fn main() {}
